// What the in-memory backend begins with: a worked example, one half done, one from last year.
import type { Answer, Edition, Trust } from "../types";
import type { Answers } from "./score";

export const emptyAnswer: Answer = {
  choice: null, met: [], confidence: null, evidence: [], comment: "", owner: "", target: null, measures: {}, to_confirm: false,
};

export const exampleTrust: Trust = {
  name: "Northmere University Hospitals NHS Foundation Trust", code: "RXX", setting: "acute", size: "medium",
  turnover: 612_000, staff: 7_840, sites: 3, epr: "Meridian EPR, since 2021", plan_start: "2027-Q1",
};

const levels: Record<string, [number, Answer["confidence"]]> = {
  "epr.record": [3, "evidenced"],
  "epr.medicines": [3, "judgement"],
  "epr.orders": [2, "evidenced"],
  "infrastructure.sign-on": [2, "verified"],
  "infrastructure.identity": [2, "verified"],
  "infrastructure.backup": [3, "evidenced"],
  "workforce.board": [3, "judgement"],
  "workforce.clinical-safety": [2, "evidenced"],
  "workforce.rostering": [4, "verified"],
  "funding.change": [2, "unsure"],
  "funding.recurring": [2, "judgement"],
  "funding.spend": [3, "evidenced"],
};

const numbers: Record<string, number> = {
  "epr.record.in-place": 92, "epr.record.in-use": 71, "epr.medicines.in-place": 96, "epr.medicines.in-use": 74,
  "epr.orders.acknowledged": 38, "infrastructure.sign-on.median-seconds": 94, "infrastructure.identity.second-factor": 61,
  "workforce.rostering.in-place": 98, "workforce.rostering.in-use": 81, "funding.change.share": 14, "funding.spend.share": 2,
};

export function exampleAnswers(edition: Edition): Answers {
  const answers: Answers = {};
  for (const q of edition.questions) {
    const [level, confidence] = levels[q.id] ?? [2, "judgement"];
    const next = q.levels[level]?.criteria ?? [];
    answers[q.id] = {
      ...emptyAnswer,
      choice: { level },
      confidence: confidence ?? null,
      met: next.slice(0, Math.max(0, next.length - 1)).map((c) => c.key),
      owner: q.answered_by,
      target: Math.min(5, level + 1),
      evidence: confidence === "verified" || q.id === "epr.record"
        ? [{ title: q.evidence[0] ?? "Report", location: "Digital programme, shared drive", date: q.id === "epr.record" ? "2025-03-31" : "2026-09-30", sha256: null }]
        : [],
      comment: q.id === "epr.medicines" ? "Critical care and theatres still use paper charts. The plan is to move them in spring." : "",
      measures: Object.fromEntries(q.measures.flatMap((m) => (m.key in numbers ? [[m.key, { value: numbers[m.key] ?? 0, on: "2026-10-31" }]] : []))),
    };
  }
  return answers;
}

export function halfAnswers(edition: Edition): Answers {
  const all = exampleAnswers(edition);
  return Object.fromEntries(edition.questions.slice(0, 5).map((q) => [q.id, { ...(all[q.id] ?? emptyAnswer), to_confirm: q.id === "epr.record" }]));
}
