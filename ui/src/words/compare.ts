// Sentences of the comparison and of moving to a new edition.
import type { Fate } from "../ipc/types";
import { plural } from "./format";

export const compare = {
  title: "Compare",
  lead: "Years or care settings of one trust, or several trusts in one care setting. Only questions that were asked in the same words are compared.",
  which: "Which assessments", whichHint: "Choose two or more. They are set side by side, oldest first.",
  atLeastTwo: "Choose at least two assessments.",
  few: { title: "There is nothing to compare yet", text: "A comparison needs two assessments. Copy last year's as the start of this year's, or open a colleague's answers file.", action: "All assessments" },
  option: (name: string, setting: string, date: string, answered: number, of: number) => `${name}, ${setting.toLowerCase()}, changed ${date}, ${answered} of ${of} answered`,
  question: "Question", overall: "Overall", domain: "Domain", change: "Change", comparable: "Questions compared",
  domains: "Change by domain",
  scores: "Scores on the questions compared", scoresText: "These scores leave out what only some were asked, so they can differ from the scores on each results page.",
  answered: "Questions compared, with a level", ofComparable: (n: number, of: number) => `${n} of ${of}`,
  overTime: "Over time",
  movedBetween: (before: string, after: string) => `What moved from ${before} to ${after}`,
  levels: "Every question", showLevels: (n: number) => `Show the levels of ${plural(n, "question")}`,
  askedInSome: "not asked in all, so not compared", askedInOtherWords: "asked in other words, so not compared",
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
  summary: "In short",
  summaryOf: { kept: (n: number) => `${plural(n, "answer")} will stay as ${n === 1 ? "it is" : "they are"}`, confirm: (n: number) => `${plural(n, "answer")} will ask you to confirm`, archived: (n: number) => `${plural(n, "answer")} will also be kept in the archive`, open: (n: number) => `${plural(n, "question")} will have no answer yet` },
  goesTo: "Where it goes", stays: "The same question",
  archive: "Answers from earlier editions", archiveText: "These answers, or parts of them, had no place in a newer edition. They are kept as they were given.",
  archiveLink: (n: number) => `${plural(n, "answer")} from an earlier edition ${n === 1 ? "is" : "are"} kept in the archive`,
  archiveEdition: "Edition", archiveSaid: "What was answered", archiveMore: { evidence: (n: number) => plural(n, "piece of evidence", "pieces of evidence"), owner: (name: string) => `Owner: ${name}` },
  toAnswer: "Questions that will have no answer", newQuestion: "new",
  go: "Move to the new edition", going: "Moving…", done: (edition: string) => `The assessment is now on edition ${edition}.`,
};
