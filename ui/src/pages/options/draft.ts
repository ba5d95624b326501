// An entry of the trust's own as it is typed, and as it is kept.
import type { Costs, Days, Edition, Finding, OwnTechnology, Requirement, Setting, Size, Source, Technology } from "../../ipc/types";

/** Something said, with who says so. */
export type Cited = { text: string; where: string; publisher: string; title: string; address: string };
export const LISTS = ["regulation", "infrastructure", "workforce", "skills", "replaces"] as const;
export const COSTS = ["capital", "technology", "change", "recurring"] as const satisfies (keyof Costs)[];
export const DAYS = ["digital", "clinical", "change"] as const satisfies (keyof Days)[];

export type Draft = Pick<Technology, "id" | "name" | "what" | "domain" | "settings" | "grade" | "grade_reason" | "paid_for_by" | "benefit_class" | "cost_note" | "requires"> & {
  lists: Record<(typeof LISTS)[number], string>;
  months: number | null;
  stands_for: Requirement[];
  costs: Record<keyof Costs, number | null>;
  days: Record<keyof Days, number | null>;
  results: Cited[];
  contrary: Cited[];
  contrary_none: string;
  adopters: Cited[];
};

export const NOTHING_SAID: Cited = { text: "", where: "", publisher: "", title: "", address: "" };

export function blank(setting: Setting): Draft {
  return {
    id: "", name: "", what: "", domain: "epr", settings: [setting], grade: "D", grade_reason: "", paid_for_by: "", benefit_class: "quality-and-safety", cost_note: "", requires: [],
    lists: { regulation: "", infrastructure: "", workforce: "", skills: "", replaces: "" },
    months: 12, stands_for: [],
    costs: { capital: null, technology: null, change: null, recurring: null }, days: { digital: null, clinical: null, change: null },
    results: [NOTHING_SAID], contrary: [], contrary_none: "", adopters: [],
  };
}

export function draftOf(t: Technology, sources: Source[], edition: Edition, size: Size): Draft {
  const said = (text: string, where: string, id: string): Cited => {
    const source = sources.find((s) => s.id === id);
    return { text, where, publisher: source?.publisher ?? "", title: source?.title ?? "", address: source?.address ?? "" };
  };
  const finding = (f: Finding) => said(f.claim, f.where, f.source);
  return {
    ...t,
    lists: Object.fromEntries(LISTS.map((list) => [list, t[list].join("\n")])) as Draft["lists"],
    months: t.months_to_benefit,
    stands_for: t.stands_for.flatMap((id) => edition.actions.filter((a) => a.id === id).map((a) => ({ question: a.question, level: a.to }))),
    costs: Object.fromEntries(COSTS.map((k) => [k, t.costs?.[size][k].likely ?? null])) as Draft["costs"],
    days: Object.fromEntries(DAYS.map((k) => [k, t.days?.[size][k] ?? null])) as Draft["days"],
    results: t.results.map(finding), contrary: t.contrary.map(finding), contrary_none: t.contrary_none ?? "",
    adopters: t.adopters.map((a) => said(a.organisation, "", a.source)),
  };
}

/** Every number, by the field that a fault would name; none where nothing was typed. */
export const amounts = (d: Draft): [field: string, amount: number | null][] => [
  ["months_to_benefit", d.months],
  ...COSTS.map((k): [string, number | null] => [`costs-${k}`, d.costs[k]]),
  ...DAYS.map((k): [string, number | null] => [`days-${k}`, d.days[k]]),
];

/** The entry to keep. Figures of other sizes stay as they were, or are the same when there were none. */
export function ownOf(d: Draft, was: Technology | null, edition: Edition, size: Size): OwnTechnology {
  const sources: Source[] = [];
  const cite = ({ publisher, title, address }: Cited) => {
    const id = `${d.id}.${sources.length + 1}`;
    sources.push({ id, publisher: publisher.trim(), title: title.trim(), date: "", address: address.trim().replace(/^https?:\/\//, ""), taken: "", strength: "S", licence: "" });
    return id;
  };
  const finding = (c: Cited): Finding => ({ claim: c.text.trim(), where: c.where.trim(), source: cite(c) });
  const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);
  const any = (values: Record<string, number | null>) => Object.values(values).some((n) => n !== null);
  const estimate = (key: keyof Costs) => {
    const before = was?.costs?.[size][key];
    const likely = d.costs[key] ?? 0;
    return before?.likely === likely ? before : { low: likely, likely, high: likely };
  };
  const costs = Object.fromEntries(COSTS.map((k) => [k, estimate(k)])) as Costs;
  const days = Object.fromEntries(DAYS.map((k) => [k, d.days[k] ?? 0])) as Days;
  const technology: Technology = {
    id: d.id, name: d.name.trim(), what: d.what.trim(), domain: d.domain, settings: d.settings, grade: d.grade, grade_reason: d.grade_reason.trim(), paid_for_by: d.paid_for_by.trim(),
    ...(Object.fromEntries(LISTS.map((list) => [list, lines(d.lists[list])])) as Record<(typeof LISTS)[number], string[]>),
    benefit_class: d.benefit_class, months_to_benefit: d.months ?? 0, cost_note: d.cost_note.trim(), requires: d.requires,
    stands_for: [...new Set(d.stands_for.flatMap((r) => edition.actions.filter((a) => a.question === r.question && a.to === r.level).map((a) => a.id)))],
    costs: any(d.costs) ? { ...(was?.costs ?? { small: costs, medium: costs, large: costs }), [size]: costs } : null,
    days: any(d.days) ? { ...(was?.days ?? { small: days, medium: days, large: days }), [size]: days } : null,
    results: d.results.map(finding), contrary: d.contrary.map(finding), contrary_none: d.contrary.length ? null : d.contrary_none.trim() || null,
    adopters: d.adopters.map((c) => ({ organisation: c.text.trim(), source: cite(c) })),
  };
  return { technology, sources };
}
