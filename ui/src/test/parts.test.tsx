// Small parts by themselves: failures, drawings, drafts, numbers and words.
import { act, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { FailureNotice } from "../components/FailureNotice";
import { read } from "../components/fields";
import { drawingOf } from "../components/svg";
import { asFailure, failureWords } from "../ipc/failure";
import { edition } from "../ipc/fake";
import type { Candidate, Code, Question } from "../ipc/types";
import { Bar } from "../pages/plan/Bar";
import { choose, EMPTY, isoDate, keepable, shownDate } from "../pages/question/draft";
import { failures } from "../words/failures";
import { plan } from "../words/plan";
import { pounds, quarterAfter, quarterLabel, quarterSpan, quartersFrom, signed } from "../words/format";

describe("failures", () => {
  it.each(Object.keys(failures) as Code[])("%s has words for what happened and what to do", (code) => {
    const words = failureWords({ code, message: "", fields: [], hint: "" });
    for (const sentence of [words.message, words.next]) expect(sentence).toMatch(/^[A-Z“].*\.$/);
    render(<FailureNotice failure={{ code, message: "", fields: [], hint: "" }} />);
    expect(screen.getByRole("alert").textContent).toContain(words.next);
  });
  it("the backend's own words go first", () => {
    expect(failureWords({ code: "file", message: "Row 7 is wrong.", fields: [], hint: "Mend row 7." })).toMatchObject({ message: "Row 7 is wrong.", next: "Mend row 7." });
  });
  it("anything else thrown is a fault of ours", () => {
    expect(asFailure("gone").code).toBe("internal");
    expect(asFailure(new Error("gone"))).toMatchObject({ code: "internal", message: "gone" });
    expect(asFailure(undefined).code).toBe("internal");
    expect(asFailure({ code: "unheard-of", message: "?" }).code).toBe("internal");
  });
});

describe("drawings", () => {
  const svg = (inside: string) => drawingOf(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`)?.outerHTML;
  it("keep what draws", () => expect(svg('<rect width="4" fill="url(#a)"/><use href="#a"/>')).toMatch(/rect width="4" fill="url\(#a\)".*use href="#a"/s));
  it.each(["<script>alert(1)</script>", "<foreignObject><p>x</p></foreignObject>", '<rect onclick="x()"/>', '<a xlink:href="javascript:x()"><rect/></a>', '<image href="https://example.org/x.png"/>', '<rect fill="url(https://example.org/x)"/>'])("lose %s", (inside) => {
    expect(svg(inside)).not.toMatch(/script|foreignObject|onclick|javascript|example/);
  });
  it("are nothing when they are not drawings", () => {
    expect(drawingOf("<p>no</p>")).toBeNull();
    expect(drawingOf("<svg")).toBeNull();
  });
});

describe("a bar", () => {
  const action = { action: "epr.medicines.4", title: "End paper charts", lead: "Chief pharmacist" } as Candidate;
  const shown = () => {
    const [move, open] = [vi.fn(), vi.fn()];
    const place = { action, start: 0, length: 2, quarters: 12, begin: "2027-Q2", fixed: false, role: null };
    render(<Bar {...place} onMove={move} onOpen={open} onKeyDown={vi.fn()} onFocus={vi.fn()} />);
    const bar = screen.getByRole("button");
    vi.spyOn(bar.parentElement as HTMLElement, "clientWidth", "get").mockReturnValue(1200);
    const point = (kind: string, clientX: number) => bar.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX }));
    return { bar, move, open, point };
  };
  it("that is dragged and let go before the window could draw is moved all the same", () => {
    const { move, open, point } = shown();
    act(() => {
      point("pointerdown", 10);
      for (const x of [110, 210]) point("pointermove", x);
      for (const kind of ["pointerup", "click"]) point(kind, 210);
    });
    expect(move.mock.calls).toEqual([[2]]);
    expect(open).not.toHaveBeenCalled();
  });
  it("that is pressed and not dragged is opened", () => {
    const { move, open, point } = shown();
    for (const kind of ["pointerdown", "pointerup", "click"]) act(() => void point(kind, 10));
    expect([move.mock.calls.length, open.mock.calls.length]).toEqual([0, 1]);
  });
  it("whose drag is broken off stays where it is", () => {
    const { bar, move, point } = shown();
    for (const [kind, x] of [["pointerdown", 10], ["pointermove", 310]] as const) act(() => void point(kind, x));
    expect(bar.className).toContain("tr-start-3");
    act(() => void point("pointercancel", 310));
    expect(bar.className).toContain("tr-start-0");
    act(() => void point("pointerup", 310));
    expect(move).not.toHaveBeenCalled();
  });
});

describe("a draft", () => {
  const question = edition.questions.find((q) => q.id === "epr.medicines") as Question;
  it("leaves out blank evidence without a word", () => {
    const { answer, faults } = keepable(question, { ...EMPTY, evidence: [{ title: "", location: "", date: null, sha256: null }] }, EMPTY);
    expect([answer.evidence, faults]).toEqual([[], {}]);
  });
  it("reads dates as people write them", () => {
    expect(isoDate("31/3/2026")).toBe("2026-03-31");
    expect(isoDate("2026-03-31")).toBe("2026-03-31");
    expect(isoDate("31/2/2026")).toBeUndefined();
    expect(isoDate("March")).toBeUndefined();
    expect(shownDate("2026-03-01")).toBe("1/3/2026");
  });
  it("keeps the old comment while a new one is too long", () => {
    const { answer, faults } = keepable(question, { ...EMPTY, comment: "x".repeat(4001) }, { ...EMPTY, comment: "old" });
    expect(answer.comment).toBe("old");
    expect(faults.comment).toContain("4001");
  });
  it("drops ticks that the level says by itself", () => {
    const chosen = choose(question, { ...EMPTY, met: ["epr.medicines.3a", "epr.medicines.4a"], to_confirm: true }, 3);
    expect(chosen).toMatchObject({ choice: { level: 3 }, met: ["epr.medicines.4a"], to_confirm: false });
  });
});

describe("numbers and words", () => {
  it("a plan is called the best only when nothing is between it and the bound", () => {
    expect([plan.status("optimal", 0), plan.statusMeans("optimal", 1e-9)]).toEqual(["Proven optimal", "No plan within these means is better."]);
    expect(plan.status("optimal", 0.0004)).toBe("Proven within 0.1% of the best possible");
    expect(plan.statusMeans("optimal", 0.0004)).not.toContain("is better");
    expect(plan.status("within", 0.032)).toBe("Within 3.2% of the best possible");
  });
  it("money", () => expect([pounds(0), pounds(850), pounds(1250), pounds(-20)]).toEqual(["£0", "£850k", "£1.25m", "−£20k"]));
  it("changes", () => expect(["0.2", "-0.1", "-0.0", "0.0"].map(signed)).toEqual(["+0.2", "−0.1", "0.0", "0.0"]));
  it("numbers as typed", () => expect(["1,200", "£3", "40%", "", "x"].map(read)).toEqual([1200, 3, 40, null, null]));
  it("quarters", () => {
    expect(quarterLabel("2026-Q4")).toBe("Q4 2026/27");
    expect(quarterAfter("2026-Q4", 1)).toBe("2027-Q1");
    expect(quarterAfter("2027-Q1", -1)).toBe("2026-Q4");
    expect(quarterSpan("2027-Q1", "2027-Q3")).toBe("Q1 to Q3 2027/28");
    expect(quartersFrom(new Date(2027, 1, 3), 2)).toEqual(["2026-Q4", "2027-Q1"]);
  });
});
