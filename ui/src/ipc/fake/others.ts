// Stand-ins for benchmark, upgrade and matching.
import type { Benchmark, Gap, Match, NationalReturn, PublishedPosition, PublishedScores, Quartile, UpgradePreview } from "../types";
import type { Catalogue, Edition, Pillar, Scorecard, Setting, Trust } from "../types";
import { type Answers, levelOf, scoreOf } from "./score";

const MEDIANS: Record<Pillar, number> = {
  "well-led": 2.8, "smart-foundations": 2.6, "safe-practice": 2.3, "support-workforce": 2.5, "empower-people": 2.1, "improve-care": 2.4, "healthy-populations": 2.2,
};

function position(score: number | null, median: number, national: boolean): PublishedPosition {
  const quarter: Quartile = score === null || score >= median + 0.5 ? "highest" : score >= median ? "upper-middle" : score >= median - 0.4 ? "lower-middle" : "lowest";
  const at = Math.round(67 + ((score ?? median) - median) * 80);
  return {
    score: score === null ? null : scoreOf(score),
    percentile: score === null || !national ? null : { below: Math.max(0, Math.min(130, at)), equal: 4, of: 134 },
    quarter: score === null ? null : quarter,
    quartiles: { setting: "acute", measured: "overall2025", n: 134, min: scoreOf(1), p10: scoreOf(median - 0.8), q1: scoreOf(median - 0.4), median: scoreOf(median), q3: scoreOf(median + 0.5), p90: scoreOf(median + 0.9), max: scoreOf(5) },
    sentence: score === null ? "" : `The published score is ${score.toFixed(1)}; the median of acute returns is ${median.toFixed(1)}.`,
  };
}

export function benchmark(trust: Trust, national: boolean, typed: PublishedScores | null, card: Scorecard): Benchmark {
  const found = national && trust.code === "RXX";
  return {
    setting: trust.setting,
    published: found ? trust.name : typed ? "Typed in" : null,
    pillars: card.pillars.map((p, i) => ({ pillar: p.pillar, ours: p.range, published: position(typed?.pillars[p.pillar] ?? (found ? MEDIANS[p.pillar] + [0.3, -0.2, -0.6, 0.5, 0, 0.2, -0.1][i % 7]! : null), MEDIANS[p.pillar], national) })),
    overall: { before: found ? scoreOf(2.3) : null, after: found ? scoreOf(2.5) : (typed?.overall ?? null) === null ? null : scoreOf(typed?.overall ?? 0), change: found ? scoreOf(0.2) : null },
    overall_position: position(found ? 2.5 : (typed?.overall ?? null), 2.4, national),
    label: "Aligned with What Good Looks Like; not the same measure as the national assessment.",
  };
}

const RETURNS: [string, Setting][] = [["NORTHMERE UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", "acute"], ["NORTHMERE UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", "community"], ["NORTH TYNE AND WEAR MENTAL HEALTH NHS TRUST", "mental-health"]];
export const returnsOf = (words: string, national: boolean): NationalReturn[] =>
  national ? RETURNS.filter(([name]) => words.toUpperCase().split(/\s+/).every((w) => name.includes(w))).map(([name, setting]) => ({ name, setting, region: "NORTH EAST AND YORKSHIRE", system: "NHS NORTHMERE INTEGRATED CARE BOARD", pillars: {}, overall_2024: scoreOf(2.3), overall_2025: scoreOf(2.5) })) : [];

export function matches(edition: Edition, catalogue: Catalogue, setting: Setting, answers: Answers): Match[] {
  const rank = { "ready-now": 0, nearly: 1, "not-yet": 2 };
  return catalogue.technologies.filter((t) => t.settings.includes(setting)).map((t): Match => {
    const gaps = t.requires.flatMap((r): Gap[] => {
      const q = edition.questions.find((x) => x.id === r.question);
      const stands = levelOf(answers[r.question]);
      return q && (stands ?? 1) < r.level ? [{ question: q.id, title: q.title, private: q.private, stands, needs: r.level, steps: r.level - (stands ?? 1) }] : [];
    });
    const readiness = gaps.length === 0 ? "ready-now" : gaps.length <= 3 && gaps.every((g) => g.steps === 1) ? "nearly" : "not-yet";
    return { technology: t.id, name: t.name, domain: t.domain, readiness, gaps, private: gaps.some((g) => g.private), own: t.id.startsWith("own."), sentence: gaps.length ? `${t.name}: ${gaps.map((g) => `${g.title} needs level ${g.needs}`).join(", ")}.` : `${t.name}: ready now, because everything it needs is in place.` };
  }).sort((x, y) => rank[x.readiness] - rank[y.readiness]);
}

export function upgrade(edition: Edition, to: string, answers: Answers): UpgradePreview {
  const fates = ["kept", "kept-to-confirm", "moved", "copied-to-confirm", "merged", "archived"] as const;
  return {
    from: edition.id, to,
    answers: edition.questions.filter((q) => answers[q.id]).map((q, i) => {
      const fate = fates[i % fates.length] ?? "kept";
      return { question: q.id, title: q.title, fate, to: fate === "archived" ? [] : [q.id], to_confirm: fate.endsWith("confirm") || fate === "merged", archived: fate === "archived" || fate === "merged", left_behind: fate === "moved" ? ["One criterion"] : [], sentence: `${q.title} is ${fate.replace(/-/g, " ")}.` };
    }),
    to_answer: edition.questions.slice(-2).map((q) => ({ question: q.id, title: q.title, new: true })),
  };
}
