// Every page in every state: it can be read, and axe finds nothing.
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { Scenario } from "../ipc/fake";
import { faults, heading, settled, show } from "./show";

const PAGES: [path: string, title: string | RegExp][] = [
  ["/", "Assessments"],
  ["/new", /New assessment/],
  ["/a/example/trust", "Trust details"],
  ["/a/example/tasks", "Questions"],
  ["/a/half/tasks", "Questions"],
  ["/a/example/question/epr.medicines", /Medicines/],
  ["/a/half/question/epr.record", /record/i],
  ["/a/half/question/workforce.rostering", /Rostering/],
  ["/a/half/question/infrastructure.identity", /Identity/],
  ["/a/example/question/epr.nothing", "Question"],
  ["/a/example/check", "Check answers"],
  ["/a/example/results", /Results/],
  ["/a/half/results", /Results/],
  ["/a/example/options", "Options"],
  ["/a/example/plan", "Plan"],
  ["/a/half/plan", "Plan"],
  ["/a/example/report", "Board report"],
  ["/a/half/report", "Board report"],
  ["/a/half/upgrade", "Move to a new edition"],
  ["/a/example/upgrade", "Move to a new edition"],
  ["/a/example/signed/1", /Signed off before/],
  ["/compare", "Compare"],
  ["/settings", "Settings"],
  ["/help", "Help"],
  ["/nowhere", "There is no such page"],
];

describe("full", () => {
  it.each(PAGES)("%s", async (path, title) => {
    show(path);
    await heading(title);
    await settled();
    expect(await faults()).toEqual([]);
    expect(document.title).toContain("Trust Readiness");
  });
});

describe("an assessment without answers", () => {
  it.each([
    ["/a/new/tasks", /Start with the first question/],
    ["/a/new/results", /No results yet/],
    ["/a/new/results", /^Type in published scores$/],
    ["/a/new/results", /^Sign off/],
    ["/a/new/plan", /No plan yet/],
    ["/a/new/check", /Not answered/],
  ])("%s", async (path, words) => {
    show(path);
    await settled();
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
});

describe.each<[Scenario, RegExp]>([
  ["empty", /No assessments yet/],
  ["slow", /Loading/],
  ["failing", /Somebody else is writing/],
])("%s", (scenario, words) => {
  it("the first page", async () => {
    show("/", scenario);
    await heading("Assessments");
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
});

const DEEP = ["trust", "tasks", "question/epr.medicines", "check", "results", "options", "plan", "report", "upgrade"];
describe.each<Scenario>(["slow", "failing", "empty"])("%s", (scenario) => {
  it.each([...DEEP.map((page) => `/a/example/${page}`), "/compare", "/settings", "/help"])("%s", async (path) => {
    show(path, scenario);
    await screen.findByRole("heading", { level: 1 }, { timeout: 8000 });
    if (scenario === "failing" && path !== "/help") expect((await screen.findAllByRole("button", { name: "Try again" })).length).toBeGreaterThan(0);
    if (scenario === "slow" && path !== "/help") expect(screen.getAllByText(/Loading|Making the pages/).length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
});
