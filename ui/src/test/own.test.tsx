// What a trust adds itself: technologies in the catalogue, actions in the plan.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { failure } from "../ipc/fake";
import type { OwnTechnology, Request } from "../ipc/types";
import { faults, settled, show } from "./show";

async function opened() {
  const backend = show("/a/example/options");
  await settled();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Add a technology of your own" }));
  return { ...backend, user, dialog: within(await screen.findByRole("dialog")) };
}

describe("a technology of one's own", () => {
  it("is added, matched, changed, shared and removed", async () => {
    const { user, dialog, of } = await opened();
    expect(await faults()).toEqual([]);
    await user.type(dialog.getByLabelText("Name"), "Ward wayfinding");
    await user.type(dialog.getAllByLabelText("What was found")[0]!, "Visitors found the ward in 4 minutes.");
    await user.type(dialog.getAllByLabelText("Who says so")[0]!, "Our pilot");
    await user.click(dialog.getByRole("button", { name: "Add a level it needs" }));
    await user.type(dialog.getByLabelText("Skills", { exact: false }), "Mapping{enter}{enter}Signs");
    await user.click(dialog.getByRole("button", { name: "Keep" }));
    await waitFor(() => expect(of("save_technology")).toHaveLength(1));
    const { technology, sources } = of("save_technology")[0]?.technology as OwnTechnology;
    expect(technology).toMatchObject({ id: "", name: "Ward wayfinding", skills: ["Mapping", "Signs"], costs: null, days: null, results: [{ source: ".1" }] });
    expect(technology.requires).toHaveLength(1);
    expect(sources).toMatchObject([{ id: ".1", publisher: "Our pilot" }]);

    await screen.findByRole("heading", { level: 2, name: "Ward wayfinding" });
    expect(screen.getAllByText("Your own").length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Change Ward wayfinding" }));
    const again = within(await screen.findByRole("dialog"));
    expect(again.getAllByLabelText<HTMLInputElement>("Who says so")[0]?.value).toBe("Our pilot");
    await user.click(again.getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("button", { name: "Share your own as a file" }));
    await screen.findByText(/technologies\.json/);
    await user.click(screen.getByRole("button", { name: "Remove Ward wayfinding" }));
    await waitFor(() => expect(screen.queryByText("Ward wayfinding")).toBeNull());
  });

  it("is refused by field, with what was typed still there", async () => {
    const { user, dialog } = await opened();
    await user.type(dialog.getByLabelText("What it is and does"), "Shows the way.");
    await user.click(dialog.getByRole("button", { name: "Keep" }));
    const summary = await screen.findByRole("alert");
    await user.click(within(summary).getByRole("link", { name: "Enter a name" }));
    expect(document.activeElement?.id).toBe("own-name");
    expect(dialog.getByLabelText<HTMLTextAreaElement>("What it is and does").value).toBe("Shows the way.");
    expect(await faults()).toEqual([]);
  });

  it("comes in from a file, or says why not", async () => {
    const { refuse } = show("/a/example/options");
    await settled();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Take in a shared file" }));
    await screen.findByText("2 technologies came in. 1 here already.");
    refuse.set("import_technologies", failure("file", "The file is not a technologies file. Nothing was changed."));
    await user.click(screen.getByRole("button", { name: "Take in a shared file" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing was changed.");
  });
});

describe("an action of one's own", () => {
  it("takes a level and what must come first", async () => {
    const { of } = show("/a/example/plan");
    await settled();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Add an action of your own" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText(/Title/), "Teach the teachers");
    await user.type(dialog.getByLabelText("What is done"), "Everyone learns.");
    await user.selectOptions(dialog.getByLabelText("Level it reaches"), "5");
    expect(dialog.getByText("Level 5 asks:")).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Add a level that must come first" }));
    await user.selectOptions(dialog.getByLabelText("Level"), "3");
    expect(await faults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Add to the plan" }));
    await waitFor(() => expect(of("save_plan")).toHaveLength(1));
    const [action] = (of("save_plan")[0]?.request as Request).own_actions;
    expect(action).toMatchObject({ title: "Teach the teachers", to: 5 });
    expect(action?.requires).toMatchObject([{ level: 3 }]);
  });
});

describe("a refusal in a dialog of the plan", () => {
  it("of an action of one's own stays by the fields, with what was typed", async () => {
    const { refuse, of } = show("/a/example/plan");
    await settled();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Add an action of your own" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Add to the plan" }));
    await user.click(within(await dialog.findByRole("alert")).getByRole("link", { name: "Enter a title" }));
    expect(document.activeElement).toBe(dialog.getByLabelText("Title"));
    await user.paste("Train the trainers");
    await user.click(dialog.getByLabelText("What is done"));
    await user.paste("Two days each.");
    refuse.set("save_plan", failure("invalid", "The plan was not kept.", [{ field: "own_actions.0.costs.capital", message: "Enter £ thousand: at most 10,000,000 (£10 billion)" }, { field: "means.start", message: "The start has passed" }]));
    await user.click(dialog.getByRole("button", { name: "Add to the plan" }));
    await user.click(await dialog.findByRole("link", { name: /at most 10,000,000/ }));
    expect(document.activeElement).toBe(dialog.getByLabelText("Capital"));
    expect(dialog.queryByRole("link", { name: "The start has passed" })).toBeNull();
    expect(dialog.getByLabelText<HTMLInputElement>("Title").value).toBe("Train the trainers");
    expect(await faults()).toEqual([]);
    refuse.clear();
    await user.click(dialog.getByRole("button", { name: "Add to the plan" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect((of("save_plan").at(-1)?.request as Request).own_actions).toHaveLength(1);
  });
  it("of an action's figures stays, too, also when nothing of it was wrong", async () => {
    const { refuse } = show("/a/example/plan");
    await settled();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /^Restore every critical system/ }));
    const dialog = within(await screen.findByRole("dialog"));
    const note = dialog.getByLabelText<HTMLTextAreaElement>("Note");
    await user.click(note);
    await user.paste("A long note");
    refuse.set("save_plan", failure("invalid", "The plan was not kept.", [{ field: "edits.infrastructure.backup.4.note", message: "Use at most 4,000 characters for the note" }]));
    await user.click(dialog.getByRole("button", { name: "Keep and plan again" }));
    await user.click(await dialog.findByRole("link", { name: /at most 4,000/ }));
    expect(document.activeElement).toBe(note);
    expect(note.getAttribute("aria-invalid")).toBe("true");
    refuse.set("save_plan", failure("busy", "Another window is using the same data."));
    await user.click(dialog.getByRole("button", { name: "Keep and plan again" }));
    await dialog.findByText("Another window is using the same data.");
    expect(note.value).toBe("A long note");
    expect(await faults()).toEqual([]);
  });
});

describe("means", () => {
  it("say so when no plan could be made", async () => {
    const { refuse } = show("/a/half/plan");
    const user = userEvent.setup();
    refuse.set("create_plan", failure("disk", "The disk is full."));
    await user.click(await screen.findByTestId("make-plan"));
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
  });
  it("may have more or fewer people from a later quarter on", async () => {
    const { refuse, of } = show("/a/half/plan");
    const user = userEvent.setup();
    await user.click(await screen.findByText("More or fewer people from a later quarter (0)"));
    await user.click(screen.getByRole("button", { name: "Add a quarter" }));
    const later = within(screen.getByRole("group", { name: "More or fewer people from a later quarter" }));
    const digital = later.getByLabelText<HTMLInputElement>("Digital team");
    await user.clear(digital);
    await user.type(digital, "12");
    expect(await faults()).toEqual([]);
    refuse.set("create_plan", failure("invalid", "The plan was not made.", [{ field: "means.people_later.0.from", message: "Choose a quarter within the plan" }]));
    await user.click(screen.getByTestId("make-plan"));
    const { means } = of("create_plan")[0]?.request as Request;
    expect(means.people_later).toEqual([{ from: expect.any(String) as string, people: { ...means.people, digital: 12 } }]);
    await user.click(await screen.findByRole("link", { name: "Choose a quarter within the plan" }));
    expect(document.activeElement).toBe(later.getByLabelText("From"));
  });
  it("show the targets that count, and lead to the one that is wrong", async () => {
    const { refuse, of } = show("/a/half/plan");
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText("Least cost for the targets"));
    const target = within(screen.getByRole("group", { name: "Levels to reach" })).getAllByRole<HTMLSelectElement>("combobox");
    expect(target.map((select) => select.value)).toContain("4");
    refuse.set("create_plan", failure("invalid", "The plan was not made.", [{ field: "targets.epr.record", message: "Records cannot reach level 4" }]));
    await user.click(screen.getByTestId("make-plan"));
    expect((of("create_plan")[0]?.request as Request).targets).toMatchObject({ "epr.record": 4 });
    await user.click(await screen.findByRole("link", { name: "Records cannot reach level 4" }));
    expect(document.activeElement?.id).toBe("targets-epr-record");
    expect(await faults()).toEqual([]);
    for (const select of target) if (select.value) await user.selectOptions(select, "No target");
    await user.click(screen.getByTestId("make-plan"));
    await screen.findByRole("link", { name: "Choose at least one level to reach" });
    expect(of("create_plan")).toHaveLength(1);
  });
  it("that are below zero or not there are refused by field, as typed", async () => {
    const { of } = show("/a/half/plan");
    const user = userEvent.setup();
    await screen.findByTestId("make-plan");
    const [capital, next] = screen.getAllByLabelText<HTMLInputElement>("Capital");
    await user.clear(capital!);
    await user.type(capital!, "-5");
    await user.clear(next!);
    await user.click(screen.getByTestId("make-plan"));
    expect(within(await screen.findByRole("alert")).getAllByText("Enter a whole number, 0 or more")).toHaveLength(2);
    expect(capital?.value).toBe("-5");
    expect(of("create_plan")).toHaveLength(0);
    expect(await faults()).toEqual([]);
  });
});
