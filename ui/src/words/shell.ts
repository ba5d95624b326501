// Sentences of the frame around every page.
import { plural } from "./format";

export const shell = {
  name: "Trust Readiness",
  skip: "Skip to the page",
  loading: "Loading",
  tryAgain: "Try again",
  notANumber: "Enter a number in digits",
  asTable: "Show as table",
  table: (caption: string) => `Table: ${caption}`,
  unnamed: "Trust without a name",
  progress: "Questions answered",
  edition: (id: string) => `edition ${id}`,
  answered: (n: number, of: number) => `${n} of ${of} answered`,
  minutesLeft: (n: number) => `about ${n < 60 ? plural(n, "minute") : `${Math.round(n / 6) / 10} hours`} left`,
  raised: (level: number) => `All criteria are met, so the level is now ${level}.`,
  nav: {
    label: "Journey", start: "All assessments", trust: "Trust details", tasks: "Questions", check: "Check answers", results: "Results", options: "Options",
    plan: "Plan", report: "Board report", compare: "Compare", settings: "Settings", help: "Help",
  },
  saved: {
    quiet: "Answers are saved as you go",
    saving: "Saving…",
    at: (time: string) => `Saved ${time}`,
    failed: "Not saved",
    retry: "Try to save again",
    allSaved: "Everything is saved",
  },
  find: {
    title: "Find a question",
    label: "Any words of it",
    count: (n: number) => (n === 0 ? "No question has these words" : `${plural(n, "question")} shown`),
    close: "Close",
  },
  nowhere: { title: "There is no such page", text: "The address may be old. Go to" },
};
