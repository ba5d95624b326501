// An in-memory backend for `npm run dev` and for tests: the same commands, nothing kept.
// It is never part of the shipped window.
import type { Transport } from "../client";
import type {
  Answer, AssessmentView, Edition, Failure, FrontSheet, FrontSheetView, OwnTechnology, PlanSummary, Progress, PublishedScores, ReportRequest, Request, Saved, Settings, SignOff, Trust,
} from "../types";
import { catalogue } from "./catalogue";
import { resultCharts } from "./charts";
import { preview } from "./charts-pages";
import { checks } from "./checks";
import editionData from "./edition.json";
import { beside } from "./beside";
import { benchmark, matches, returnsOf, upgrade } from "./others";
import { exampleRequest, planView } from "./plans";
import { type Answers, DOMAINS, levelOf, scorecard } from "./score";
import { emptyAnswer, exampleAnswers, exampleTrust, halfAnswers } from "./seeds";

export const edition = editionData as unknown as Edition;

/** What to show: everything, nothing yet, commands that fail, or commands that never answer. */
export type Scenario = "full" | "empty" | "failing" | "slow" | "unsaved";
export const scenarioOf = (search: string): Scenario => (new URLSearchParams(search).get("scenario") as Scenario | null) ?? "full";

type Kept = {
  trust: Trust; answers: Answers; history: Record<string, Answer[]>; place: string | null; example: boolean; created: string; changed: string;
  revision: number; removed: boolean; sheet: FrontSheet | null; signOffs: SignOff[]; published: PublishedScores | null; newer: string | null;
};
type KeptPlan = { id: string; of: string; name: string; request: Request; version: number; status: "greedy" | "optimal" | "within"; gap: number; solving: boolean; polls: number };

export const failure = (code: Failure["code"], message: string, fields: Failure["fields"] = [], hint = ""): Failure => ({ code, message, fields, hint });
const READS = /^(get|list|preview|compare)/;

