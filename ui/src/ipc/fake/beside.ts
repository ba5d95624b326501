// Stand-ins for comparisons.
import type { AssessmentSummary, Beside, Comparison, Edition, ScoreChange } from "../types";
import { type Answers, DOMAINS, levelOf, scorecard, scoreOf } from "./score";

const change = (a: number | null, b: number | null): ScoreChange => ({ before: a === null ? null : scoreOf(a), after: b === null ? null : scoreOf(b), change: a === null || b === null ? null : scoreOf(b - a) });

function comparison(edition: Edition, b: AssessmentSummary, before: Answers, a: AssessmentSummary, after: Answers): Comparison {
  const was = scorecard(edition, b.setting, before);
  const is = scorecard(edition, a.setting, after);
  const both = edition.questions.filter((q) => levelOf(before[q.id]) !== null && levelOf(after[q.id]) !== null);
  const moved = both.filter((q) => levelOf(before[q.id]) !== levelOf(after[q.id])).map((q) => {
    const [from, to] = [levelOf(before[q.id]) ?? 1, levelOf(after[q.id]) ?? 1];
    const between = q.levels.filter((l) => l.level > Math.min(from, to) && l.level <= Math.max(from, to)).flatMap((l) => l.criteria);
    return { question: q.id, title: q.title, domain: q.domain, private: q.private, from, to, newly_met: to > from ? between : [], no_longer_met: to < from ? between : [], comment: after[q.id]?.comment ?? "", sentence: `${q.title} went from level ${from} to level ${to}.` };
  });
  const named = (i: number) => edition.questions.slice(i, i + 1).map((q) => ({ question: q.id, title: q.title, domain: q.domain, private: q.private }));
  return {
    before: b.name, after: a.name, before_edition: b.edition, after_edition: a.edition, setting: a.setting,
    overall: change(was.overall.stated?.value ?? null, is.overall.stated?.value ?? null),
    domains: DOMAINS.map((domain) => ({ domain, change: change(was.domains.find((d) => d.domain === domain)?.range.stated?.value ?? null, is.domains.find((d) => d.domain === domain)?.range.stated?.value ?? null), comparable: both.filter((q) => q.domain === domain).length, sentence: "" })),
    moved, unchanged: both.length - moved.length, comparable: both.length,
    one_sided: edition.questions.filter((q) => (levelOf(before[q.id]) === null) !== (levelOf(after[q.id]) === null)).map((q) => ({ question: { question: q.id, title: q.title, domain: q.domain, private: q.private }, before: { state: levelOf(before[q.id]) === null ? "unanswered" : "answered", level: levelOf(before[q.id]) }, after: { state: levelOf(after[q.id]) === null ? "unanswered" : "answered", level: levelOf(after[q.id]) } })),
    new: named(2), retired: [], reworded: named(4), sentence: `${moved.length} of ${both.length} comparable questions moved.`,
  };
}

type One = { summary: AssessmentSummary; answers: Answers };

export function beside(edition: Edition, all: One[]): Beside {
  const cards = all.map((one) => scorecard(edition, one.summary.setting, one.answers));
  const steps = all.slice(1).map((after, i) => {
    const before = all[i] ?? after;
    return { before: before.summary.id, after: after.summary.id, found: comparison(edition, before.summary, before.answers, after.summary, after.answers) };
  });
  return {
    table: {
      columns: all.map(({ summary }, i) => ({
        label: `${summary.name}, ${summary.changed.slice(0, 10)}`, edition: summary.edition, setting: summary.setting, answered: summary.answered,
        own: { domains: {}, overall: cards[i]?.overall.stated ?? null, band: cards[i]?.band.stated ?? null },
        domains: Object.fromEntries(DOMAINS.map((d) => [d, cards[i]?.domains.find((x) => x.domain === d)?.range.stated ?? null])), overall: cards[i]?.overall.stated ?? null,
      })),
      rows: edition.questions.map((q, n) => ({
        question: { question: q.id, title: q.title, domain: q.domain, private: q.private }, comparable: n !== 4,
        cells: all.map(({ answers }) => ({ state: levelOf(answers[q.id]) === null ? ("unanswered" as const) : ("answered" as const), level: levelOf(answers[q.id]) })),
      })),
      comparable: edition.questions.length - 1, sentence: `${edition.questions.length - 1} of ${edition.questions.length} questions are asked in the same words in all ${all.length} assessments; only they are compared.`,
    },
    steps,
    chart: null,
  };
}
