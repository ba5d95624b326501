// Files that are opened: those that are none of ours are answered in words, and nothing is changed.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";

import { keeping } from "./evidence.mjs";
import { Person } from "./person.mjs";
import { home, openWindow, until } from "./window.mjs";

const data = mkdtempSync(join(home, "files-"));
// What a dialog answers with: see TRUST_READINESS_DIALOG_DIR.
const files = join(data, "files");
const answers = join(files, "answers.json");

let window;
let person;
let assessment;
const test = keeping(() => window);

before(async () => {
  mkdirSync(files, { recursive: true });
  window = await openWindow(data, { files });
  person = new Person(window);
  await person.enter("open-example");
  await person.arrive((here) => here.endsWith("/results"));
  assessment = (await person.place()).split("/")[2];
});
after(() => window?.stop());

const BAD = {
  "answers.json": ["#/", "import-answers", /not an answers file/],
  "technologies.json": ["options", "import-technologies", /not a technologies file/],
  "national.xlsx": ["results", "import-national", /not an Excel workbook/],
};
for (const [name, [page, button, words]] of Object.entries(BAD)) {
  test(`${name} that is something else`, async () => {
    writeFileSync(join(files, name), "These are the minutes of a meeting.");
    await person.goTo(page.startsWith("#") ? page : `#/a/${assessment}/${page}`);
    await person.enter(button);
    const said = await until("words of the failure", async () => (await person.text("main [role=alert]"))[0]);
    assert.match(said, words);
    assert.match(said, /Nothing was changed/);
    assert.match(said, /Choose (an answers file|a file of technologies|the “Digital Maturity)/, "and what to do");
    await person.findNoFaults(`${name} refused`);
  });
}

test("answers that were sent come back as an assessment of their own, and half of them do not", async () => {
  await person.goTo(`#/a/${assessment}/tasks`);
  await person.enter("send-answers");
  await until("the file", async () => (await person.text("main [role=status]")).join().includes(answers));
  copyFileSync(answers, join(data, "whole.json"));
  writeFileSync(answers, readFileSync(answers).subarray(0, 20_000));
  await person.goTo("#/");
  await person.enter("import-answers");
  assert.match(await until("words of the failure", async () => (await person.text("main [role=alert]"))[0]), /ends too soon/);
  assert.equal((await person.text("[data-testid^='assessment-'] h3")).length, 1);

  copyFileSync(join(data, "whole.json"), answers);
  await person.enter("import-answers");
  await person.arrive((here) => here.endsWith("/tasks"));
  assert.notEqual((await person.place()).split("/")[2], assessment);
  assert.ok((await person.text(".tr-rail__small")).some((line) => line.startsWith("48 of ")), "with every answer");
});
