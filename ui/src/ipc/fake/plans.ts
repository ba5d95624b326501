// A rough greedy plan: enough quarters, money and sentences to work with on the plan page.
import type { Action, Appraisal, Candidate, Edition, ForecastPoint, LeftOut, Money, NextPound, PlanView, Quarter, Request, Setting, Size, Step } from "../types";
import { catalogue } from "./catalogue";
import { planCharts } from "./charts";
import { type Answers, levelOf, scorecard, scoreOf } from "./score";

const parse = (q: Quarter) => ({ year: Number(q.slice(0, 4)), quarter: Number(q.slice(6)) });
const label = (start: Quarter, n: number) => {
  const { year, quarter } = parse(start);
  const total = year * 4 + quarter - 1 + n;
  const y = Math.floor(total / 4);
  return `Q${(total % 4) + 1} ${y}/${String((y + 1) % 100).padStart(2, "0")}`;
};
const code = (start: Quarter, n: number) => {
  const { year, quarter } = parse(start);
  const total = year * 4 + quarter - 1 + n;
  return `${Math.floor(total / 4)}-Q${(total % 4) + 1}`;
};

export const exampleRequest: Request = {
  means: {
    start: "2027-Q1",
    years: [{ capital: 1600, revenue: 1400 }, { capital: 1800, revenue: 1700 }, { capital: 1500, revenue: 1900 }],
    people: { digital: 420, clinical: 520, change: 260 }, people_later: [], uplift_percent: 10,
    funds: [
      { name: "Frontline digitisation", year: 0, capital: 900, revenue: 300, source: "NHS England", status: "confirmed" },
      { name: "System capital", year: 1, capital: 600, revenue: 0, source: "Integrated care board", status: "applied-for" },
    ],
  },
  aim: "gain", fixed: [], excluded: [], focus: ["infrastructure.identity"], targets: {}, edits: {}, own_actions: [], technologies: [],
};

type Asked = { id: string; name: string; request: Request; version: number; status: "greedy" | "optimal" | "within"; gap: number; solving: boolean; stale: boolean };

