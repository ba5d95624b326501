// What a person does in the window: look, press keys, choose, read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { By, Key, Origin } from "selenium-webdriver";

import { until, within } from "./window.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export class Person {
  constructor(window) {
    this.browser = window.browser;
  }

  /** An element by its test name, once it is there and shown. */
  see(name) {
    return this.seeCss(`[data-testid="${name}"]`);
  }

  /** Having a place on the page is enough: radios of the design system are drawn by their labels. */
  seeCss(css) {
    return until(css, async () => {
      const [first] = await this.browser.findElements(By.css(css));
      return first && (await this.browser.executeScript("return arguments[0].getClientRects().length > 0", first)) ? first : null;
    });
  }

  /** Presses keys, wherever the focus is. */
  async press(...keys) {
    await this.browser.actions().sendKeys(...keys).perform();
  }

  /** Goes to something by keyboard alone and presses Enter on it. */
  async enter(name) {
    await this.focus(await this.see(name));
    await this.press(Key.ENTER);
  }

  async focus(element) {
    await this.browser.executeScript("arguments[0].focus()", element);
    await until("the focus", () => this.browser.executeScript("return document.activeElement === arguments[0]", element));
  }

  /** Drags something sideways with the mouse, in two moves, as a hand does. */
  async drag(element, by) {
    await this.browser.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    const half = { origin: Origin.POINTER, x: Math.round(by / 2), y: 0 };
    await this.browser.actions({ async: true }).move({ origin: element }).press().move(half).move(half).release().perform();
  }

  /** Types into a field, by its id. */
  async type(id, text) {
    const field = await this.seeCss(`[id="${id}"]`);
    await this.focus(field);
    await field.sendKeys(text);
  }

  /** Chooses a radio or ticks a box, by its id, with the space bar. */
  async choose(id) {
    const box = await this.seeCss(`[id="${id}"]`);
    await this.focus(box);
    if (!(await box.isSelected())) await this.press(Key.SPACE);
    await until(`${id} to be chosen`, async () => (await this.seeCss(`[id="${id}"]`)).isSelected());
  }

  place() {
    return this.browser.executeScript("return location.hash");
  }

  async goTo(hash) {
    await this.browser.executeScript("location.hash = arguments[0]", hash);
    await this.arrive((here) => here === hash);
  }

  async arrive(test) {
    await until(`another page than ${await this.place()}`, async () => test(await this.place()));
    await this.settled();
  }

  /** Until nothing is loading and the page has its heading. */
  async settled() {
    await until("the page to settle", () =>
      this.browser.executeScript(
        "return document.querySelector('main h1') !== null && document.querySelector('main [aria-busy=\"true\"], main .tr-loading') === null",
      ),
    );
  }

  /** Until what was typed is kept. */
  async saved() {
    await until("the answer to be saved", async () => (await (await this.see("saved-state")).getAttribute("data-state")) === "saved");
  }

  text(css) {
    return this.browser.executeScript("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent.trim())", css);
  }

  /** What axe finds on the page, a line each. */
  async faults() {
    await this.settled();
    if (!(await this.browser.executeScript("return typeof window.axe === 'object'"))) {
      await this.browser.executeScript(`${axeSource}; window.axe = axe;`);
    }
    const run = `
      const done = arguments[arguments.length - 1];
      window.axe.run(document, { resultTypes: ["violations"] }).then(
        (found) => done(found.violations.map((v) => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | "))),
        (why) => done(["axe failed: " + why]),
      );`;
    await this.browser.manage().setTimeouts({ script: 120_000 });
    return within(150_000, "axe", this.browser.executeAsyncScript(run));
  }

  async findNoFaults(page) {
    assert.deepEqual(await this.faults(), [], `axe finds faults on ${page}`);
  }
}

export { Key };
