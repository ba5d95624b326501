// Sentences of the comparison and of moving to a new edition.
import type { Fate } from "../ipc/types";
import { plural } from "./format";

export const compare = {
  title: "Compare",
  lead: "Two assessments of one trust, or of two trusts in the same care setting. Only questions that were asked in the same words are compared.",
  before: "First", after: "Second", choose: "Choose an assessment",
  same: "Choose two different assessments.",
  few: { title: "There is nothing to compare yet", text: "A comparison needs two assessments. Copy last year’s as the start of this year’s, or open a colleague’s answers file.", action: "All assessments" },
  option: (name: string, date: string) => `${name}, changed ${date}`,
  question: "Question", overall: "Overall", domain: "Domain", first: "First", second: "Second", change: "Change", comparable: "Questions compared",
  domains: "Change by domain",
  moved: "What moved, and why", movedNone: "No comparable question moved.",
  from: (a: number, b: number) => `level ${a} to level ${b}`,
  newlyMet: "Now met", noLonger: "No longer met",
  unchanged: (n: number, of: number) => `${n} of ${plural(of, "comparable question")} did not move.`,
  oneSided: "With a level on one side only", new: "Asked for the first time", retired: "No longer asked", reworded: "Asked in other words, so not compared",
  cell: { unanswered: "not answered", answered: "answered", "not-applicable": "does not apply" }, level: (n: number) => `level ${n}`, notAsked: "not asked",
  private: "Private",
};

export const upgrade = {
  title: "Move to a new edition",
  lead: (from: string, to: string) => `From edition ${from} to ${to}. Nothing is changed until you agree, and a backup is made first.`,
  none: "This assessment is on the newest edition.",
  back: "All assessments",
  counts: "What happens to the answers",
  fates: {
    kept: "Stays as it is", "kept-to-confirm": "Stays, to be confirmed", moved: "Moves to another question", "copied-to-confirm": "Is copied to several questions, to be confirmed",
    merged: "Is merged with others, to be confirmed", archived: "Is kept in the archive only",
  } satisfies Record<Fate, string>,
  answer: "Answer", fate: "What happens", details: "In words",
  leftBehind: (list: string) => `Left behind: ${list}`,
  archived: "The old answer is also kept in the archive.",
  toAnswer: "Questions that will have no answer", newQuestion: "new",
  go: "Move to the new edition", going: "Moving…", done: (edition: string) => `The assessment is now on edition ${edition}.`,
};
