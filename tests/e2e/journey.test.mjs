// One person's first afternoon: a new assessment, answers by keyboard, an interruption in the
// middle of a sentence, and everything there again.
import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";

import { keeping } from "./evidence.mjs";
import { Key, Person } from "./person.mjs";
import { closeWindow, home, openWindow, until } from "./window.mjs";

const NAME = "Ashdown Vale NHS Trust";
const BEGUN = "The ward round uses it on every bed, except that";
const data = mkdtempSync(join(home, "journey-"));

let window;
let person;
const test = keeping(() => window);

async function open() {
  window = await openWindow(data);
  person = new Person(window);
}

before(open);
after(() => window?.stop());

test("a new assessment is made with the keyboard alone", async () => {
  await person.enter("new-assessment");
  await person.arrive((here) => here.startsWith("#/new"));
  await person.findNoFaults("the form of a new assessment");
  await person.type("name", NAME);
  await person.choose("setting-acute");
  await person.choose("size-medium");
  await person.press(Key.ENTER);
  await person.arrive((here) => here.endsWith("/tasks"));
  await person.findNoFaults("the task list of a new assessment");
});

test("an empty name is refused in words, and nothing is made", async () => {
  const tasks = await person.place();
  await person.goTo("#/new");
  await person.enter("save-trust");
  await person.seeCss(".nhsuk-error-summary");
  await person.findNoFaults("the form with an error");
  await person.goTo("#/");
  await until("the list", async () => (await person.text("[data-testid^='assessment-'] h3")).length > 0);
  assert.deepEqual(await person.text("[data-testid^='assessment-'] h3"), [NAME]);
  await person.goTo(tasks);
});

test("questions are answered with number keys and Enter", async () => {
  await person.enter("continue");
  await person.arrive((here) => here.includes("/question/"));
  for (const level of [3, 2, 4, 1, 5, 3]) {
    const here = await person.place();
    await person.press(String(level));
    await until(`level ${level}`, async () => (await person.see(`level-${level}`)).isSelected());
    await person.saved();
    await person.press(Key.ENTER);
    await person.arrive((now) => now !== here && now.includes("/question/"));
  }
  await person.findNoFaults("a question");
  await person.enter("previous");
  await until("the earlier answer", async () => (await person.see("level-3")).isSelected());
  await person.enter("next");
});

test("closed in the middle of a sentence, the window comes back at the same question with it", async () => {
  await until("an open question", async () => (await person.text("input[name='level']:checked")).length === 0);
  const here = await person.place();
  await person.type("field-comment", BEGUN);
  await closeWindow(window);

  await open();
  await person.findNoFaults("the list of assessments");
  const card = await person.seeCss("[data-testid^='assessment-'] h3 a");
  await person.focus(card);
  await person.press(Key.ENTER);
  await person.arrive((now) => now.endsWith("/tasks"));
  await person.enter("continue");
  await person.arrive((now) => now.includes("/question/"));
  assert.equal(await person.place(), here);
  const comment = await person.seeCss("[id='field-comment']");
  await until("the sentence", async () => (await comment.getAttribute("value")) === BEGUN);
  assert.equal((await person.text(".tr-rail__small")).some((line) => line.startsWith("6 of ")), true);
});
