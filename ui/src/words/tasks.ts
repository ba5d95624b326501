// Sentences of the task list.
import { plural } from "./format";

export const tasks = {
  title: "Questions",
  lead: "Answer in any order. Each answer is saved as you give it, so you can stop at any time.",
  begin: "Start with the first question",
  resume: (title: string) => `Continue with ${title}`,
  check: "Check your answers",
  allDone: "Every question is answered",
  left: (answered: number, of: number, minutes: number) =>
    answered === of ? `All ${of} answered` : `${answered} of ${of} answered · about ${plural(minutes, "minute")} left`,
  owners: (names: string[]) => `With ${names.join(", ")}`,
  ownersMore: (names: string[], more: number) => `With ${names.join(", ")} and ${more} more`,
  send: "Save the answers as a file",
  sendHint: "A colleague can answer their part on another computer and send the file back.",
  sent: (path: string) => `The answers are in ${path}`,
  status: {
    open: "Not started", level: (n: number) => `Level ${n}`, na: "Does not apply", confirm: "To confirm", unsure: "Unsure",
  },
  foundation: "Foundation",
  private: "Private",
  minutes: (n: number) => `${n} min`,
};
