// Data that cannot be opened: the window still opens, says what happened and what to do, and keeps
// the file.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";

import { keeping } from "./evidence.mjs";
import { Person } from "./person.mjs";
import { home, openWindow, until } from "./window.mjs";

const NOT_A_DATABASE = "These are the minutes of a meeting, and no database. ".repeat(200);

let window;
const test = keeping(() => window);
after(() => window?.stop());

test("a file that is no database is answered in words and kept", async () => {
  const data = mkdtempSync(join(home, "damaged-"));
  writeFileSync(join(data, "trust-readiness.db"), NOT_A_DATABASE);
  window = await openWindow(data);
  const person = new Person(window);
  await until("words of the failure", async () => (await person.text("main")).join(" ").match(/damaged/i));
  await person.findNoFaults("a failure");
  const files = readdirSync(data, { recursive: true }).filter((name) => name.endsWith("trust-readiness.db"));
  assert.ok(files.some((name) => readFileSync(join(data, name), "utf8") === NOT_A_DATABASE), "the file is kept whole");
});