export function createFake(scenario: Scenario = "full"): Transport {
  const kept = new Map<string, Kept>();
  const plans = new Map<string, KeptPlan>();
  const own = new Map<string, OwnTechnology>();
  const whole = () => ({ ...catalogue, technologies: [...catalogue.technologies, ...[...own.values()].map((o) => o.technology)], sources: [...catalogue.sources, ...[...own.values()].flatMap((o) => o.sources)] });
  let settings: Settings = { text_percent: 100, theme: "system" };
  let national = scenario === "full";
  let clock = Date.parse("2026-11-25T10:42:00Z");
  let next = 1;
  const now = () => new Date((clock += 1000)).toISOString();
  const add = (id: string, trust: Trust, answers: Answers, over: Partial<Kept> = {}) =>
    kept.set(id, { trust, answers, history: {}, place: null, example: false, created: now(), changed: now(), revision: 1, removed: false, sheet: null, signOffs: [], published: null, newer: null, ...over });

  if (scenario !== "empty") {
    add("example", exampleTrust, exampleAnswers(edition), { example: true, place: "epr.medicines" });
    add("half", { ...exampleTrust, name: "Southbeck Hospitals NHS Trust", code: "RYY", size: "small" }, halfAnswers(edition), { newer: "2027.1" });
    const before = exampleAnswers(edition);
    for (const q of ["epr.medicines", "workforce.rostering", "funding.spend"]) { const a = before[q]; if (a) before[q] = { ...a, choice: { level: (levelOf(a) ?? 2) - 1 } }; }
    add("last-year", { ...exampleTrust, plan_start: "2026-Q1" }, before, { created: "2025-11-20T09:00:00Z", changed: "2025-12-02T09:00:00Z" });
    plans.set("plan-main", { id: "plan-main", of: "example", name: "Three-year plan", request: exampleRequest, version: 3, status: "within", gap: 0.032, solving: false, polls: 0 });
    plans.set("plan-minimum", { id: "plan-minimum", of: "example", name: "Lean plan", request: { ...exampleRequest, means: { ...exampleRequest.means, years: exampleRequest.means.years.map(() => ({ capital: 200, revenue: 300 })) } }, version: 1, status: "optimal", gap: 0, solving: false, polls: 0 });
  }
  add("new", { name: "Eastvale Community NHS Trust", code: "", setting: "acute", size: "small", turnover: null, staff: null, sites: null, epr: "", plan_start: null }, {}, { removed: scenario !== "empty" ? true : false });
  if (scenario === "empty") kept.clear();

  const get = (id: unknown): Kept => {
    const found = kept.get(String(id));
    if (!found) throw failure("not-found", "There is no such assessment in this data folder.");
    return found;
  };
  const asked = (k: Kept) => edition.questions.filter((q) => q.settings.includes(k.trust.setting));
  const done = (a: Answer | undefined) => !!a?.choice;
  const progress = (k: Kept): Progress => {
    const domains = DOMAINS.map((domain) => {
      const mine = asked(k).filter((q) => q.domain === domain);
      const open = mine.filter((q) => !done(k.answers[q.id]));
      const owners = mine.map((q) => k.answers[q.id]?.owner || (done(k.answers[q.id]) ? "" : q.answered_by)).filter(Boolean);
      return { domain, answered: mine.length - open.length, of: mine.length, minutes_left: open.reduce((n, q) => n + q.minutes, 0), owners: [...new Set(owners)] };
    });
    const sum = (f: (d: (typeof domains)[number]) => number) => domains.reduce((n, d) => n + f(d), 0);
    return { answered: sum((d) => d.answered), of: sum((d) => d.of), minutes_left: sum((d) => d.minutes_left), domains };
  };
  const summary = (id: string, k: Kept) => ({
    id, name: k.trust.name, setting: k.trust.setting, size: k.trust.size, edition: edition.id, created: k.created, changed: k.changed,
    answered: progress(k).answered, of: progress(k).of, example: k.example, revision: k.revision, signed_off: k.signOffs.at(-1)?.date ?? null, newer_edition: k.newer,
  });
  const view = (id: string): AssessmentView => { const k = get(id); return { summary: summary(id, k), trust: k.trust, answers: k.answers, progress: progress(k), place: k.place }; };
  const saved = (k: Kept, question: string, raised: number | null): Saved => ({
    answer: k.answers[question] ?? emptyAnswer, raised_to: raised, progress: progress(k), saved_at: k.changed, can_undo: (k.history[question]?.length ?? 0) > 0,
  });
  const planOf = (p: KeptPlan) => { const k = get(p.of); return planView({ ...p, stale: false }, edition, k.trust.setting, k.trust.size, k.answers); };
  const plan = (id: unknown): KeptPlan => { const p = plans.get(String(id)); if (!p) throw failure("not-found", "There is no such plan."); return p; };
  const sheet = (k: Kept): FrontSheetView => ({
    saved: k.sheet !== null,
    sheet: k.sheet ?? {
      title: "Digital readiness and plan", meeting: "Trust Board in public", date: "28 January 2027", agenda_item: "", paper_type: "approval", presented_by: "Chief information officer", prepared_by: "Digital programme office",
      purpose: `This paper tells the Board how ready ${k.trust.name} is for digital care, and what it would take to be readier.`, asked_to: ["Note the readiness of the trust", "Approve the plan for three years"],
      previously_considered_by: "", strategic_objectives: "", assurance_framework: "", finance: "", workforce: "", quality_and_safety: "", equality: "", sustainability: "", private_reason: "",
    },
  });

  const commands: Record<string, (a: Record<string, unknown>) => unknown> = {
    get_edition: () => edition,
    get_catalogue: () => whole(),
    list_assessments: () => [...kept].filter(([, k]) => !k.removed).map(([id, k]) => summary(id, k)),
    list_removed: () => [...kept].filter(([, k]) => k.removed).map(([id, k]) => summary(id, k)),
    create_assessment: ({ trust }) => { const id = `made-${next++}`; check(trust as Trust); add(id, trust as Trust, {}); return id; },
    create_example: () => { add("example", exampleTrust, exampleAnswers(edition), { example: true }); return "example"; },
    get_assessment: ({ id }) => view(String(id)),
    save_trust: ({ id, trust }) => { check(trust as Trust); get(id).trust = trust as Trust; get(id).changed = now(); return view(String(id)); },
    remove_assessment: ({ id }) => { get(id).removed = true; return null; },
    restore_assessment: ({ id }) => { get(id).removed = false; return null; },
    copy_assessment: ({ id }) => {
      const k = get(id); const made = `made-${next++}`;
      add(made, k.trust, Object.fromEntries(Object.entries(k.answers).map(([q, a]) => [q, { ...a, to_confirm: true }])));
      return made;
    },
    save_answer: ({ id, question, answer }) => {
      const k = get(id); const q = String(question); const was = k.answers[q];
      if (scenario === "unsaved") throw failure("disk", "The disk is full, so the answer was not saved.", [], "Free some space. What you typed is still here.");
      (k.history[q] ??= []).push(was ?? emptyAnswer);
      const { settled, raised } = settle(q, answer as Answer);
      k.answers[q] = settled; k.changed = now();
      return saved(k, q, raised);
    },
    undo_answer: ({ id, question }) => {
      const k = get(id); const q = String(question); const before = k.history[q]?.pop();
      if (!before) throw failure("not-found", "There is no earlier answer to go back to.");
      k.answers[q] = before; k.changed = now();
      return saved(k, q, null);
    },
    save_place: ({ id, question }) => { get(id).place = String(question); return null; },
    get_scorecard: ({ id }) => scorecard(edition, get(id).trust.setting, get(id).answers),
    get_checks: ({ id }) => checks(edition, get(id).trust.setting, get(id).answers),
    get_result_charts: ({ id }) => (Object.keys(get(id).answers).length ? resultCharts(scorecard(edition, get(id).trust.setting, get(id).answers)) : []),
    get_benchmark: ({ id }) => benchmark(get(id).trust, national, get(id).published, scorecard(edition, get(id).trust.setting, get(id).answers)),
    import_national: () => { national = true; return { returns: 285, with_pillars: 285, settings: [["Acute", 134], ["Community", 90], ["Mental health", 50], ["Ambulance", 11]], loaded: now() }; },
    save_published_scores: ({ id, scores }) => { const k = get(id); k.published = scores as PublishedScores; return benchmark(k.trust, national, k.published, scorecard(edition, k.trust.setting, k.answers)); },
    compare_many: ({ ids }) => beside(edition, (ids as string[]).map((id) => ({ summary: summary(id, get(id)), answers: get(id).answers }))),
    find_returns: ({ words }) => returnsOf(String(words), national),
    get_published_scores: ({ id }) => get(id).published ?? { overall: null, overall_2024: null, pillars: {} },
    list_archived_answers: ({ id }) => (id === "example" ? [{ edition: "2025.1", question: "epr.fax", title: "Fax machines", said: "Level 2: Faxes are sent from a few places only.", answer: { ...emptyAnswer, comment: "Two are left in medical records." } }] : []),
    export_signed: ({ edition: who }) => ({ path: `/home/cio/Documents/signed-report-${String(who)}.pdf`, bytes: 301_000, pages: 21, warnings: [] }),
    preview_upgrade: ({ id, edition: to }) => upgrade(edition, String(to), get(id).answers),
    upgrade_assessment: ({ id }) => { get(id).newer = null; return view(String(id)); },
    sign_off: ({ id, roles }) => {
      const k = get(id);
      const made: SignOff = { id: `sign-off-${next++}`, revision: k.revision, date: "2026-11-25", roles: roles as string[], edition: edition.id, engine: 1, content_hash: "ab12".repeat(16), intact: true, sealed: true, scorecard: scorecard(edition, k.trust.setting, k.answers) };
      k.signOffs.push(made); k.revision += 1;
      return made;
    },
    list_sign_offs: ({ id }) => get(id).signOffs,
    get_options: ({ id }) => matches(edition, whole(), get(id).trust.setting, get(id).answers),
    save_technology: ({ technology: given }) => {
      const t = structuredClone(given) as OwnTechnology;
      if (!t.technology.name.trim()) throw failure("invalid", "Enter a name. Nothing was changed.", [{ field: "name", message: "Enter a name" }]);
      t.technology.id ||= `own.${next++}`;
      own.set(t.technology.id, t);
      return t.technology.id;
    },
    remove_technology: ({ technology: id }) => { own.delete(String(id)); return null; },
    export_technologies: () => ({ path: "/home/cio/Documents/technologies.json", bytes: 4_000, pages: null, warnings: [] }),
    import_technologies: () => ({ added: 2, known: 1, beside: 0 }),
    suggest_plan: () => ({ ...exampleRequest, means: { ...exampleRequest.means, funds: [] }, focus: [] }),
    list_plans: ({ id }) => doMinimum([...plans.values()].filter((p) => p.of === id).map((p) => {
      const v = planOf(p); const end = v.appraisal.forecast.at(-1);
      return { id: p.id, name: p.name, steps: v.solution.steps.length, overall_end: end?.overall?.shown ?? null, band_end: end?.band ?? null, capital: v.appraisal.total.capital, one_off: v.appraisal.total.technology + v.appraisal.total.change, tail: v.appraisal.tail, status: p.status, stale: false };
    })),
    create_plan: ({ id, name, request }) => { const p: KeptPlan = { id: `plan-${next++}`, of: String(id), name: String(name), request: request as Request, version: 1, status: "greedy", gap: 0.2, solving: false, polls: 0 }; plans.set(p.id, p); return planOf(p); },
    get_plan: ({ plan: id }) => { const p = plan(id); if (p.solving && (p.polls += 1) > 3) { p.solving = false; p.status = "optimal"; p.gap = 0; } return planOf(p); },
    save_plan: ({ plan: id, name, request }) => { const p = plan(id); if (JSON.stringify(p.request) === JSON.stringify(request)) p.name = String(name); else Object.assign(p, { name, request, version: p.version + 1, status: "greedy", gap: 0.1, solving: false }); return planOf(p); },
    improve_plan: ({ plan: id }) => { Object.assign(plan(id), { solving: true, polls: 0 }); return null; },
    stop_plan: ({ plan: id }) => { const p = plan(id); p.solving = false; return planOf(p); },
    remove_plan: ({ plan: id }) => { plans.delete(String(id)); return null; },
    get_front_sheet: ({ id }) => sheet(get(id)),
    save_front_sheet: ({ id, sheet: given }) => { get(id).sheet = given as FrontSheet; return sheet(get(id)); },
    preview_report: ({ request }) => { const r = request as ReportRequest; return preview(sheet(get(r.assessment)).sheet, r.edition); },
    export_report: () => ({ path: "/home/cio/Documents/northmere-readiness.pdf", bytes: 412_345, pages: 3, warnings: [], data: null }),
    export_answers: () => ({ path: "/home/cio/Documents/answers.json", bytes: 52_000, pages: null, warnings: [], data: null }),
    import_answers: () => "half",
    get_settings: () => settings,
    save_settings: ({ settings: given }) => (settings = given as Settings),
    get_data_health: () => ({ folder: "/home/cio/.local/share/trust-readiness", bytes: 1_245_184, schema: 3, integrity: "ok", backups: ["2026-11-24T17-05.db", "2026-11-20T09-12.db"], notice: null }),
    make_backup: () => ({ path: "/home/cio/Documents/readiness-backup.db", bytes: 1_245_184, pages: null, warnings: [], data: null }),
    restore_backup: () => true,
    show_file: () => null,
  };

  return async (command, args) => {
    await Promise.resolve();
    if (scenario === "slow" && READS.test(command) && command !== "get_settings") return new Promise(() => undefined);
    if (scenario === "failing" && READS.test(command) && command !== "get_settings") throw failure("busy", "Another window is using the same data. Nothing was lost.");
    const run = commands[command];
    if (!run) throw failure("internal", `There is no command called ${command}.`);
    return structuredClone(run(args));
  };
}

