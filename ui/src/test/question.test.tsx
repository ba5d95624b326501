// The question page: keys, saving as one types, undo, and nothing lost when a save fails.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { failure } from "../ipc/fake";
import { heading, show } from "./show";

const MEDICINES = "/a/example/question/epr.medicines";
const level = (n: number) => screen.getByTestId<HTMLInputElement>(`level-${n}`);
const state = () => screen.getByTestId("saved-state").dataset.state;
const answers = (calls: Record<string, unknown>[]) => calls.map((call) => call.answer as { choice: unknown; comment: string; met: string[]; evidence: unknown[]; measures: object });

describe("keys", () => {
  it("1 to 5 choose a level, and the chosen one unfolds what it says", async () => {
    const user = userEvent.setup();
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    await user.keyboard("4");
    expect(level(4).checked).toBe(true);
    expect(document.activeElement).toBe(level(4));
    expect(screen.getByText("Level 4 says that all of this is true:")).toBeTruthy();
    await waitFor(() => expect(answers(of("save_answer")).at(-1)?.choice).toEqual({ level: 4 }));
  });

  it("are letters again while somebody types", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    await user.type(screen.getByLabelText("Owner"), " 2");
    expect(level(3).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>("Owner").value).toMatch(/ 2$/);
  });

  it("Enter goes on from a radio, but not from a field", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    await user.type(screen.getByLabelText("Owner"), "{Enter}");
    expect(window.location.hash).toBe(`#${MEDICINES}`);
    act(() => level(3).focus());
    await user.keyboard("{Enter}");
    await heading(/Orders and results/);
  });

  it("Alt and arrows go to the next and the previous question", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await heading(/Orders and results/);
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await heading(/Medicines/);
  });

  it("Ctrl F finds a question by its words", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    await user.keyboard("{Control>}f{/Control}");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Any words of it"), "rostering");
    await user.keyboard("{Enter}");
    await heading(/Rostering/);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("saving", () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());

  it("waits 400 ms after the last letter, then saves once", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    const comment = screen.getByLabelText("Comment");
    fireEvent.change(comment, { target: { value: "One" } });
    await act(() => vi.advanceTimersByTimeAsync(200));
    fireEvent.change(comment, { target: { value: "One two" } });
    expect(of("save_answer")).toHaveLength(0);
    await act(() => vi.advanceTimersByTimeAsync(450));
    expect(answers(of("save_answer")).map((a) => a.comment)).toEqual(["One two"]);
    expect(state()).toBe("saved");
    expect(screen.getByTestId("saved-state").textContent).toMatch(/^Saved \d\d:\d\d$/);
  });

  it("saves at once when a field is left", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    const comment = screen.getByLabelText("Comment");
    fireEvent.change(comment, { target: { value: "Left" } });
    fireEvent.blur(comment);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(answers(of("save_answer"))[0]?.comment).toBe("Left");
  });

  it("saves before the page is left", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    fireEvent.change(screen.getByLabelText("Comment"), { target: { value: "On the way out" } });
    fireEvent.keyDown(document.body, { key: "PageDown", ctrlKey: true });
    await heading(/Orders and results/);
    expect(answers(of("save_answer"))[0]?.comment).toBe("On the way out");
    fireEvent.keyDown(document.body, { key: "PageUp", ctrlKey: true });
    await heading(/Medicines/);
    expect(screen.getByLabelText<HTMLTextAreaElement>("Comment").value).toBe("On the way out");
  });

  it("saves when the window closes", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    fireEvent.change(screen.getByLabelText("Comment"), { target: { value: "In mid-sen" } });
    fireEvent(window, new Event("beforeunload"));
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(answers(of("save_answer"))[0]?.comment).toBe("In mid-sen");
  });

  it("keeps what was typed when it cannot be saved, says so, and tries again", async () => {
    const { refuse, of } = show(MEDICINES);
    await heading(/Medicines/);
    refuse.set("save_answer", failure("disk", "The disk is full.", [], "Free some space."));
    fireEvent.change(screen.getByLabelText("Comment"), { target: { value: "Precious" } });
    await act(() => vi.advanceTimersByTimeAsync(450));
    expect(state()).toBe("failed");
    expect(screen.getByRole("alert").textContent).toContain("The disk is full.");
    fireEvent.keyDown(document.body, { key: "PageDown", ctrlKey: true });
    await heading(/Orders and results/);
    fireEvent.keyDown(document.body, { key: "PageUp", ctrlKey: true });
    await heading(/Medicines/);
    expect(screen.getByLabelText<HTMLTextAreaElement>("Comment").value).toBe("Precious");
    refuse.clear();
    fireEvent.click(screen.getByRole("button", { name: "Try to save again" }));
    await act(() => vi.advanceTimersByTimeAsync(10));
    expect(state()).toBe("saved");
    expect(answers(of("save_answer")).at(-1)?.comment).toBe("Precious");
  });

  it("says which field is wrong when the backend refuses one", async () => {
    const { refuse } = show(MEDICINES);
    await heading(/Medicines/);
    refuse.set("save_answer", failure("invalid", "Not saved.", [{ field: "owner", message: "Use a shorter owner" }]));
    fireEvent.change(screen.getByLabelText("Owner"), { target: { value: "Somebody" } });
    await act(() => vi.advanceTimersByTimeAsync(450));
    expect(screen.getByText("Use a shorter owner")).toBeTruthy();
    expect(screen.getByLabelText("Owner").getAttribute("aria-invalid")).toBe("true");
  });

  it("keeps back what is not fit to be saved, and saves the rest", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    fireEvent.click(screen.getByRole("button", { name: "Add evidence" }));
    fireEvent.change(screen.getByLabelText("Where it is kept"), { target: { value: "Shared drive" } });
    fireEvent.change(screen.getByLabelText(/Wards and units that prescribe/), { target: { value: "140" } });
    fireEvent.change(screen.getByLabelText("Comment"), { target: { value: "Kept" } });
    await act(() => vi.advanceTimersByTimeAsync(450));
    const sent = answers(of("save_answer")).at(-1);
    expect(sent?.comment).toBe("Kept");
    expect(sent?.evidence).toEqual([]);
    expect(sent?.measures).toMatchObject({ "epr.medicines.in-place": { value: 96 } });
    expect(screen.getByText(/Enter what the evidence is/)).toBeTruthy();
    expect(screen.getByText("Enter a number from 0 to 100")).toBeTruthy();
  });

  it("does not forget an edit made while another is being saved", async () => {
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    const comment = screen.getByLabelText<HTMLTextAreaElement>("Comment");
    fireEvent.change(comment, { target: { value: "First" } });
    fireEvent.blur(comment);
    fireEvent.change(comment, { target: { value: "First and second" } });
    await act(() => vi.advanceTimersByTimeAsync(600));
    expect(answers(of("save_answer")).at(-1)?.comment).toBe("First and second");
    expect(comment.value).toBe("First and second");
    expect(state()).toBe("saved");
  });
});

