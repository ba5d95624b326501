// The worked example: every page without a fault for axe, and the same figures on paper as on screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";

import { keeping } from "./evidence.mjs";
import { Person } from "./person.mjs";
import { home, openWindow, until } from "./window.mjs";

const OF_AN_ASSESSMENT = ["trust", "tasks", "check", "results", "options", "plan", "report"];
const BESIDE = ["compare", "settings", "help"];

const data = mkdtempSync(join(home, "example-"));
const saveTo = join(data, "saved");

let window;
let person;
let assessment;
let figures;
const test = keeping(() => window);

before(async () => {
  mkdirSync(saveTo, { recursive: true });
  window = await openWindow(data, { saveTo });
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
  const name = readdirSync(saveTo).find((name) => /^board-report-.*-public-.*\.pdf$/.test(name));
  assert.ok(name, "the report is saved under its trust, edition and day");
  const file = join(saveTo, name);
  assert.ok(existsSync(file) && statSync(file).size > 10_000, `${file} is a report`);
  const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 64 << 20 }).replace(/\s+/g, " ");
  assert.ok(figures.length >= 5, "overall and four domains are on screen");
  for (const { name, score } of figures) {
    const beside = new RegExp(`${name}[^.]{0,80}?\\b${score.replace(".", "\\.")}\\b`, "i");
    assert.match(words, beside, `${name} ${score} stands in the report`);
  }
});

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