function doMinimum(plans: PlanSummary[]): PlanSummary[] {
  return [{ id: "do-minimum", name: "Do minimum: only what is fixed already", steps: 0, overall_end: "2.6", band_end: "foundations-in-place", capital: 0, one_off: 0, tail: 0, status: "optimal", stale: false }, ...plans];
}

function check(trust: Trust): void {
  const fields: Failure["fields"] = [];
  if (!trust.name.trim()) fields.push({ field: "name", message: "Enter the name of the trust" });
  if (trust.code && !/^[A-Z0-9]{3}$/.test(trust.code)) fields.push({ field: "code", message: "The organisation code is three capital letters or digits, like RXX" });
  if (fields.length) throw failure("invalid", "The trust was not saved.", fields);
}

function settle(question: string, answer: Answer): { settled: Answer; raised: number | null } {
  const q = edition.questions.find((x) => x.id === question);
  const start = levelOf(answer);
  if (!q || start === null) return { settled: answer, raised: null };
  let level = start;
  while (level < 5 && q.levels[level]?.criteria.every((c) => answer.met.includes(c.key))) level += 1;
  const above = new Set(q.levels.slice(level).flatMap((l) => l.criteria.map((c) => c.key)));
  return { settled: { ...answer, choice: { level }, met: answer.met.filter((key) => above.has(key)) }, raised: level > start ? level : null };
}
