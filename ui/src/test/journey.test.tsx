// Ways through the window: where the focus goes, forms that refuse, plans that move, reports that are saved.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { failure } from "../ipc/fake";
import type { Request, ReportRequest } from "../ipc/types";
import { faults, heading, settled, show } from "./show";

describe("the router", () => {
  it("gives the focus to the heading of each page", async () => {
    const user = userEvent.setup();
    show("/a/example/tasks");
    expect(document.activeElement).toBe(await heading("Questions"));
    for (const [link, title] of [["nav-check", "Check answers"], ["nav-report", "Board report"], ["nav-help", "Help"], ["nav-start", "Assessments"]] as const) {
      await user.click(screen.getByTestId(link));
      const h1 = await heading(title);
      await waitFor(() => expect(document.activeElement).toBe(h1));
      if (link !== "nav-start") expect(screen.getByTestId(link).getAttribute("aria-current")).toBe("page");
    }
  });
  it("remembers the assessment beside the journey", async () => {
    const user = userEvent.setup();
    show("/a/example/tasks");
    await heading("Questions");
    await user.click(screen.getByTestId("nav-settings"));
    await heading("Settings");
    expect(screen.getByTestId("nav-results").getAttribute("href")).toBe("#/a/example/results");
  });
  it("the skip button goes to the heading", async () => {
    const user = userEvent.setup();
    show("/a/example/tasks");
    await heading("Questions");
    await user.click(screen.getByRole("button", { name: "Skip to the page" }));
    expect(document.activeElement).toBe(await heading("Questions"));
  });
});

describe("start", () => {
  it("takes an assessment away, and gives it back", async () => {
    const user = userEvent.setup();
    show("/");
    const card = await screen.findByTestId("assessment-half");
    await user.click(within(card).getByRole("button", { name: /Remove/ }));
    await waitFor(() => expect(screen.queryByTestId("assessment-half")).toBeNull());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByTestId("assessment-half")).toBeTruthy();
  });
  it("puts back what was removed earlier", async () => {
    const user = userEvent.setup();
    show("/");
    await user.click(await screen.findByText("Removed (1)"));
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^Put back Eastvale/ }));
    expect(await screen.findByTestId("assessment-new")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/^Removed/)).toBeNull());
    expect(document.activeElement).toBe(await heading("Assessments"));
  });
  it("makes a new assessment and goes on to its questions", async () => {
    const user = userEvent.setup();
    const { of } = show("/", "empty");
    await user.click(await screen.findByTestId("new-assessment"));
    await heading(/New assessment/);
    await user.click(screen.getByTestId("save-trust"));
    const summary = await screen.findByRole("alert");
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole("link", { name: "Enter the name of the trust" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Name of the trust"));
    await user.keyboard("Weald Trust");
    await user.click(screen.getByLabelText("Small"));
    await user.click(screen.getByTestId("save-trust"));
    await heading("Questions");
    expect(of("create_assessment").at(-1)).toMatchObject({ trust: { name: "Weald Trust", size: "small" } });
  });
});

describe("check answers", () => {
  it("leads to the field and back", async () => {
    const user = userEvent.setup();
    show("/a/example/check");
    await user.click((await screen.findAllByRole("link", { name: /Change.*no evidence is named/ }))[0]!);
    await screen.findByTestId("back");
    await waitFor(() => expect(document.activeElement?.id).toBe("add-evidence"));
    await user.click(screen.getByTestId("back"));
    await heading("Check answers");
  });
  it("a copied answer is confirmed, and the keyboard goes on from its level", async () => {
    const user = userEvent.setup();
    show("/");
    await user.click(within(await screen.findByTestId("assessment-example")).getByRole("button", { name: /Copy/ }));
    await waitFor(() => expect(window.location.hash).toContain("made-1"));
    window.location.hash = "/a/made-1/check";
    const toConfirm = () => within(screen.getByRole("region", { name: /Copied and not yet confirmed/ })).getAllByRole("link");
    await screen.findByRole("region", { name: /Copied and not yet confirmed/ });
    const before = toConfirm().length;
    await user.click(toConfirm()[0]!);
    await screen.findByTestId("back");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("It is still true"));
    await user.keyboard("{Enter}");
    expect(document.activeElement?.id).toMatch(/^level-\d$/);
    await user.click(screen.getByTestId("back"));
    await heading("Check answers");
    await waitFor(() => expect(toConfirm()).toHaveLength(before - 1));
  });
  it("a number that was missing is given where the link leads", async () => {
    const user = userEvent.setup();
    show("/a/example/check");
    const link = (await screen.findAllByRole("link", { name: /is not given/ }))[0]!;
    const name = link.textContent!;
    await user.click(link);
    await screen.findByTestId("back");
    await waitFor(() => expect(document.activeElement?.id).toMatch(/^field-measures\./));
    await user.keyboard("42");
    await user.click(screen.getByTestId("back"));
    await heading("Check answers");
    await waitFor(() => expect(screen.queryByRole("link", { name })).toBeNull());
  });
});