describe("the level", () => {
  it("goes up when the last criterion is ticked, and the person is told", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    const group = screen.getByRole("group", { name: /To reach level 4/ });
    for (const box of within(group).getAllByRole<HTMLInputElement>("checkbox")) if (!box.checked) await user.click(box);
    await waitFor(() => expect(level(4).checked).toBe(true));
    expect(screen.getByTestId("announcer").textContent).toMatch(/the level is now 4/);
    expect(screen.getByRole("group", { name: /To reach level 5 \(4 of 4 left\)/ })).toBeTruthy();
  });

  it("can be undone", async () => {
    const user = userEvent.setup();
    show(MEDICINES);
    await heading(/Medicines/);
    await user.click(level(1));
    await waitFor(() => expect(state()).toBe("saved"));
    await user.click(screen.getByTestId("undo"));
    await waitFor(() => expect(level(3).checked).toBe(true));
    expect(screen.getByTestId("announcer").textContent).toMatch(/undone/);
  });

  it("gives way to a reason when the question does not apply", async () => {
    const user = userEvent.setup();
    const { of } = show(MEDICINES);
    await heading(/Medicines/);
    await user.click(screen.getByLabelText("This question does not apply to us"));
    expect(screen.getByText(/Say why it does not apply/)).toBeTruthy();
    await user.type(screen.getByLabelText("Why it does not apply"), "No inpatients");
    await waitFor(() => expect(answers(of("save_answer")).at(-1)?.choice).toEqual({ "not-applicable": "No inpatients" }));
  });
});

describe("from checking answers", () => {
  it("the field to mend has the focus, and the way back is there", async () => {
    show("/a/example/question/epr.medicines/check/measures.epr.medicines.in-use");
    await heading(/Medicines/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Inpatient prescriptions made/)));
    expect(screen.getByTestId("back").getAttribute("href")).toBe("#/a/example/check");
  });
});
