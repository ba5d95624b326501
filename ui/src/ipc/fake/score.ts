// A small stand-in for scoring, so that screens move with the answers. The rules are in Rust; this
// is only close enough to look at and to test pages with.
import type {
  Answer, Band, BandResult, Blocker, Domain, DomainScore, Edition, Pillar, PillarScore, Question, QuestionScore, Range,
  Reason, Score, Scorecard, Sensitivity, Setting,
} from "../types";

export const DOMAINS: Domain[] = ["epr", "infrastructure", "workforce", "funding"];
const PILLARS: Pillar[] = [
  "well-led", "smart-foundations", "safe-practice", "support-workforce", "empower-people", "improve-care", "healthy-populations",
];
const TITLES: Record<Domain, string> = { epr: "EPR", infrastructure: "Infrastructure", workforce: "Workforce", funding: "Funding" };

export type Answers = Record<string, Answer>;

export const scoreOf = (value: number): Score => ({ exact: String(Math.round(value * 100) / 100), shown: value.toFixed(1), value });
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const reason = (rule: string, sentence: string, inputs: [string, string][] = []): Reason => ({
  rule, sentence, inputs: inputs.map(([label, value]) => ({ label, value, private: false })),
});

export const levelOf = (answer: Answer | undefined): number | null =>
  answer?.choice && "level" in answer.choice ? answer.choice.level : null;
const skipped = (answer: Answer | undefined) => !!answer?.choice && "not-applicable" in answer.choice;

function ends(answer: Answer | undefined): { low: number; stated: number | null; high: number } {
  const n = levelOf(answer);
  if (n === null) return { low: 1, stated: null, high: 5 };
  const confidence = answer?.confidence ?? "judgement";
  return {
    low: confidence === "judgement" || confidence === "unsure" ? Math.max(1, n - 1) : n,
    stated: n,
    high: confidence === "unsure" ? Math.min(5, n + 1) : n,
  };
}

function rangeOf(questions: Question[], answers: Answers): Range {
  const all = questions.filter((q) => !skipped(answers[q.id])).map((q) => ends(answers[q.id]));
  const stated = all.flatMap((e) => (e.stated === null ? [] : [e.stated]));
  return {
    low: scoreOf(all.length ? mean(all.map((e) => e.low)) : 1),
    stated: stated.length ? scoreOf(mean(stated)) : null,
    high: scoreOf(all.length ? mean(all.map((e) => e.high)) : 5),
  };
}

function questionScore(q: Question, answer: Answer | undefined): QuestionScore {
  const { low, stated, high } = ends(answer);
  const na = skipped(answer);
  const criteria = q.levels.flatMap((l) => l.criteria.map((c) => ({ level: l.level, key: c.key })));
  const met = criteria.filter((c) => (stated !== null && c.level <= stated) || answer?.met.includes(c.key));
  const above = stated !== null && stated < 5 ? criteria.filter((c) => c.level === stated + 1) : [];
  const missing = above.filter((c) => !answer?.met.includes(c.key)).map((c) => c.key);
  const sentence = na
    ? `${q.title} does not apply and is left out.`
    : stated === null
      ? `${q.title} is not answered yet, so it counts as 1 at the low end and 5 at the high end.`
      : stated === 5
        ? `${q.title} is level 5 because every criterion is met.`
        : `${q.title} is level ${stated} because every criterion up to level ${stated} is met; for level ${stated + 1}, ${missing.length} of ${above.length} are missing.`;
  return {
    question: q.id, domain: q.domain, title: q.title, private: q.private, foundation: q.foundation,
    state: na ? "not-applicable" : stated === null ? "unanswered" : "answered",
    low: na ? null : low, stated, high: na ? null : high, target: answer?.target ?? null, confidence: na || stated === null ? null : (answer?.confidence ?? "judgement"),
    criteria: { met: met.length, of: criteria.length },
    next: stated !== null && stated < 5 ? { level: stated + 1, missing, of: above.length } : null,
    reason: reason("level.gated", sentence, [["Confidence", answer?.confidence ?? "not given"], ["Criteria met", `${met.length} of ${criteria.length}`]]),
  };
}

function bandOf(edition: Edition, questions: QuestionScore[], domains: DomainScore[], overall: Range, end: "low" | "stated" | "high") {
  let band: Band = "foundations-missing";
  for (const rule of edition.bands.slice(1)) {
    const blockers: Blocker[] = [];
    for (const q of questions.filter((q) => q.foundation && q.state !== "not-applicable")) {
      const stands = q[end];
      if (rule.foundation_at_least !== null && (stands ?? 0) < rule.foundation_at_least) {
        blockers.push({
          band: rule.band, question: q.question, domain: null, private: q.private,
          stands: stands === null ? "not answered" : `level ${stands}`, needs: `level ${rule.foundation_at_least}`,
          missing: q.next?.missing ?? [],
          sentence: `${q.title} is ${stands === null ? "not answered" : `level ${stands}`}; ${rule.title} needs level ${rule.foundation_at_least}.`,
        });
      }
    }
    for (const d of domains) {
      const stands = d.range[end];
      if (rule.domain_at_least && (stands?.value ?? 0) < rule.domain_at_least.value) {
        blockers.push({
          band: rule.band, question: null, domain: d.domain, private: false, stands: stands?.shown ?? "not yet scored",
          needs: rule.domain_at_least.shown, missing: [],
          sentence: `${TITLES[d.domain]} scores ${stands?.shown ?? "nothing yet"}; ${rule.title} needs ${rule.domain_at_least.shown}.`,
        });
      }
    }
    const stands = overall[end];
    if (rule.overall_at_least && (stands?.value ?? 0) < rule.overall_at_least.value) {
      blockers.push({
        band: rule.band, question: null, domain: null, private: false, stands: stands?.shown ?? "not yet scored",
        needs: rule.overall_at_least.shown, missing: [],
        sentence: `Overall is ${stands?.shown ?? "not yet scored"}; ${rule.title} needs ${rule.overall_at_least.shown}.`,
      });
    }
    if (blockers.length) return { band, blockers };
    band = rule.band;
  }
  return { band, blockers: [] };
}