describe("results", () => {
  it("freeze when they are signed off", async () => {
    const user = userEvent.setup();
    show("/a/example/results");
    await heading(/Results/);
    await settled();
    await user.click(await screen.findByTestId("sign-off"));
    expect(screen.getByText("Enter at least one role")).toBeTruthy();
    await user.type(screen.getByLabelText(/Roles that sign/), "Chief information officer");
    await user.click(screen.getByTestId("sign-off"));
    await user.click(await screen.findByRole("link", { name: /Look at it/ }));
    await heading(/as signed off on 25 November 2026/);
    await settled();
    await user.click(screen.getByTestId("signed-public"));
    expect((await screen.findByTestId("paper-saved")).textContent).toContain("signed-report-public.pdf");
    expect(await faults()).toEqual([]);
  });
  it("never open with figures from before an answer was changed", async () => {
    const user = userEvent.setup();
    const { wait } = show("/a/example/results");
    await heading(/Results/);
    await settled();
    expect(document.querySelector(".tr-tile")).toBeTruthy();
    window.location.hash = "/a/example/question/epr.medicines";
    await heading(/Medicines/);
    wait.set("get_scorecard", new Promise<void>(() => undefined));
    await user.keyboard("5");
    await waitFor(() => expect(screen.getByTestId("saved-state").dataset.state).toBe("saved"));
    await user.click(screen.getByTestId("nav-results"));
    await heading(/Results/);
    expect(document.querySelector(".tr-tile")).toBeNull();
    expect(screen.getByText(/Loading/)).toBeTruthy();
  });
  it("take published scores typed in, and no others", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/half/results");
    await heading(/Results/);
    await settled();
    await user.click(await screen.findByText("Type in published scores"));
    const field = screen.getByLabelText("Well Led");
    await user.type(field, "7");
    expect(screen.getByText("Enter a score from 1 to 5")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "2.9");
    await user.click(screen.getByRole("button", { name: "Save the scores" }));
    await waitFor(() => expect(of("save_published_scores")[0]).toMatchObject({ scores: { pillars: { "well-led": 2.9 }, overall: null } }));
  });
});

