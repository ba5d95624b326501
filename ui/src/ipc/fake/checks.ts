// A stand-in for the checks: the same kinds, found roughly.
import type { CheckItem, Checks } from "../types";
import type { Edition, Question, Setting } from "../types";
import { type Answers, levelOf, scorecard } from "./score";

export function checks(edition: Edition, setting: Setting, answers: Answers): Checks {
  const asked = edition.questions.filter((q) => q.settings.includes(setting));
  const item = (q: Question, field: string, sentence: string): CheckItem => ({ question: q.id, title: q.title, domain: q.domain, field, others: [], rule: null, private: q.private, sentence });
  const answered = asked.filter((q) => levelOf(answers[q.id]) !== null);
  return {
    missing: asked.filter((q) => !answers[q.id]?.choice).map((q) => item(q, "level", `${q.title} is not answered.`)),
    unevidenced: answered.filter((q) => ["verified", "evidenced"].includes(answers[q.id]?.confidence ?? "") && !answers[q.id]?.evidence.length).map((q) => item(q, "evidence", `${q.title} is marked as ${answers[q.id]?.confidence}, but no evidence is named.`)),
    contradictory: scorecard(edition, setting, answers).contradictions.flatMap((c) => {
      const q = edition.questions.find((x) => x.id === c.questions[0]);
      return q ? [{ ...item(q, "level", c.sentence), rule: c.id, others: [{ question: q.id, field: `measures.${c.measures[0] ?? ""}` }] }] : [];
    }),
    stale: answered.flatMap((q) => (answers[q.id]?.evidence ?? []).flatMap((e, i) => (e.date && e.date < "2025-11-25" ? [item(q, `evidence.${i}.date`, `“${e.title}”, evidence for ${q.title}, is dated ${e.date}: more than 12 months ago.`)] : []))),
    to_confirm: asked.filter((q) => answers[q.id]?.to_confirm).map((q) => item(q, "to-confirm", `${q.title} was copied from an earlier assessment and is not yet confirmed.`)),
    measures_missing: answered.flatMap((q) => q.measures.filter((m) => !(m.key in (answers[q.id]?.measures ?? {}))).map((m) => item(q, `measures.${m.key}`, `${q.title}: “${m.label}” is not given.`))),
  };
}
