// Sentences of the plan page.
import type { LeftOutReason, SolutionStatus } from "../ipc/types";
import { plural } from "./format";

/** A search ends within 0.1% of the best possible; a plan is called the best only when nothing is between. */
const exact = (gap: number) => gap <= 1e-9;
/** In the list of scenarios, where the gap is not known. */
const listed: Record<SolutionStatus, string> = { optimal: "Proven", greedy: "Quick plan", within: "Best found so far", infeasible: "The targets cannot be met" };
const means: Record<SolutionStatus, string> = {
  optimal: "No plan within these means is better.",
  greedy: "Made at once by rule. Improve it to get closer to the best possible.",
  within: "The best found so far. No plan can be better by more than this.",
  infeasible: "What is short is listed below.",
};

export const plan = {
  title: "Plan",
  lead: "From where the trust stands to where it can get, by quarter, within its money and people.",
  empty: {
    title: "No plan yet",
    text: "Say what there is to spend. A first plan is made at once; a better one is then looked for in the background.",
  },
  costsAre: "Costs are planning assumptions of the edition, not quotations. Put in your own wherever you have them.",
  names: { first: "Three-year plan", next: (n: number) => `Scenario ${n}` },
  status: (status: SolutionStatus, gap: number) =>
    status === "optimal" ? (exact(gap) ? "Proven optimal" : "Proven within 0.1% of the best possible") : status === "within" ? `Within ${(gap * 100).toFixed(1)}% of the best possible` : listed[status],
  statusMeans: (status: SolutionStatus, gap: number) => (status === "optimal" && !exact(gap) ? "No plan within these means can be better by more than this." : means[status]),
  listed,
  improve: "Improve", stop: "Stop", solving: "Looking for a better plan…", improved: (status: string) => `The plan was improved: ${status}.`,
  stale: "Answers, or technologies of your own, have changed since this plan was made.", replan: "Plan again",
  certificate: (solver: string, engine: number, version: number) => `${solver}, plan model ${engine}, version ${version} of this plan.`,
  proof: { gain: (best: string, bound: string) => `Gain ${best}; no plan has more than ${bound}.`, target: (best: string, bound: string) => `Cost ${best}; no plan costs less than ${bound}.` },
  saving: "Planning…",
  shortfalls: "What is short",
  breaches: "What this plan breaks",
  scenarios: "Scenarios", newScenario: "New scenario", rename: "Rename", name: "Name of the scenario", remove: "Remove", keep: "Keep name",
  removed: (name: string) => `${name} was removed.`,
  removeAsk: (name: string) => `Remove “${name}”?`, removeText: "You cannot bring it back. The other scenarios stay as they are.", removeDo: "Remove the scenario",
  side: "Scenarios side by side",
  columns: { scenario: "Scenario", actions: "Actions", overall: "Overall at the end", band: "Band at the end", capital: "Capital", oneOff: "One-off revenue", tail: "Each year after", status: "Status" },
  tiles: { overall: "Overall at the end", band: "Band at the end", capital: "Capital", oneOff: "One-off revenue", recurring: "Recurring, within the plan", tail: "Each year after the plan" },
  from: (now: string) => `from ${now} now`,
  roadmap: "Roadmap", roadmapHint: "Choose a bar and press the left or right arrow to move it to another quarter, or drag it. It stays there, and the rest is planned round it. Enter opens it, Delete lets it go again.",
  noSteps: "No action fits these means. More money, more people or a longer plan would change that.",
  inBar: (lead: string, fixed: boolean) => `${lead}${fixed ? " · fixed" : ""}`, bar: (title: string, when: string, inBar: string) => `${title}. ${when}. Lead: ${inBar}.`,
  fixedAt: (title: string, quarter: string) => `${title} now starts in ${quarter}. Planning round it.`, freed: (title: string) => `${title} may move again.`,
  needs: "Needs", enables: "Enables", needsTag: "needed first", enablesTag: "enabled",
  dependencies: (title: string) => `Around “${title}”`,
  nothingNeeded: "Nothing in the plan has to come first.", nothingEnabled: "Nothing in the plan waits for it.",
  levelOf: (title: string, level: number) => `${title} at level ${level}`,
  actions: "Actions", open: "Change", openOf: (title: string) => title,
  action: "Action", when: "When", lead_: "Lead", capital: "Capital", revenue: "One-off revenue", recurring: "A year after", days: "Person-days", changed: "your figures", technology: "technology",
  money: "Money", people: "People by quarter", peopleColumns: ["Quarter", "Digital team", "Clinical staff", "Change and training"],
  of: (used: number, has: number) => `${used} of ${has}`,
  funding: "Is the change funded, and not only the technology?",
  fundingRows: { oneOff: "One-off revenue", recurring: "Revenue a year" }, fundingHead: "For each £1 of capital", thisPlan: "This plan", national: "National estimate", pence: (p: number | null) => (p === null ? "no capital" : `${p}p`),
  nextPound: "What a little more would buy", nextPoundNone: "Known once the plan has been improved.",
  leftOut: "Left out, and why", leftOutNone: "Everything that could be done is in the plan.",
  reasons: { excluded: "Ruled out", money: "Money", people: "People", time: "Time", prerequisite: "Something must come first", less: "Brings less" } satisfies Record<LeftOutReason, string>,
  bringBack: "Allow again",
  technologies: "Technologies this plan makes ready", readyNow: "now", never: "not within the plan",
  meansOf: (year: string, capital: string, revenue: string) => `${year}: ${capital} capital, ${revenue} revenue`,
  peopleOf: (d: number, c: number, h: number) => `Each quarter: ${d} digital, ${c} clinical, ${h} change days`,
  means: "Means and aim", meansEdit: "Change the means and the aim",
  start: "First quarter", year: (y: string) => `Financial year ${y}`, capitalYear: "Capital", revenueYear: "Revenue", revenueHint: "One-off and recurring together",
  addYear: "Add a year", removeYear: "Remove the last year",
  peopleMeans: "Person-days each quarter", digital: "Digital team", clinical: "Clinical staff", change: "Change and training",
  uplift: "Added to every cost against optimism bias",
  funds: "Named money within these sums", fund: (n: number) => `Named money ${n}`, fundName: "Name", fundSource: "Who pays", fundYear: "Year", fundStatus: "Status", addFund: "Add named money", removeFund: "Remove",
  fundColumns: ["Name", "Who pays", "Year", "Status", "Capital", "Revenue"],
  statuses: { confirmed: "Confirmed", "applied-for": "Applied for", unfunded: "Unfunded" },
  aim: "Aim", aims: { gain: "Most readiness for these means", target: "Least cost for the targets" }, aimHints: { gain: "Earlier counts more", target: "Every target must hold at the end" },
  focus: "Questions that count double", targets: "Levels to reach", noTarget: "No target", needTarget: "Choose at least one level to reach",
  make: "Make a plan", plan: "Plan with these", cancel: "Cancel", thousand: "£ thousand",
  own: "Add an action of your own",
  panel: {
    raises: (title: string, level: number) => `Raises ${title} to level ${level}`,
    basis: { F: "Figures anchored on public ones", P: "Figures partly anchored on public ones", J: "Figures are the judgement of this edition" },
    ifNot: "If it is not done", benefits: "What it brings", months: (n: number) => `after ${plural(n, "month")}`,
    costs: "Costs", edition: (likely: string, low: string, high: string) => `Edition: ${likely} (${low} to ${high})`, daysHint: (n: number) => `Edition: ${plural(n, "day")}`, quartersHint: (n: number) => `Edition: ${plural(n, "quarter")}`,
    rows: { capital: "Capital", technology: "One-off, technology", change: "One-off, change", recurring: "Revenue each year after" },
    quarters: "Duration", quartersSuffix: "quarters", lead: "Lead", note: "Note", startIn: "Start in", free: "Wherever it fits best",
    save: "Keep and plan again", reset: "Use the edition’s figures", exclude: "Rule it out", close: "Close", remove: "Remove this action", wrong: "Enter a whole number, 0 or more",
  },
  ownForm: {
    title: "An action of your own", name: "Title", nameHint: "Start with a verb", question: "Question it raises", days: "days", level: "Level it reaches", levelHint: (now: number) => `The question is at level ${now} now`, met: (level: number) => `Level ${level} asks:`, needs: "What must come first", needsHint: "The level below its own always comes first", addNeed: "Add a level that must come first", what: "What is done", ifNot: "If it is not done", lead: "Lead (role)", save: "Add to the plan",
    needTitle: "Enter a title", needWhat: "Say what is done",
  },
};