describe("compare", () => {
  it("sets two years side by side, and several assessments as a table", async () => {
    const user = userEvent.setup();
    const { of } = show("/compare");
    await heading("Compare");
    expect(await screen.findByRole("heading", { name: "What moved, and why" })).toBeTruthy();
    await user.click(screen.getByLabelText(/Southbeck/));
    expect(await screen.findByRole("heading", { name: "Scores on the questions compared" })).toBeTruthy();
    expect(of("compare_many").at(-1)).toMatchObject({ ids: ["last-year", "example", "half"] });
    await user.click(screen.getByText(/Show the levels/));
    expect(screen.getByText("(asked in other words, so not compared)")).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
  it("says why assessments cannot be compared", async () => {
    const { refuse } = show("/compare");
    refuse.set("compare_many", failure("invalid", "These cannot be compared: only the same care setting can be compared.", [], "Choose others."));
    await heading("Compare");
    expect(await screen.findByText(/cannot be compared/)).toBeTruthy();
  });
});

describe("a newer edition", () => {
  it("is previewed answer by answer, and what it had no place for stays readable", async () => {
    const user = userEvent.setup();
    show("/a/half/upgrade");
    await heading("Move to a new edition");
    expect(await screen.findByText(/will ask you to confirm/)).toBeTruthy();
    await user.click(screen.getByTestId("nav-start"));
    await heading("Assessments");
    window.location.hash = "/a/example/check";
    await user.click(await screen.findByRole("link", { name: /1 answer from an earlier edition is kept/ }));
    expect(await screen.findByText(/Two are left in medical records/)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});

describe("the trust", () => {
  it("is picked from the national results by keyboard, and the others stay in sight", async () => {
    const user = userEvent.setup();
    show("/new");
    await heading(/New assessment/);
    await user.click(screen.getByLabelText("Name of the trust"));
    await user.keyboard("northmere");
    const found = await screen.findByRole("radio", { name: /Northmere.*: community care/ });
    expect(screen.getAllByText("North East and Yorkshire, NHS Northmere Integrated Care Board")).toHaveLength(2);
    await user.click(found);
    expect(screen.getByLabelText<HTMLInputElement>("Name of the trust").value).toBe("Northmere University Hospitals NHS Foundation Trust");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Community" }).checked).toBe(true);
    expect(screen.getAllByRole("radio", { name: /Northmere/ })).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });
});

describe("plan", () => {
  const bar = (title: RegExp) => screen.findByRole("button", { name: title });
  it("arrow keys move a bar, fix it there and plan again", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/plan");
    const first = await bar(/^Set aside change money.*Q1 to Q2 2027\/28/);
    first.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByTestId("announcer").textContent).toMatch(/now starts in Q3 2027\/28/);
    await waitFor(() => expect((of("save_plan").at(-1)?.request as Request).fixed).toEqual([{ action: "funding.change.3", quarter: "2027-Q3" }]));
    await bar(/^Set aside change money.*Q3 to Q4 2027\/28.*· fixed/);
    await waitFor(() => expect(screen.getByTestId("plan-status").dataset.status).toBe("optimal"), { timeout: 8000 });
  });
  it("another name keeps what was found", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/plan");
    const certificate = (await screen.findByTestId("certificate")).textContent;
    await user.click(screen.getByRole("button", { name: /^Rename/ }));
    await user.clear(screen.getByLabelText("Name of the scenario"));
    await user.type(screen.getByLabelText("Name of the scenario"), "Ours");
    await user.click(screen.getByRole("button", { name: "Keep name" }));
    await screen.findByRole("button", { name: "Ours" });
    expect(screen.getByTestId("certificate").textContent).toBe(certificate);
    expect(of("improve_plan")).toHaveLength(0);
  });
  it("one that is only by rule is improved when it is opened, until a person stops it", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/half/plan");
    await user.click(await screen.findByTestId("make-plan"));
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    expect(of("improve_plan")).toHaveLength(1);
    await screen.findByRole("button", { name: "Improve" });
    await user.click(screen.getByTestId("nav-help"));
    await heading("Help");
    window.location.hash = "/a/half/plan";
    await screen.findByRole("button", { name: "Improve" });
    expect(of("improve_plan")).toHaveLength(1);
  });
  it("a scenario is removed once a person has confirmed it", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/plan");
    await user.click(await screen.findByRole("button", { name: "Remove Three-year plan" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Remove “Three-year plan”?" }));
    expect(await faults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(of("remove_plan")).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Remove Three-year plan" }));
    await user.click(screen.getByRole("button", { name: "Remove the scenario" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Three-year plan" })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Plan" })));
    expect(of("remove_plan")).toHaveLength(1);
  });
  it("a move that is refused goes back, and says why", async () => {
    const user = userEvent.setup();
    const { refuse } = show("/a/example/plan");
    const first = await bar(/^Set aside change money.*Q1 to Q2 2027\/28/);
    refuse.set("save_plan", failure("invalid", "The plan was not kept.", [{ field: "fixed.0", message: "Something that must come first is finished later" }]));
    first.focus();
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByText("Something that must come first is finished later")).toBeTruthy();
    await bar(/^Set aside change money.*Q1 to Q2 2027\/28/);
  });
  it("a move made while another is on its way builds on it", async () => {
    const user = userEvent.setup();
    const { of, wait } = show("/a/example/plan");
    let arrive = () => {};
    wait.set("save_plan", new Promise<void>((resolve) => (arrive = resolve)));
    (await bar(/^Set aside change money/)).focus();
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(of("save_plan")).toHaveLength(1));
    (await bar(/^Equip directors/)).focus();
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(of("save_plan")).toHaveLength(2));
    arrive();
    expect((of("save_plan")[1]?.request as Request).fixed.map((f) => f.action)).toEqual(["funding.change.3", "workforce.board.4"]);
    await bar(/^Set aside change money.*· fixed/);
  });
  it("sets the scenarios side by side, do minimum among them, which cannot be opened", async () => {
    show("/a/example/plan");
    const table = await screen.findByRole("table", { name: "Scenarios side by side" });
    expect(within(table).getByText(/^Do minimum/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Do minimum/ })).toBeNull();
  });
  it("a bar shows what it needs and what it enables", async () => {
    show("/a/example/plan");
    (await bar(/^Close the gaps in multi-factor/)).focus();
    expect(await screen.findByText(/Around “Close the gaps/)).toBeTruthy();
  });
  it("an action's own figures are kept beside the edition's", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/plan");
    await user.click(await bar(/^Restore every critical system/));
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    const capital = within(dialog).getByLabelText("Capital");
    await user.clear(capital);
    await user.type(capital, "400");
    await user.click(within(dialog).getByRole("button", { name: "Keep and plan again" }));
    await waitFor(() => expect(of("save_plan")).toHaveLength(1));
    expect((of("save_plan")[0]?.request as Request).edits["infrastructure.backup.4"]?.costs?.capital).toEqual({ low: 400, likely: 400, high: 400 });
  });
  it("takes an action of one's own", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/plan");
    await user.click(await screen.findByRole("button", { name: "Add an action of your own" }));
    await user.type(screen.getByLabelText("Title"), "Train the trainers");
    await user.type(screen.getByLabelText("What is done"), "Two days each.");
    await user.click(screen.getByRole("button", { name: "Add to the plan" }));
    await waitFor(() => expect((of("save_plan")[0]?.request as Request).own_actions[0]).toMatchObject({ id: "own.1", title: "Train the trainers" }));
  });
  it("is made from means when there is none", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/half/plan");
    await user.click(await screen.findByTestId("make-plan"));
    expect(await screen.findByRole("heading", { name: "Roadmap" })).toBeTruthy();
    expect(of("create_plan")).toHaveLength(1);
  });
});

