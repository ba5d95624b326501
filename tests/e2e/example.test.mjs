// The worked example: every page without a fault for axe, and the same figures on paper as on screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";

import { keeping } from "./evidence.mjs";
import { Key, Person } from "./person.mjs";
import { home, openWindow, until } from "./window.mjs";

const OF_AN_ASSESSMENT = ["trust", "tasks", "check", "results", "options", "plan", "report"];
const BESIDE = ["compare", "settings", "help"];

const data = mkdtempSync(join(home, "example-"));
const files = join(data, "files");

let window;
let person;
let assessment;
let figures;
const test = keeping(() => window);

before(async () => {
  mkdirSync(files, { recursive: true });
  window = await openWindow(data, { files });
  person = new Person(window);
});
after(() => window?.stop());

test("the first page, with nothing on it yet", async () => {
  await person.see("new-assessment");
  await person.findNoFaults("start");
});

test("the worked example opens", async () => {
  await person.enter("open-example");
  await person.arrive((here) => here.includes("/a/"));
  assessment = (await person.place()).split("/")[2];
});

for (const page of OF_AN_ASSESSMENT) {
  test(`axe finds nothing on ${page}`, async () => {
    await person.enter(`nav-${page}`);
    await person.arrive((here) => here === `#/a/${assessment}/${page}`);
    if (page === "results") figures = await readFigures();
    await person.findNoFaults(page);
  });
}

test("axe finds nothing on a question that is answered", async () => {
  await person.goTo(`#/a/${assessment}/tasks`);
  const link = await person.seeCss(`main a[href*="/question/"]`);
  await person.goTo(await link.getAttribute("href").then((href) => href.slice(href.indexOf("#"))));
  await person.see("level-1");
  await person.findNoFaults("question");
});

for (const page of BESIDE) {
  test(`axe finds nothing on ${page}`, async () => {
    await person.enter(`nav-${page}`);
    await person.arrive((here) => here === `#/${page}`);
    await person.findNoFaults(page);
  });
}

test("the report's figures are those on screen", async () => {
  await person.goTo(`#/a/${assessment}/report`);
  await person.enter("export-report");
  await person.see("report-saved");
  await person.findNoFaults("the report that was saved");
  const name = readdirSync(files).find((name) => /^board-report-.*-public-.*\.pdf$/.test(name));
  assert.ok(name, "the report is saved under its trust, edition and day");
  const file = join(files, name);
  assert.ok(existsSync(file) && statSync(file).size > 10_000, `${file} is a report`);
  const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 64 << 20 }).replace(/\s+/g, " ");
  assert.ok(figures.length >= 5, "overall and four domains are on screen");
  for (const { name, score } of figures) {
    const beside = new RegExp(`${name}[^.]{0,80}?\\b${score.replace(".", "\\.")}\\b`, "i");
    assert.match(words, beside, `${name} ${score} stands in the report`);
  }
});

test("a bar of the roadmap is dragged to another quarter and stays there, while other pages are open", async () => {
  await person.goTo(`#/a/${assessment}/plan`);
  const action = await (await person.seeCss(".tr-bar")).getAttribute("data-action");
  let from;
  // As a person does: once more when a better plan was drawn under the pointer, and the bar slipped away.
  await until("the bar to be dragged", async () => {
    const bar = await person.seeCss(`.tr-bar[data-action="${action}"]`);
    from = await placeOf(action);
    await person.drag(bar, 2 * (await quarterWidth(bar)));
    return until("the bar to be fixed", async () => (await placeOf(action)).fixed, 5000);
  });
  await person.goTo(`#/a/${assessment}/results`);
  assert.deepEqual(await readFigures(), figures, "a plan changes no score");
  await person.goTo(`#/a/${assessment}/plan`);
  await person.seeCss(".tr-bar");
  assert.deepEqual(await placeOf(action), { start: from.start + 2, fixed: true });
});

test("a bar is moved, opened and let go with the keyboard alone", async () => {
  const bar = await person.seeCss(".tr-bar:not(.tr-bar--fixed)");
  const action = await bar.getAttribute("data-action");
  const from = await placeOf(action);
  await person.focus(bar);
  await person.press(Key.ARROW_RIGHT);
  await until("the bar to be fixed", async () => (await placeOf(action)).fixed);
  assert.equal((await placeOf(action)).start, from.start + 1);
  await focusOn(action, "data-action");
  await person.findNoFaults("a plan");
  await person.goTo(`#/a/${assessment}/results`);
  await person.goTo(`#/a/${assessment}/plan`);
  await until("the bar to be fixed still", async () => (await placeOf(action)).fixed);
  assert.equal((await placeOf(action)).start, from.start + 1);
  await person.focus(await person.seeCss(`.tr-bar[data-action="${action}"]`));
  await person.press(Key.DELETE);
  await until("the bar to be let go", async () => !(await placeOf(action)).fixed);
});

/** Where a bar of the roadmap begins, in quarters, and whether it is fixed there. */
async function placeOf(action) {
  const look = await (await person.seeCss(`.tr-bar[data-action="${action}"]`)).getAttribute("class");
  return { start: Number(/tr-start-(\d+)/.exec(look)[1]), fixed: look.includes("tr-bar--fixed") };
}

function quarterWidth(bar) {
  return person.browser.executeScript("return parseFloat(getComputedStyle(arguments[0].parentElement).gridTemplateColumns)", bar);
}

// Last, because answers change.
const today = new Date().toLocaleDateString("en-GB");
const MENDED = {
  contradictory: ["level-", () => person.press("2")],
  missing: ["level-", () => person.press("3")],
  unevidenced: [
    "add-evidence",
    async () => {
      await person.press(Key.ENTER);
      await focusOn("field-evidence.");
      await person.press("Minutes of the audit committee");
    },
  ],
  stale: ["field-evidence.", () => person.press(Key.chord(Key.CONTROL, "a"), today)],
};
for (const [kind, [field, mend]] of Object.entries(MENDED)) {
  test(`${kind}: a finding is mended where its link leads, and is gone on coming back`, async () => {
    await person.goTo(`#/a/${assessment}/check`);
    const found = `[aria-labelledby="check-${kind}"] .tr-line`;
    const link = await person.seeCss(`${found} a`);
    const before = await person.text(`${found} p:first-child`);
    await person.focus(link);
    await person.press(Key.ENTER);
    await person.arrive((here) => here.includes("/question/"));
    await focusOn(field);
    await mend();
    await person.enter("back");
    await person.arrive((here) => here === `#/a/${assessment}/check`);
    await until("the finding to be gone", async () => !(await person.text(`${found} p:first-child`)).includes(before[0]));
    assert.deepEqual(await person.text(`${found} p:first-child`), before.slice(1), "and no other is");
  });
}

function focusOn(begin, attribute = "id") {
  return until(`the focus on ${begin}`, () => person.browser.executeScript("return document.activeElement.getAttribute(arguments[1])?.startsWith(arguments[0])", begin, attribute));
}

/** Name and score of each tile on the results page. */
function readFigures() {
  return until("the scores", async () => {
    const tiles = await person.browser.executeScript(`
      return [...document.querySelectorAll(".tr-tile")].map((tile) => ({
        name: tile.querySelector(".tr-tile__name")?.textContent.trim(),
        score: tile.querySelector(".tr-tile__number")?.textContent.trim(),
      }))`);
    return tiles.length >= 5 && tiles.every((tile) => tile.score) ? tiles : null;
  });
}