export function planView(asked: Asked, edition: Edition, setting: Setting, size: Size, answers: Answers): PlanView {
  const { request } = asked;
  const { means } = request;
  const horizon = means.years.length * 4 - (parse(means.start).quarter - 1);
  const yearOf = (n: number) => Math.floor((n + parse(means.start).quarter - 1) / 4);
  const actions = [...edition.actions, ...request.own_actions];
  const levels = new Map(edition.questions.map((q) => [q.id, levelOf(answers[q.id]) ?? 1]));
  const done = new Map<string, number>();
  const spent = means.years.map((): Money => ({ capital: 0, technology: 0, change: 0, recurring: 0 }));
  const people = Array.from({ length: horizon }, (_, n) => ({ quarter: code(means.start, n), digital: 0, clinical: 0, change: 0 }));
  const steps: Step[] = [];
  const left: LeftOut[] = [];
  const figures = (a: Action) => {
    const edit = request.edits[a.id];
    const up = 1 + means.uplift_percent / 100;
    const costs = edit?.costs ?? a.costs[size];
    return { quarters: edit?.quarters ?? a.quarters, capital: costs.capital.likely * up, technology: costs.technology.likely * up, change: costs.change.likely * up, recurring: costs.recurring.likely * up, days: edit?.days ?? a.days[size] };
  };
  const wanted = actions.filter((a) => a.to > (levels.get(a.question) ?? 1)).sort((a, b) => a.to - b.to || Number(request.focus.includes(b.question)) - Number(request.focus.includes(a.question)) || a.id.localeCompare(b.id));
  let total = 0;
  for (const action of wanted) {
    const f = figures(action);
    const out = (reason: LeftOut["reason"], sentence: string) => left.push({ action: action.id, title: action.title, reason, sentence });
    if (request.excluded.includes(action.id)) { out("excluded", "You ruled it out."); continue; }
    const below = action.to - 1 > (levels.get(action.question) ?? 1) ? done.get(`${action.question}.${action.to - 1}`) : -1;
    const required = action.requires.map((r) => (r.level <= (levels.get(r.question) ?? 1) ? -1 : done.get(`${r.question}.${r.level}`)));
    if (below === undefined || required.includes(undefined)) { out("prerequisite", "Something that must come first is not in the plan."); continue; }
    const fixed = request.fixed.find((x) => x.action === action.id);
    const earliest = Math.max(-1, below, ...required.map((r) => r ?? -1)) + 1;
    const chosen = fixed ? Array.from({ length: horizon }, (_, n) => n).find((n) => code(means.start, n) === fixed.quarter) ?? earliest : earliest;
    if (chosen + f.quarters > horizon) { out("time", "It cannot be finished before the plan ends."); continue; }
    if (total + f.capital > means.years.reduce((n, y) => n + y.capital, 0)) { out("money", "There is not enough capital for it."); continue; }
    total += f.capital;
    const end = chosen + f.quarters - 1;
    steps.push({ action: action.id, start: chosen, end, fixed: !!fixed });
    done.set(action.id, end);
    for (let n = chosen; n <= end; n += 1) {
      const year = spent[yearOf(n)];
      const days = people[n];
      if (year) { year.capital += f.capital / f.quarters; year.technology += f.technology / f.quarters; year.change += f.change / f.quarters; }
      if (days) { days.digital += f.days.digital / f.quarters; days.clinical += f.days.clinical / f.quarters; days.change += f.days.change / f.quarters; }
    }
    for (let n = end + 1; n < horizon; n += 1) { const year = spent[yearOf(n)]; if (year) year.recurring += f.recurring / 4; }
  }
  const chosen = new Set(steps.map((s) => s.action));
  const candidates: Candidate[] = wanted.map((a) => {
    const q = edition.questions.find((x) => x.id === a.question);
    const edit = request.edits[a.id];
    const f = figures(a);
    const fixed = request.fixed.find((x) => x.action === a.id);
    const below = a.to - 1 > (levels.get(a.question) ?? 1) ? [{ question: a.question, level: a.to - 1 }] : [];
    return {
      action: a.id, question: a.question, question_title: q?.title ?? a.question, domain: q?.domain ?? "epr", private: q?.private ?? false, to: a.to, title: a.title,
      lead: edit?.lead ?? a.lead, quarters: f.quarters, costs: edit?.costs ?? a.costs[size], days: f.days, requires: [...below, ...a.requires.filter((r) => r.level > (levels.get(r.question) ?? 1))],
      technology: request.technologies.find((t) => catalogue.technologies.find((x) => x.id === t)?.stands_for.includes(a.id)) ?? null,
      own: request.own_actions.some((x) => x.id === a.id), edited: !!edit, note: edit?.note ?? "", wanted: true, required: chosen.has(a.id), excluded: request.excluded.includes(a.id),
      fixed: fixed ? Array.from({ length: horizon }, (_, n) => n).find((n) => code(means.start, n) === fixed.quarter) ?? null : null, gain: scoreOf(0.1), factor: request.focus.includes(a.question) ? 2 : 1,
    };
  });
  const round = (m: Money): Money => ({ capital: Math.round(m.capital), technology: Math.round(m.technology), change: Math.round(m.change), recurring: Math.round(m.recurring) });
  steps.sort((a, b) => a.start - b.start || a.action.localeCompare(b.action));
  const forecast: ForecastPoint[] = Array.from({ length: horizon + 1 }, (_, n) => {
    const reached: Record<string, number> = {};
    for (const s of steps.filter((s) => s.end < n)) {
      const a = actions.find((x) => x.id === s.action);
      if (a) reached[a.question] = Math.max(reached[a.question] ?? 0, a.to);
    }
    const then: Answers = { ...answers };
    for (const [q, level] of Object.entries(reached)) { const was = then[q]; if (was) then[q] = { ...was, choice: { level } }; }
    const card = scorecard(edition, setting, then);
    return { label: n === 0 ? "Now" : label(means.start, n - 1), domains: Object.fromEntries(card.domains.map((d) => [d.domain, d.range.stated])), overall: card.overall.stated, band: card.band.stated, levels: reached };
  });
  const sum = spent.reduce((a, b) => ({ capital: a.capital + b.capital, technology: a.technology + b.technology, change: a.change + b.change, recurring: a.recurring + b.recurring }));
  const tail = steps.reduce((n, s) => { const a = actions.find((x) => x.id === s.action); return n + (a ? figures(a).recurring : 0); }, 0);
  const appraisal: Appraisal = {
    money: spent.map((m, i) => ({ year: label(means.start, Math.max(0, i * 4 - parse(means.start).quarter + 1)).slice(3), spent: round(m), capital_means: means.years[i]?.capital ?? 0, revenue_means: means.years[i]?.revenue ?? 0 })),
    total: round(sum), tail: Math.round(tail),
    people: people.map((p) => ({ ...p, means: means.people, digital: Math.round(p.digital), clinical: Math.round(p.clinical), change: Math.round(p.change) })),
    change_funding: {
      one_off_pence: sum.capital ? Math.round(((sum.technology + sum.change) / sum.capital) * 100) : null,
      recurring_pence: sum.capital ? Math.round((tail / sum.capital) * 100) : null,
      national_one_off_pence: 45, national_recurring_pence: 30,
      sentence: "For each £1 of capital, the national estimate is 45p of one-off revenue and 30p a year (Health Foundation and PA Consulting, 2025). It is a reference line, not a test.",
    },
    forecast, left_out: left,
    technologies: catalogue.technologies.map((t, i) => ({ technology: t.id, name: t.name, ready: ["Q3 2027/28", "now", "Q2 2028/29", null][i] ?? null })),
    breaches: [],
  };
  const next_pound: NextPound[] = asked.status === "greedy" ? [] : [
    { more: "£100k of capital in 2027/28", overall: scoreOf(0.08), gained: left[0] ? [left[0].action] : [], sentence: "Another £100k of capital in 2027/28 would raise overall by 0.1 at the end." },
    { more: "50 person-days of the digital team each quarter", overall: scoreOf(0), gained: [], sentence: "Another 50 person-days of the digital team each quarter would change nothing: money is what is short." },
  ];
  const view = {
    id: asked.id, name: asked.name, version: asked.version, request,
    solution: { steps, certificate: { status: asked.status, objective: 100, bound: 100 * (1 + asked.gap), gap: asked.gap, solver: "fake 1", engine: 1 }, shortfalls: [] },
    appraisal, candidates, next_pound, stale: asked.stale, solving: asked.solving,
  };
  return { ...view, charts: planCharts(view) };
}
