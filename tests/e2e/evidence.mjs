// A test that keeps what the window showed when it fails.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as plain } from "node:test";

import { home, within } from "./window.mjs";

/** `test(name, work)`; `shown()` gives the window at that moment. */
export function keeping(shown) {
  return (name, work) =>
    plain(name, async () => {
      try {
        await work();
      } catch (reason) {
        await keep(shown(), name, reason);
        throw reason;
      }
    });
}

async function keep(window, name, reason) {
  const folder = join(home, "failed");
  mkdirSync(folder, { recursive: true });
  const script = "return location.hash + '\\n' + document.documentElement.outerHTML";
  const page = window
    ? await within(10_000, "the page", window.browser.executeScript(script)).catch((why) => `The window did not answer: ${why}`)
    : "There was no window.";
  writeFileSync(join(folder, `${name.replace(/\W+/g, "-")}.html`), `<!-- ${reason.message ?? reason} -->\n${page}`);
}
