// Types that are not yet among the generated ones. Each moves to `types.ts` when its Rust type is bound.
import type { Criterion, Domain, EditionId, Level, Pillar, QuestionId, Range, RuleId, Score, Setting, State, TechnologyId } from "./types";

// What is left to check
export type Place = { question: QuestionId; field: string };
export type CheckItem = {
  question: QuestionId; title: string; domain: Domain; field: string; others: Place[]; rule: RuleId | null; private: boolean; sentence: string;
};
export type Checks = {
  missing: CheckItem[]; unevidenced: CheckItem[]; contradictory: CheckItem[]; stale: CheckItem[]; to_confirm: CheckItem[]; measures_missing: CheckItem[];
};

// Upgrade to a new edition
export type Fate = "kept" | "kept-to-confirm" | "moved" | "copied-to-confirm" | "merged" | "archived";
export type AnswerFate = {
  question: QuestionId; title: string; fate: Fate; to: QuestionId[]; to_confirm: boolean; archived: boolean; left_behind: string[]; sentence: string;
};
export type ToAnswer = { question: QuestionId; title: string; new: boolean };
export type UpgradePreview = { from: EditionId; to: EditionId; answers: AnswerFate[]; to_answer: ToAnswer[] };

// National benchmark
export type Quartile = "lowest" | "lower-middle" | "upper-middle" | "highest";
export type Quartiles = { setting: Setting | null; n: number; min: Score; p10: Score; q1: Score; median: Score; q3: Score; p90: Score; max: Score };
export type Percentile = { below: number; equal: number; of: number };
export type PublishedPosition = { score: Score | null; percentile: Percentile | null; quarter: Quartile | null; quartiles: Quartiles | null; sentence: string };
export type PillarBenchmark = { pillar: Pillar; ours: Range | null; published: PublishedPosition };
export type ScoreChange = { before: Score | null; after: Score | null; change: Score | null };
export type Benchmark = {
  setting: Setting; published: string | null; pillars: PillarBenchmark[]; overall: ScoreChange; overall_position: PublishedPosition; label: string;
};

// Comparison
export type DomainChange = { domain: Domain; change: ScoreChange; comparable: number; sentence: string };
export type Movement = {
  question: QuestionId; title: string; domain: Domain; private: boolean; from: Level; to: Level; newly_met: Criterion[]; no_longer_met: Criterion[]; comment: string; sentence: string;
};
export type NamedQuestion = { question: QuestionId; title: string; domain: Domain; private: boolean };
export type LevelCell = { state: State | null; level: Level | null };
export type OneSided = { question: NamedQuestion; before: LevelCell; after: LevelCell };
export type Comparison = {
  before: string; after: string; before_edition: EditionId; after_edition: EditionId; setting: Setting; overall: ScoreChange; domains: DomainChange[];
  moved: Movement[]; unchanged: number; comparable: number; one_sided: OneSided[]; new: NamedQuestion[]; retired: NamedQuestion[]; reworded: NamedQuestion[]; sentence: string;
};

// Technologies matched
export type Readiness = "ready-now" | "nearly" | "not-yet";
export type Gap = { question: QuestionId; title: string; private: boolean; stands: Level | null; needs: Level; steps: number };
export type Match = { technology: TechnologyId; name: string; domain: Domain; readiness: Readiness; gaps: Gap[]; private: boolean; sentence: string };