export function scorecard(edition: Edition, setting: Setting, answers: Answers): Scorecard {
  const asked = edition.questions.filter((q) => q.settings.includes(setting));
  const questions = asked.map((q) => questionScore(q, answers[q.id]));
  const share = (list: QuestionScore[]) => {
    const counted = list.filter((q) => q.state === "answered");
    return { met: counted.reduce((n, q) => n + q.criteria.met, 0), of: counted.reduce((n, q) => n + q.criteria.of, 0) };
  };
  const domains: DomainScore[] = DOMAINS.map((domain) => {
    const mine = questions.filter((q) => q.domain === domain);
    const answered = mine.filter((q) => q.state === "answered");
    const range = rangeOf(asked.filter((q) => q.domain === domain), answers);
    return {
      domain, range, answered: answered.length, applicable: mine.filter((q) => q.state !== "not-applicable").length, criteria: share(mine),
      reason: reason(
        "domain.weighted-mean",
        range.stated ? `${TITLES[domain]} is the mean of ${answered.length} levels, each with weight 1.` : `${TITLES[domain]} is not yet scored: no question is answered.`,
        answered.map((q) => [q.title, `level ${q.stated}`]),
      ),
    };
  });
  const pillars: PillarScore[] = PILLARS.map((pillar) => {
    const mine = asked.filter((q) => q.pillar === pillar);
    const answered = mine.filter((q) => levelOf(answers[q.id]) !== null).length;
    return {
      pillar, range: mine.length ? rangeOf(mine, answers) : null, answered, applicable: mine.length,
      reason: reason("pillar.mean", mine.length ? `The mean of ${answered} levels.` : "No question of this setting counts towards it.", mine.map((q) => [q.title, String(levelOf(answers[q.id]) ?? "not answered")])),
    };
  });
  const stated = domains.flatMap((d) => (d.range.stated ? [d.range.stated.value] : []));
  const overall: Range = {
    low: scoreOf(mean(domains.map((d) => d.range.low.value))),
    stated: stated.length ? scoreOf(mean(stated)) : null,
    high: scoreOf(mean(domains.map((d) => d.range.high.value))),
  };
  const now = bandOf(edition, questions, domains, overall, "stated");
  const low = bandOf(edition, questions, domains, overall, "low");
  const high = bandOf(edition, questions, domains, overall, "high");
  const complete = stated.length === DOMAINS.length;
  const band: BandResult = {
    stated: complete ? now.band : null, low: low.band, high: high.band,
    blockers: now.blockers, blockers_low: low.blockers, blockers_high: high.blockers,
    reason: reason("band.table", complete ? "The highest band whose conditions, and those of all bands below, hold." : "A band needs at least one answer in each domain."),
  };
  const sensitivity: Sensitivity[] = questions.filter((q) => q.stated !== null).slice(0, 5).map((q, i) => {
    const step = 1 / (4 * (domains.find((d) => d.domain === q.domain)?.answered ?? 1));
    return {
      question: q.question, title: q.title, private: q.private,
      up_shown: q.stated === 5 ? null : `+${step.toFixed(1)}`, down_shown: q.stated === 1 ? null : `−${step.toFixed(1)}`,
      sentence: `One level of ${q.title} is worth ${step.toFixed(1)} overall.`,
      up: q.stated === 5 ? null : { overall: scoreOf(step), band: i === 0 ? "foundations-in-place" : null, changes_band: i === 0 },
      down: q.stated === 1 ? null : { overall: scoreOf(-step), band: null, changes_band: false },
    };
  });
  const value = (key: string) => Object.values(answers).map((a) => a.measures[key]?.value).find((v) => v !== undefined);
  const count = (test: (a: Answer | undefined) => boolean) => asked.filter((q) => test(answers[q.id])).length;
  const stands = (word: string) => count((a) => levelOf(a) !== null && (a?.confidence ?? "judgement") === word);
  return {
    edition: edition.id, engine: 1, setting, overall,
    overall_reason: reason("overall.mean", stated.length ? "Overall is the mean of the domain scores." : "Nothing is answered yet.", domains.map((d) => [TITLES[d.domain], d.range.stated?.shown ?? "not yet scored"])),
    domains, pillars, questions, band,
    benefit_gaps: edition.benefit_pairs.flatMap((pair) => {
      const a = value(pair.in_place);
      const b = value(pair.in_use);
      return a === undefined || b === undefined ? [] : [{ id: pair.id, title: pair.title, question: pair.in_place.split(".").slice(0, 2).join("."), in_place: a, in_use: b, gap: a - b, sentence: `${pair.title}: ${a}% in place less ${b}% in use leaves ${a - b} percentage points.` }];
    }),
    contradictions: edition.contradictions.filter(() => (levelOf(answers["epr.medicines"]) ?? 0) >= 3 && (value("epr.medicines.in-use") ?? 100) < 90).map((c) => ({
      id: c.id, sentence: c.sentence, questions: ["epr.medicines"], measures: ["epr.medicines.in-use"], private: false,
    })),
    assurance: {
      verified: stands("verified"), evidenced: stands("evidenced"), judgement: stands("judgement"), unsure: stands("unsure"),
      unanswered: count((a) => !a?.choice), not_applicable: count(skipped), to_confirm: count((a) => !!a?.to_confirm),
    },
    sensitivity, criteria: share(questions),
  };
}