describe("options", () => {
  it("are filtered, and adopted in the plan", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/options");
    await user.click(await screen.findByRole("button", { name: /^Nearly ready 2/ }));
    expect(screen.getByText("2 of 4 technologies")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Evidence against" })).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: /Adopt in plan/ }));
    await waitFor(() => expect((of("save_plan")[0]?.request as Request).technologies).toHaveLength(1));
    expect(await screen.findByRole("button", { name: /Take out of the plan/ })).toBeTruthy();
    await waitFor(() => expect(of("improve_plan")).toHaveLength(1));
  });
});

describe("report", () => {
  it("shows its pages, follows the front sheet, and is saved", async () => {
    const user = userEvent.setup();
    const { of } = show("/a/example/report");
    expect(await screen.findByRole("img", { name: /page 1 of 3/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Next page" }));
    expect(screen.getByRole("img", { name: /page 2 of 3/ })).toBeTruthy();
    await user.type(screen.getByLabelText("Agenda item"), "7");
    await waitFor(() => expect(of("save_front_sheet").at(-1)).toMatchObject({ sheet: { agenda_item: "7" } }));
    await user.click(screen.getByLabelText("Private"));
    expect(await screen.findByText(/names cyber weaknesses/)).toBeTruthy();
    await user.keyboard("{Control>}e{/Control}");
    expect(await screen.findByTestId("report-saved")).toBeTruthy();
    expect(of("export_report")[0]?.request as ReportRequest).toEqual({ assessment: "example", edition: "private", plan: "plan-main", format: "ua1", data: false });
    await user.click(screen.getByRole("button", { name: "Open folder" }));
    expect(of("show_file")).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText("Kind of file"), "Word document, to edit");
    await user.click(screen.getByLabelText(/as data beside it/));
    await user.click(screen.getByTestId("export-report"));
    await waitFor(() => expect(of("export_report")[1]?.request).toMatchObject({ format: "docx", data: true }));
  });
});

describe("settings", () => {
  it("change the text size and the colours at once", async () => {
    const user = userEvent.setup();
    show("/settings");
    await user.click(await screen.findByLabelText("Larger"));
    await user.click(screen.getByLabelText("Dark"));
    await waitFor(() => expect(document.documentElement.dataset).toMatchObject({ text: "125", theme: "dark" }));
  });
  it("put a backup back, and nothing from before it is shown", async () => {
    const user = userEvent.setup();
    const { of, wait } = show("/a/half/tasks");
    await heading("Questions");
    await user.click(screen.getByTestId("nav-settings"));
    await user.click(await screen.findByRole("button", { name: "Restore a backup" }));
    wait.set("get_assessment", new Promise<void>(() => undefined));
    await user.click(await screen.findByRole("button", { name: "Choose a backup and restore it" }));
    await waitFor(() => expect(of("restore_backup")).toHaveLength(1));
    window.location.hash = "/a/half/question/epr.record";
    expect(await screen.findByText(/Loading/)).toBeTruthy();
    expect(screen.queryByTestId("level-1")).toBeNull();
  });
});

describe("a new edition", () => {
  it("is moved to only after its preview", async () => {
    const user = userEvent.setup();
    show("/a/half/upgrade");
    expect(await screen.findByText("Is merged with others, to be confirmed")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Move to the new edition" }));
    await heading("Check answers");
  });
});
