// Made from the Rust types by `cargo xtask bindings`. Do not edit.

export type Action = { 
/**
 * `<question>.<level>` in the edition's library; `own.…` for a trust's own.
 */
id: ActionId, 
/**
 * The question it raises.
 */
question: QuestionId, 
/**
 * The level it reaches.
 */
to: Level, 
/**
 * Starts with a verb.
 */
title: string, 
/**
 * What is done, in two to four sentences.
 */
what: string, 
/**
 * The role that leads.
 */
lead: string, 
/**
 * Whole quarters from start to completion.
 */
quarters: number, 
/**
 * What the figures rest on.
 */
basis: Basis, 
/**
 * Where figures come from; empty: planning assumption of the edition.
 */
sources: Array<SourceId>, 
/**
 * Money for each size of trust.
 */
costs: BySize<Costs>, 
/**
 * Effort for each size of trust.
 */
days: BySize<Days>, 
/**
 * Levels of other questions that must hold before it starts.
 */
requires: Array<Requirement>, 
/**
 * What it brings.
 */
benefits: Array<Benefit>, 
/**
 * For the board's risk table.
 */
if_not_done: string, };

export type ActionId = string;

export type Adopter = { 
/**
 * Its name.
 */
organisation: string, 
/**
 * Public source.
 */
source: SourceId, };

export type Aim = "gain" | "target";

export type Answer = { 
/**
 * The level chosen, or why none applies; absent: unanswered.
 */
choice: Choice | null, 
/**
 * Criteria above the level that are already met.
 */
met: Array<CriterionId>, 
/**
 * What stands behind it; absent counts as judgement.
 */
confidence: Confidence | null, 
/**
 * Evidence named.
 */
evidence: Array<Evidence>, 
/**
 * Free text, at most 4,000 characters.
 */
comment: string, 
/**
 * Who answers for it: a role or a name, at most 120 characters.
 */
owner: string, 
/**
 * The level aimed at.
 */
target: Level | null, 
/**
 * Numbers given.
 */
measures: { [key in MeasureId]: MeasureValue }, 
/**
 * Copied from an earlier assessment and not yet confirmed.
 */
to_confirm: boolean, };

export type AnswerFate = { 
/**
 * The old question.
 */
question: QuestionId, 
/**
 * Its title, or its id when the old edition does not know it.
 */
title: string, 
/**
 * What happens.
 */
fate: Fate, 
/**
 * New questions that it goes to.
 */
to: Array<QuestionId>, 
/**
 * Whether it must be confirmed where it arrives.
 */
to_confirm: boolean, 
/**
 * Whether the old answer is also kept in the archive.
 */
archived: boolean, 
/**
 * Criteria and measures that the new edition does not know.
 */
left_behind: Array<string>, 
/**
 * In words.
 */
sentence: string, };

export type Appraisal = { 
/**
 * Money by financial year.
 */
money: Array<YearMoney>, 
/**
 * Money over the whole plan.
 */
total: Money, 
/**
 * Full-year recurring revenue after the horizon, £ thousand.
 */
tail: number, 
/**
 * Person-days by quarter.
 */
people: Array<PeopleUse>, 
/**
 * Revenue per £1 of capital, beside the national estimate.
 */
change_funding: ChangeFunding, 
/**
 * Scores at the start and after each quarter (horizon + 1 points).
 */
forecast: Array<ForecastPoint>, 
/**
 * Actions wanted and not chosen.
 */
left_out: Array<LeftOut>, 
/**
 * When technologies become possible.
 */
technologies: Array<TechnologyReadiness>, 
/**
 * Constraints that the choice breaks, in words; empty for a solver's plan.
 */
breaches: Array<string>, };

export type ArchivedAnswer = { 
/**
 * The edition it was given under.
 */
edition: EditionId, 
/**
 * The question it answered.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * What was answered, in the words of that edition.
 */
said: string, 
/**
 * The answer, whole.
 */
answer: Answer, };

export type AssessmentColumn = { 
/**
 * Its label.
 */
label: string, 
/**
 * Its edition.
 */
edition: EditionId, 
/**
 * Its care setting.
 */
setting: Setting, 
/**
 * Its own scores, on all its questions.
 */
own: Standing, 
/**
 * Its domain scores on comparable rows only: these may be set beside each other.
 */
domains: { [key in Domain]?: Score | null }, 
/**
 * Mean of those four; absent unless each is there.
 */
overall: Score | null, 
/**
 * Comparable rows that it has a level for.
 */
answered: number, };

export type AssessmentSummary = { 
/**
 * Its id (UUID).
 */
id: string, 
/**
 * The trust's name.
 */
name: string, 
/**
 * Care setting.
 */
setting: Setting, 
/**
 * Size of trust.
 */
size: Size, 
/**
 * Edition it is on.
 */
edition: EditionId, 
/**
 * When it was made, RFC 3339.
 */
created: string, 
/**
 * When anything last changed, RFC 3339.
 */
changed: string, 
/**
 * Questions answered or marked not applicable.
 */
answered: number, 
/**
 * Questions asked in the setting.
 */
of: number, 
/**
 * Whether it is the worked example.
 */
example: boolean, 
/**
 * Revision, from 1; a sign-off ends one.
 */
revision: number, 
/**
 * Date of the latest sign-off.
 */
signed_off: string | null, 
/**
 * A newer edition that it could move to.
 */
newer_edition: EditionId | null, };

export type AssessmentView = { 
/**
 * As listed.
 */
summary: AssessmentSummary, 
/**
 * The trust.
 */
trust: Trust, 
/**
 * All answers.
 */
answers: { [key in QuestionId]: Answer }, 
/**
 * What is done and left.
 */
progress: Progress, 
/**
 * The question last looked at, to resume there.
 */
place: QuestionId | null, };

export type Assurance = { 
/**
 * Checked by someone outside the team.
 */
verified: number, 
/**
 * Evidence named.
 */
evidenced: number, 
/**
 * Judgement.
 */
judgement: number, 
/**
 * Unsure.
 */
unsure: number, 
/**
 * Unanswered.
 */
unanswered: number, 
/**
 * Not applicable.
 */
not_applicable: number, 
/**
 * Copied from an earlier assessment and not yet confirmed (also counted above).
 */
to_confirm: number, };

export type Band = "foundations-missing" | "foundations-in-place" | "core-digital" | "connected" | "leading";

export type BandResult = { 
/**
 * As answered; absent while a domain has nothing stated.
 */
stated: Band | null, 
/**
 * At the low end.
 */
low: Band, 
/**
 * At the high end.
 */
high: Band, 
/**
 * What fails for the band after `stated`.
 */
blockers: Array<Blocker>, 
/**
 * What fails for the band after `low`.
 */
blockers_low: Array<Blocker>, 
/**
 * What fails for the band after `high`.
 */
blockers_high: Array<Blocker>, 
/**
 * Why.
 */
reason: Reason, };

export type BandRule = { 
/**
 * The band.
 */
band: Band, 
/**
 * Its name for people.
 */
title: string, 
/**
 * What it means, in one sentence for a board.
 */
statement: string, 
/**
 * Least level of every foundation question.
 */
foundation_at_least: Level | null, 
/**
 * Least score of every domain.
 */
domain_at_least: Score | null, 
/**
 * Least overall score.
 */
overall_at_least: Score | null, };

export type Basis = "F" | "P" | "J";

export type Benchmark = { 
/**
 * The care setting compared within.
 */
setting: Setting, 
/**
 * Name of the published return, when there is one for this setting.
 */
published: string | null, 
/**
 * The seven pillars, in order.
 */
pillars: Array<PillarBenchmark>, 
/**
 * Published overall, 2024 to 2025.
 */
overall: ScoreChange, 
/**
 * Where the published overall of 2025 stands.
 */
overall_position: PublishedPosition, 
/**
 * The label of our own profile.
 */
label: string, };

export type Benefit = { 
/**
 * Its class.
 */
class: BenefitClass, 
/**
 * What is measured.
 */
measure: string, 
/**
 * Months from completion until it shows.
 */
months: number, };

export type BenefitClass = "cash-releasing" | "non-cash-releasing" | "quality-and-safety" | "societal";

export type BenefitGap = { 
/**
 * The pair's rule.
 */
id: RuleId, 
/**
 * What has been bought.
 */
title: string, 
/**
 * The question it stands beside.
 */
question: QuestionId, 
/**
 * In place, %.
 */
in_place: Quantity, 
/**
 * In use, %.
 */
in_use: Quantity, 
/**
 * In place less in use, percentage points.
 */
gap: Quantity, 
/**
 * In words; empty in scorecards signed before there were any.
 */
sentence: string, };

export type BenefitPair = { 
/**
 * Stable and opaque.
 */
id: RuleId, 
/**
 * What has been bought.
 */
title: string, 
/**
 * In place, %.
 */
in_place: MeasureId, 
/**
 * In use, %.
 */
in_use: MeasureId, };

export type Beside = { 
/**
 * Scores and levels, one column for each.
 */
table: SideBySide, 
/**
 * What moved from each to the next, and why: for years of one trust, or for any two.
 */
steps: Array<Between>, 
/**
 * Scores over the years of one trust.
 */
chart: ChartView | null, };

export type Better = "higher" | "lower" | "neither";

export type Between = { 
/**
 * Id of the first.
 */
before: string, 
/**
 * Id of the second.
 */
after: string, 
/**
 * What moved, and why.
 */
found: Comparison, };

export type Blocker = { 
/**
 * The band it blocks.
 */
band: Band, 
/**
 * The foundation question, when it is one.
 */
question: QuestionId | null, 
/**
 * The domain, when it is a domain score.
 */
domain: Domain | null, 
/**
 * Whether it may not be named in public.
 */
private: boolean, 
/**
 * Where it stands, as printed; "not answered" when it is not.
 */
stands: string, 
/**
 * What it needs, as printed.
 */
needs: string, 
/**
 * Criteria missing to get there, when it is a question.
 */
missing: Array<CriterionId>, 
/**
 * In words.
 */
sentence: string, };

export type BySize<T> = { 
/**
 * Income under £350m.
 */
small: T, 
/**
 * £350m to £800m.
 */
medium: T, 
/**
 * Over £800m.
 */
large: T, };

export type Candidate = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * The question it raises.
 */
question: QuestionId, 
/**
 * The title of that question.
 */
question_title: string, 
/**
 * The domain of that question.
 */
domain: Domain, 
/**
 * Whether the question is private.
 */
private: boolean, 
/**
 * The level it reaches.
 */
to: Level, 
/**
 * Its title.
 */
title: string, 
/**
 * The role that leads, as edited.
 */
lead: string, 
/**
 * Whole quarters from start to completion, 1 to 20, as edited.
 */
quarters: number, 
/**
 * Money for this trust, £ thousand, as edited, before the uplift.
 */
costs: Costs, 
/**
 * Person-days for this trust, as edited.
 */
days: Days, 
/**
 * Levels that must hold before it starts and do not hold now; the level below its own included.
 */
requires: Array<Requirement>, 
/**
 * The technology that takes its place.
 */
technology: TechnologyId | null, 
/**
 * Whether it is the trust's own.
 */
own: boolean, 
/**
 * Whether the trust has put its own figures in.
 */
edited: boolean, 
/**
 * The trust's note.
 */
note: string, 
/**
 * Whether the level is wished for: up to the answer's target level, else all.
 */
wanted: boolean, 
/**
 * Whether the aim `target` requires the level.
 */
required: boolean, 
/**
 * Whether a person ruled it out.
 */
excluded: boolean, 
/**
 * The quarter a person fixed its start in, counted from the start of the plan.
 */
fixed: number | null, 
/**
 * What one level of its question adds to the overall score.
 */
gain: Score, 
/**
 * How many times that gain counts: 1, doubled for a focus question, doubled for a band blocker.
 */
factor: number, };

export type Catalogue = { 
/**
 * Such as `2026.1`.
 */
id: string, 
/**
 * SHA-256 of its files, hexadecimal.
 */
content_hash: string, 
/**
 * By name.
 */
technologies: Array<Technology>, 
/**
 * Publications that figures come from.
 */
sources: Array<Source>, };

export type Certificate = { 
/**
 * What is known.
 */
status: SolutionStatus, 
/**
 * Value of the plan in the solver's terms.
 */
objective: number, 
/**
 * No plan can be better than this.
 */
bound: number, 
/**
 * (bound − objective) ÷ objective, as a share; 0 when optimal.
 */
gap: number, 
/**
 * Solver and version.
 */
solver: string, 
/**
 * Version of the plan model.
 */
engine: number, };

export type ChangeFunding = { 
/**
 * One-off revenue per £1 of capital, pence; absent without capital.
 */
one_off_pence: number | null, 
/**
 * Recurring revenue a year per £1 of capital, pence; absent without capital.
 */
recurring_pence: number | null, 
/**
 * National estimate, one-off: 45.
 */
national_one_off_pence: number, 
/**
 * National estimate, recurring: 30.
 */
national_recurring_pence: number, 
/**
 * In words, with the source.
 */
sentence: string, };

export type ChartView = { 
/**
 * `domains`, `pillars`, `band`, `benefit-gaps`, `heat-map`, `trend`, `gantt`, `money`, `forecast`.
 */
id: string, 
/**
 * The finding.
 */
heading: string, 
/**
 * Text alternative, made from the data.
 */
alt: string, 
/**
 * SVG, self-contained.
 */
svg: string, 
/**
 * Head of its table.
 */
head: Array<string>, 
/**
 * Rows of its table.
 */
rows: Array<Array<string>>, };

export type CheckItem = { 
/**
 * The question to go to.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its domain.
 */
domain: Domain, 
/**
 * The field to mend: `level`, `evidence`, `evidence.0.date`, `measures.epr.medicines.in-use`.
 */
field: string, 
/**
 * Other places that it may be mended at.
 */
others: Array<Place>, 
/**
 * The contradiction rule, when it is one.
 */
rule: RuleId | null, 
/**
 * Whether any question involved is private.
 */
private: boolean, 
/**
 * In words.
 */
sentence: string, };

export type Checks = { 
/**
 * Asked and not answered, or not applicable without a reason.
 */
missing: Array<CheckItem>, 
/**
 * Verified or evidenced, and no evidence named.
 */
unevidenced: Array<CheckItem>, 
/**
 * Answers that cannot all be true.
 */
contradictory: Array<CheckItem>, 
/**
 * Evidence older than twelve months.
 */
stale: Array<CheckItem>, 
/**
 * Copied from an earlier assessment and not yet confirmed.
 */
to_confirm: Array<CheckItem>, 
/**
 * Numbers not given beside an answered question.
 */
measures_missing: Array<CheckItem>, };

export type Choice = { "level": Level } | { "not-applicable": string };

export type Code = "not-found" | "invalid" | "newer" | "damaged" | "busy" | "disk" | "file" | "internal";

export type Comparison = { 
/**
 * Label of the first.
 */
before: string, 
/**
 * Label of the second.
 */
after: string, 
/**
 * Edition of the first.
 */
before_edition: EditionId, 
/**
 * Edition of the second.
 */
after_edition: EditionId, 
/**
 * Their care setting.
 */
setting: Setting, 
/**
 * Mean of the four domains on comparable questions; absent unless each has one.
 */
overall: ScoreChange, 
/**
 * The four domains, in order, on comparable questions.
 */
domains: Array<DomainChange>, 
/**
 * What moved and why: greatest movement first, then in the edition's order.
 */
moved: Array<Movement>, 
/**
 * Comparable questions with the same level and criteria.
 */
unchanged: number, 
/**
 * Comparable questions with a level on both sides.
 */
comparable: number, 
/**
 * Asked alike on both sides, with a level on one only.
 */
one_sided: Array<OneSided>, 
/**
 * Asked only in the second.
 */
new: Array<NamedQuestion>, 
/**
 * Asked only in the first.
 */
retired: Array<NamedQuestion>, 
/**
 * Asked on both sides in different words; not compared.
 */
reworded: Array<NamedQuestion>, 
/**
 * In words.
 */
sentence: string, };

export type Condition = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Least level.
 */
at_least: Level | null, 
/**
 * Greatest level.
 */
at_most: Level | null, } | { 
/**
 * The measure.
 */
measure: MeasureId, 
/**
 * Least value.
 */
at_least: Quantity | null, 
/**
 * Greatest value.
 */
at_most: Quantity | null, };

export type Confidence = "verified" | "evidenced" | "judgement" | "unsure";

export type Contradiction = { 
/**
 * Stable and opaque.
 */
id: RuleId, 
/**
 * What is odd, in words.
 */
sentence: string, 
/**
 * Every condition must hold.
 */
when: Array<Condition>, };

export type Costs = { 
/**
 * Capital.
 */
capital: Estimate, 
/**
 * One-off revenue of the technology.
 */
technology: Estimate, 
/**
 * One-off revenue of the change: training, backfill, redesign, communication.
 */
change: Estimate, 
/**
 * Revenue each year after completion.
 */
recurring: Estimate, };

export type Criterion = { 
/**
 * Stable and opaque.
 */
key: CriterionId, 
/**
 * The statement.
 */
text: string, };

export type CriterionId = string;

export type DataHealth = { 
/**
 * The data folder.
 */
folder: string, 
/**
 * Size of the database in bytes.
 */
bytes: number, 
/**
 * Version of its tables.
 */
schema: number, 
/**
 * Result of the integrity check, signed papers included; `ok` when well.
 */
integrity: string, 
/**
 * Backups, newest first: file name.
 */
backups: Array<string>, 
/**
 * Something to know, such as a network drive.
 */
notice: string | null, };

export type Days = { 
/**
 * Digital team.
 */
digital: number, 
/**
 * Clinical staff.
 */
clinical: number, 
/**
 * Change and training staff.
 */
change: number, };

export type Domain = "epr" | "infrastructure" | "workforce" | "funding";

export type DomainChange = { 
/**
 * The domain, as in the newer edition.
 */
domain: Domain, 
/**
 * Weighted means over the same questions, with the newer edition's weights.
 */
change: ScoreChange, 
/**
 * How many questions that is.
 */
comparable: number, 
/**
 * In words.
 */
sentence: string, };

export type DomainProgress = { 
/**
 * The domain.
 */
domain: Domain, 
/**
 * Questions answered or marked not applicable.
 */
answered: number, 
/**
 * Questions asked.
 */
of: number, 
/**
 * Minutes left.
 */
minutes_left: number, 
/**
 * Owners named in answers, and roles that usually answer what is left.
 */
owners: Array<string>, };

export type DomainScore = { 
/**
 * The domain.
 */
domain: Domain, 
/**
 * Weighted mean of its levels.
 */
range: Range, 
/**
 * Questions with a level.
 */
answered: number, 
/**
 * Questions that count (asked, and not marked not applicable).
 */
applicable: number, 
/**
 * Criteria met of its answered questions.
 */
criteria: Share, 
/**
 * Why.
 */
reason: Reason, };

export type Edit = { 
/**
 * Costs for this trust.
 */
costs: Costs | null, 
/**
 * Person-days for this trust.
 */
days: Days | null, 
/**
 * Whole quarters.
 */
quarters: number | null, 
/**
 * Lead role.
 */
lead: string | null, 
/**
 * Note, shown beside the action.
 */
note: string, };

export type Edition = { 
/**
 * Such as `2026.1`.
 */
id: EditionId, 
/**
 * Its name for people.
 */
title: string, 
/**
 * Date of publication, ISO.
 */
published: string, 
/**
 * Two sentences.
 */
summary: string, 
/**
 * SHA-256 of its files, hexadecimal.
 */
content_hash: string, 
/**
 * Questions by domain, then in file order.
 */
questions: Array<Question>, 
/**
 * Actions, in the order of questions and levels.
 */
actions: Array<Action>, 
/**
 * Bands, lowest first.
 */
bands: Array<BandRule>, 
/**
 * Answers that cannot both be true.
 */
contradictions: Array<Contradiction>, 
/**
 * In place against in use.
 */
benefit_pairs: Array<BenefitPair>, 
/**
 * Publications that figures come from.
 */
sources: Array<Source>, };

export type EditionId = string;

export type Effect = { 
/**
 * Change of the overall score.
 */
overall: Score, 
/**
 * The band it would be.
 */
band: Band | null, 
/**
 * Whether that is another band.
 */
changes_band: boolean, };

export type Estimate = { 
/**
 * Low end.
 */
low: number, 
/**
 * The value used in plans.
 */
likely: number, 
/**
 * High end.
 */
high: number, };

export type Evidence = { 
/**
 * What it is, 1 to 200 characters.
 */
title: string, 
/**
 * Where it is kept, at most 500 characters.
 */
location: string, 
/**
 * Its date.
 */
date: string | null, 
/**
 * SHA-256 of the file, hexadecimal, when one was named.
 */
sha256: string | null, };

export type Failure = { 
/**
 * Acted on by the window and command line: `not-found`, `invalid`, `stale`, `newer`, `damaged`,
 * `busy`, `disk`, `file`, `internal`.
 */
code: Code, 
/**
 * What happened and what it means for the data.
 */
message: string, 
/**
 * Which fields, when input was invalid.
 */
fields: Array<Fault>, 
/**
 * What to do next.
 */
hint: string, };

export type Fate = "kept" | "kept-to-confirm" | "moved" | "copied-to-confirm" | "merged" | "archived";

export type Fault = { 
/**
 * The field, as on screen and in files: `name`, `evidence.0.title`, `measures.epr.medicines.in-use`.
 */
field: string, 
/**
 * What is wrong and what is allowed.
 */
message: string, };

export type FileSaved = { 
/**
 * Where.
 */
path: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Pages, when it has pages.
 */
pages: number | null, 
/**
 * Things a person should know.
 */
warnings: Array<string>, 
/**
 * The file of data beside it, when one was asked for.
 */
data: string | null, };

export type Finding = { 
/**
 * A plain sentence with the figure.
 */
claim: string, 
/**
 * Organisation, or number of sites.
 */
where: string, 
/**
 * Its source.
 */
source: SourceId, };

export type Fixed = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * The quarter it starts in.
 */
quarter: Quarter, };

export type ForecastPoint = { 
/**
 * `Now`, then the label of the quarter just completed.
 */
label: string, 
/**
 * Domain scores; absent where nothing is stated.
 */
domains: { [key in Domain]?: Score | null }, 
/**
 * Overall.
 */
overall: Score | null, 
/**
 * Band.
 */
band: Band | null, 
/**
 * Levels that differ from the start.
 */
levels: { [key in QuestionId]: Level }, };

export type FoundContradiction = { 
/**
 * The rule.
 */
id: RuleId, 
/**
 * In words.
 */
sentence: string, 
/**
 * Questions to look at, first end first, without repeats.
 */
questions: Array<QuestionId>, 
/**
 * Measures involved.
 */
measures: Array<MeasureId>, 
/**
 * Whether any end is private.
 */
private: boolean, };

export type FrameworkLink = { 
/**
 * Its short name.
 */
framework: string, 
/**
 * The part of it, in paraphrase.
 */
reference: string, };

export type FrontSheet = { 
/**
 * Title of the paper.
 */
title: string, 
/**
 * Meeting, such as `Trust Board in public`.
 */
meeting: string, 
/**
 * Date of the meeting, as it shall be printed.
 */
date: string, 
/**
 * Agenda item.
 */
agenda_item: string, 
/**
 * What the paper is for.
 */
paper_type: PaperType, 
/**
 * Role of the presenter.
 */
presented_by: string, 
/**
 * Roles of the authors.
 */
prepared_by: string, 
/**
 * Purpose, in one paragraph.
 */
purpose: string, 
/**
 * What the Board is asked to do, one item a line.
 */
asked_to: Array<string>, 
/**
 * Committees that considered it before.
 */
previously_considered_by: string, 
/**
 * Link to strategic objectives.
 */
strategic_objectives: string, 
/**
 * Link to the board assurance framework.
 */
assurance_framework: string, 
/**
 * Financial implications beyond the plan's figures.
 */
finance: string, 
/**
 * Workforce implications.
 */
workforce: string, 
/**
 * Quality and safety implications.
 */
quality_and_safety: string, 
/**
 * Equality implications.
 */
equality: string, 
/**
 * Sustainability implications.
 */
sustainability: string, 
/**
 * Why the paper is private, when it is.
 */
private_reason: string, };

export type FrontSheetView = { 
/**
 * As kept, or a sensible beginning.
 */
sheet: FrontSheet, 
/**
 * Whether a person has saved it.
 */
saved: boolean, };

export type Fund = { 
/**
 * Its name.
 */
name: string, 
/**
 * Which entry of the means' years, from 0.
 */
year: number, 
/**
 * Capital, £ thousand.
 */
capital: number, 
/**
 * Revenue, £ thousand.
 */
revenue: number, 
/**
 * Who pays.
 */
source: string, 
/**
 * How sure it is.
 */
status: FundStatus, };

export type FundStatus = "confirmed" | "applied-for" | "unfunded";

export type Gap = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is private.
 */
private: boolean, 
/**
 * Where it stands; absent when not answered.
 */
stands: Level | null, 
/**
 * The least level needed.
 */
needs: Level, 
/**
 * Levels to go, at most.
 */
steps: number, };

export type Grade = "A" | "B" | "C" | "D";

export type Input = { 
/**
 * What it is.
 */
label: string, 
/**
 * Its value, as printed.
 */
value: string, 
/**
 * Whether it comes from a private question and stays out of anything public.
 */
private: boolean, };

export type LeftOut = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Why.
 */
reason: LeftOutReason, 
/**
 * In words.
 */
sentence: string, };

export type LeftOutReason = "excluded" | "money" | "people" | "time" | "prerequisite" | "less";

export type Level = number;

export type LevelCell = { 
/**
 * Whether the question counts; absent when it is not asked.
 */
state: State | null, 
/**
 * The level, when there is one.
 */
level: Level | null, };

export type LevelText = { 
/**
 * 1 to 5.
 */
level: Level, 
/**
 * One plain sentence that a person can recognise.
 */
statement: string, 
/**
 * What must be seen for it to hold.
 */
criteria: Array<Criterion>, };

export type Match = { 
/**
 * The technology.
 */
technology: TechnologyId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its domain.
 */
domain: Domain, 
/**
 * How ready the trust is.
 */
readiness: Readiness, 
/**
 * What is in the way, by question id.
 */
gaps: Array<Gap>, 
/**
 * Whether any gap is at a private question.
 */
private: boolean, 
/**
 * Whether it is an entry of the trust's own.
 */
own: boolean, 
/**
 * In words.
 */
sentence: string, };

export type Means = { 
/**
 * First quarter.
 */
start: Quarter, 
/**
 * Financial years, one to five; three as a rule.
 */
years: Array<YearMeans>, 
/**
 * Person-days each quarter.
 */
people: PeopleMeans, 
/**
 * Quarters from which there are more or fewer people, in order.
 */
people_later: Array<PeopleFrom>, 
/**
 * Added to every cost against optimism bias, whole percent (0 to 200).
 */
uplift_percent: number, 
/**
 * Ring-fenced or named money, within the years' sums; shown, not added.
 */
funds: Array<Fund>, };

export type Measure = { 
/**
 * Stable and opaque.
 */
key: MeasureId, 
/**
 * What is counted.
 */
label: string, 
/**
 * What counts, what does not, where it is found.
 */
help: string, 
/**
 * Its unit.
 */
unit: Unit, 
/**
 * Least value accepted.
 */
min: Quantity, 
/**
 * Greatest value accepted.
 */
max: Quantity, 
/**
 * Which direction is better.
 */
better: Better, };

export type MeasureId = string;

export type MeasureValue = { 
/**
 * The value, in the measure's unit.
 */
value: Quantity, 
/**
 * The day it was taken.
 */
on: string | null, };

export type Measured = { "pillar": Pillar } | "overall2024" | "overall2025";

export type Money = { 
/**
 * Capital.
 */
capital: number, 
/**
 * One-off revenue, technology.
 */
technology: number, 
/**
 * One-off revenue, change.
 */
change: number, 
/**
 * Recurring revenue.
 */
recurring: number, };

export type Movement = { 
/**
 * The question, as in the second assessment.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its domain.
 */
domain: Domain, 
/**
 * Whether it is private on either side.
 */
private: boolean, 
/**
 * Level before.
 */
from: Level, 
/**
 * Level after.
 */
to: Level, 
/**
 * Criteria met now and not before.
 */
newly_met: Array<Criterion>, 
/**
 * Criteria met before and not now.
 */
no_longer_met: Array<Criterion>, 
/**
 * Comment of the second assessment.
 */
comment: string, 
/**
 * In words.
 */
sentence: string, };

export type NamedQuestion = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its domain.
 */
domain: Domain, 
/**
 * Whether it is private.
 */
private: boolean, };

export type NationalReturn = { 
/**
 * Name as published.
 */
name: string, 
/**
 * The care setting that it is about.
 */
setting: Setting, 
/**
 * Region, as published; empty when unknown.
 */
region: string, 
/**
 * Integrated care system, as published; empty when unknown.
 */
system: string, 
/**
 * Pillar scores of 2025, 1 to 5; absent where none was published.
 */
pillars: { [key in Pillar]?: Score | null }, 
/**
 * Overall of 2024, on the questions common to both years.
 */
overall_2024: Score | null, 
/**
 * Overall of 2025, on the questions common to both years.
 */
overall_2025: Score | null, };

export type NationalSummary = { 
/**
 * Returns read.
 */
returns: number, 
/**
 * Those that have pillar scores.
 */
with_pillars: number, 
/**
 * By care setting: label and number.
 */
settings: Array<[string, number]>, 
/**
 * When it was loaded, RFC 3339.
 */
loaded: string, };

export type NextLevel = { 
/**
 * The level above.
 */
level: Level, 
/**
 * Criteria of it that are not met.
 */
missing: Array<CriterionId>, 
/**
 * Criteria of it in all.
 */
of: number, };

export type NextPound = { 
/**
 * `£100k of capital in 2027/28`, `50 person-days of the digital team each quarter`.
 */
more: string, 
/**
 * Change of the overall score at the end.
 */
overall: Score, 
/**
 * Actions gained.
 */
gained: Array<ActionId>, 
/**
 * In words.
 */
sentence: string, };

export type OneSided = { 
/**
 * The question, as in the second assessment.
 */
question: NamedQuestion, 
/**
 * Before.
 */
before: LevelCell, 
/**
 * After.
 */
after: LevelCell, };

export type OwnTechnology = { 
/**
 * The technology; its id begins with `own.`.
 */
technology: Technology, 
/**
 * Its sources; their ids begin with its id.
 */
sources: Array<Source>, };

export type PaperType = "approval" | "assurance" | "discussion" | "noting";

export type PeopleFrom = { 
/**
 * The first quarter.
 */
from: Quarter, 
/**
 * Person-days each quarter.
 */
people: PeopleMeans, };

export type PeopleMeans = { 
/**
 * Digital team.
 */
digital: number, 
/**
 * Clinical staff.
 */
clinical: number, 
/**
 * Change and training staff.
 */
change: number, };

export type PeopleUse = { 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * Digital team, days used.
 */
digital: number, 
/**
 * Clinical staff, days used.
 */
clinical: number, 
/**
 * Change and training staff, days used.
 */
change: number, 
/**
 * What there is; in plans from before this was kept, nothing.
 */
means: PeopleMeans, };

export type Percentile = { 
/**
 * Returns with a lower score.
 */
below: number, 
/**
 * Returns with the same score.
 */
equal: number, 
/**
 * Returns in all.
 */
of: number, };

export type Pillar = "well-led" | "smart-foundations" | "safe-practice" | "support-workforce" | "empower-people" | "improve-care" | "healthy-populations";

export type PillarBenchmark = { 
/**
 * The pillar.
 */
pillar: Pillar, 
/**
 * Our own score: another measure.
 */
ours: Range | null, 
/**
 * The published score and where it stands.
 */
published: PublishedPosition, };

export type PillarScore = { 
/**
 * The pillar.
 */
pillar: Pillar, 
/**
 * Mean of its levels; absent when no question of the setting counts towards it.
 */
range: Range | null, 
/**
 * Questions with a level.
 */
answered: number, 
/**
 * Questions that count.
 */
applicable: number, 
/**
 * Why.
 */
reason: Reason, };

export type Place = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The field of it.
 */
field: string, };

export type PlanSummary = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Actions in it.
 */
steps: number, 
/**
 * Overall score at the end, as printed.
 */
overall_end: string | null, 
/**
 * Band at the end.
 */
band_end: string | null, 
/**
 * Capital over the plan, £ thousand.
 */
capital: number, 
/**
 * One-off revenue over the plan, £ thousand.
 */
one_off: number, 
/**
 * Recurring revenue a year after the horizon, £ thousand.
 */
tail: number, 
/**
 * `greedy`, `optimal`, `within`, `infeasible`.
 */
status: string, 
/**
 * Whether answers have changed since.
 */
stale: boolean, };

export type PlanView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Version, from 1; each re-plan is one more.
 */
version: number, 
/**
 * What was asked.
 */
request: Request, 
/**
 * What was found.
 */
solution: Solution, 
/**
 * What it costs and brings.
 */
appraisal: Appraisal, 
/**
 * Actions that there are to choose from, with the figures that count for this trust.
 */
candidates: Array<Candidate>, 
/**
 * What a little more would buy; empty until reckoned.
 */
next_pound: Array<NextPound>, 
/**
 * Whether answers have changed since.
 */
stale: boolean, 
/**
 * Whether the solver is still at work on it.
 */
solving: boolean, 
/**
 * Charts: `gantt`, `money`, `forecast`.
 */
charts: Array<ChartView>, };

export type Preview = { 
/**
 * One SVG a page.
 */
pages: Array<string>, 
/**
 * Things a person should know, such as a character that cannot be printed.
 */
warnings: Array<string>, 
/**
 * Printed on the pages.
 */
content_hash: string, };

export type Progress = { 
/**
 * Questions answered or marked not applicable.
 */
answered: number, 
/**
 * Questions asked.
 */
of: number, 
/**
 * Minutes left, by the edition's estimate.
 */
minutes_left: number, 
/**
 * By domain.
 */
domains: Array<DomainProgress>, };

export type PublishedPosition = { 
/**
 * The published score.
 */
score: Score | null, 
/**
 * Where it stands; absent without the workbook.
 */
percentile: Percentile | null, 
/**
 * Which quarter it falls in.
 */
quarter: Quartile | null, 
/**
 * How returns spread; absent when not known for the setting.
 */
quartiles: Quartiles | null, 
/**
 * In words; empty when nothing is published.
 */
sentence: string, };

export type PublishedScores = { 
/**
 * Overall of 2025, 1 to 5.
 */
overall: Quantity | null, 
/**
 * Overall of 2024, on the questions common to both years, 1 to 5.
 */
overall_2024: Quantity | null, 
/**
 * Pillar scores of 2025, 1 to 5.
 */
pillars: { [key in Pillar]?: Quantity }, };

export type Quantity = number;

export type Quarter = string;

export type Quartile = "lowest" | "lower-middle" | "upper-middle" | "highest";

export type Quartiles = { 
/**
 * The care setting; absent for all together.
 */
setting: Setting | null, 
/**
 * What is measured.
 */
measured: Measured, 
/**
 * Returns.
 */
n: number, 
/**
 * Lowest.
 */
min: Score, 
/**
 * A tenth lie below.
 */
p10: Score, 
/**
 * A quarter lie below.
 */
q1: Score, 
/**
 * Half lie below.
 */
median: Score, 
/**
 * Three quarters lie below.
 */
q3: Score, 
/**
 * Nine tenths lie below.
 */
p90: Score, 
/**
 * Highest.
 */
max: Score, };

export type Question = { 
/**
 * Stable and opaque.
 */
id: QuestionId, 
/**
 * The one domain that scores it.
 */
domain: Domain, 
/**
 * Two or three words.
 */
title: string, 
/**
 * The question as it is asked.
 */
question: string, 
/**
 * Why it matters, in two sentences.
 */
why: string, 
/**
 * Where the figures in `why` come from.
 */
why_sources: Array<SourceId>, 
/**
 * The one pillar that scores it.
 */
pillar: Pillar, 
/**
 * Care settings it is asked in.
 */
settings: Array<Setting>, 
/**
 * Whether everything else stands on it.
 */
foundation: boolean, 
/**
 * Whether its level, criteria and comments stay out of the public report.
 */
private: boolean, 
/**
 * Small whole number, mostly 1.
 */
weight: number, 
/**
 * The role that usually answers.
 */
answered_by: string, 
/**
 * Minutes to answer with the evidence at hand.
 */
minutes: number, 
/**
 * Other frameworks that the answer also serves.
 */
frameworks: Array<FrameworkLink>, 
/**
 * Documents or screens that prove an answer.
 */
evidence: Array<string>, 
/**
 * Levels 1 to 5, in order; level 1 has no criteria.
 */
levels: Array<LevelText>, 
/**
 * Numbers asked beside it.
 */
measures: Array<Measure>, };

export type QuestionId = string;

export type QuestionRow = { 
/**
 * The question.
 */
question: NamedQuestion, 
/**
 * Whether all are asked it in the same words.
 */
comparable: boolean, 
/**
 * One cell for each column.
 */
cells: Array<LevelCell>, };

export type QuestionScore = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its domain.
 */
domain: Domain, 
/**
 * Its title, so that a scorecard reads alone.
 */
title: string, 
/**
 * Whether it is private.
 */
private: boolean, 
/**
 * Whether it is a foundation.
 */
foundation: boolean, 
/**
 * Whether it counts.
 */
state: State, 
/**
 * Low end; absent when left out.
 */
low: Level | null, 
/**
 * The level.
 */
stated: Level | null, 
/**
 * High end; absent when left out.
 */
high: Level | null, 
/**
 * The level aimed at.
 */
target: Level | null, 
/**
 * What stands behind the level; absent where there is none.
 */
confidence: Confidence | null, 
/**
 * Criteria met.
 */
criteria: Share, 
/**
 * The level above, and what is missing for it.
 */
next: NextLevel | null, 
/**
 * Why.
 */
reason: Reason, };

export type Range = { 
/**
 * Doubt resolved downwards, unanswered as 1.
 */
low: Score, 
/**
 * As answered.
 */
stated: Score | null, 
/**
 * Doubt resolved upwards, unanswered as 5.
 */
high: Score, };

export type Readiness = "ready-now" | "nearly" | "not-yet";

export type Reason = { 
/**
 * The rule, such as `level.gated`, `domain.weighted-mean`.
 */
rule: string, 
/**
 * In words.
 */
sentence: string, 
/**
 * What went in: label and value as printed.
 */
inputs: Array<Input>, };

export type ReportEdition = "public" | "private";

export type ReportFormat = "ua1" | "ua2" | "docx";

export type ReportRequest = { 
/**
 * The assessment.
 */
assessment: string, 
/**
 * `public` or `private`.
 */
edition: ReportEdition, 
/**
 * The plan to print, if any.
 */
plan: string | null, 
/**
 * What kind of file.
 */
format: ReportFormat, 
/**
 * Whether to write answers and plan for machines beside it, as JSON.
 */
data: boolean, };

export type Request = { 
/**
 * What there is to spend.
 */
means: Means, 
/**
 * Which way it is best.
 */
aim: Aim, 
/**
 * Actions fixed to complete or start as said.
 */
fixed: Array<Fixed>, 
/**
 * Actions ruled out.
 */
excluded: Array<ActionId>, 
/**
 * Questions that count double.
 */
focus: Array<QuestionId>, 
/**
 * Levels to reach, for the aim `target`.
 */
targets: { [key in QuestionId]: Level }, 
/**
 * The trust's own figures in place of the edition's.
 */
edits: { [key in ActionId]: Edit }, 
/**
 * The trust's own actions.
 */
own_actions: Array<Action>, 
/**
 * Technologies that take the place of the actions they stand for.
 */
technologies: Array<TechnologyId>, };

export type Requirement = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The least level.
 */
level: Level, };

export type RuleId = string;

export type Saved = { 
/**
 * The answer as kept: ticks at or below the level are folded into it.
 */
answer: Answer, 
/**
 * The level it was raised to, when the last missing criterion was ticked.
 */
raised_to: Level | null, 
/**
 * What is done and left.
 */
progress: Progress, 
/**
 * When, RFC 3339.
 */
saved_at: string, 
/**
 * Whether there is an earlier answer to go back to.
 */
can_undo: boolean, };

export type Score = { 
/**
 * The exact ratio, such as `17/6`.
 */
exact: string, 
/**
 * One decimal, half to even, such as `2.8`.
 */
shown: string, 
/**
 * For drawing only.
 */
value: number, };

export type ScoreChange = { 
/**
 * Before; absent when nothing is comparable.
 */
before: Score | null, 
/**
 * After.
 */
after: Score | null, 
/**
 * After less before, exact.
 */
change: Score | null, };

export type Scorecard = { 
/**
 * The edition whose rules were applied.
 */
edition: EditionId, 
/**
 * The version of the scoring rules.
 */
engine: number, 
/**
 * The care setting.
 */
setting: Setting, 
/**
 * Mean of the four domain scores.
 */
overall: Range, 
/**
 * Why overall is what it is.
 */
overall_reason: Reason, 
/**
 * The four domains, in order.
 */
domains: Array<DomainScore>, 
/**
 * The seven pillars, in order; aligned with, not the same as, the national measure.
 */
pillars: Array<PillarScore>, 
/**
 * Every question asked in the setting, in order.
 */
questions: Array<QuestionScore>, 
/**
 * The band, and what blocks the next.
 */
band: BandResult, 
/**
 * What is installed and not used, greatest gap first.
 */
benefit_gaps: Array<BenefitGap>, 
/**
 * Answers that cannot all be true.
 */
contradictions: Array<FoundContradiction>, 
/**
 * What stands behind the answers.
 */
assurance: Assurance, 
/**
 * The five answers that matter most.
 */
sensitivity: Array<Sensitivity>, 
/**
 * Criteria met of all applicable, answered questions.
 */
criteria: Share, };

export type Sensitivity = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is private.
 */
private: boolean, 
/**
 * One level up; absent at 5.
 */
up: Effect | null, 
/**
 * One level down; absent at 1.
 */
down: Effect | null, 
/**
 * What one level up does to overall, as printed: `+0.02`; absent at 5.
 */
up_shown: string | null, 
/**
 * What one level down does to overall, as printed: `−0.02`; absent at 1.
 */
down_shown: string | null, 
/**
 * In words.
 */
sentence: string, };

export type Setting = "acute" | "community" | "mental-health" | "ambulance";

export type Settings = { 
/**
 * 100, 112, 125 or 150.
 */
text_percent: number, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, };

export type Share = { 
/**
 * Met.
 */
met: number, 
/**
 * In all.
 */
of: number, };

export type Shortfall = { 
/**
 * `capital`, `revenue`, `digital`, `clinical`, `change` or `time`.
 */
means: string, 
/**
 * The financial year or quarter, in words.
 */
when: string, 
/**
 * How much, in £ thousand, person-days or quarters.
 */
short_by: number, 
/**
 * In words.
 */
sentence: string, };

export type SideBySide = { 
/**
 * One column for each assessment, in the order given.
 */
columns: Array<AssessmentColumn>, 
/**
 * Every question that any of them is asked, in the newest edition's order, others after.
 */
rows: Array<QuestionRow>, 
/**
 * Rows that are asked alike in all.
 */
comparable: number, 
/**
 * In words.
 */
sentence: string, };

export type SignOff = { 
/**
 * Its id.
 */
id: string, 
/**
 * Revision it ended.
 */
revision: number, 
/**
 * Date, ISO.
 */
date: string, 
/**
 * Roles that signed.
 */
roles: Array<string>, 
/**
 * Edition.
 */
edition: EditionId, 
/**
 * Engine version.
 */
engine: number, 
/**
 * SHA-256 over all that was signed, hexadecimal, as it is printed in the papers.
 */
content_hash: string, 
/**
 * Whether what is kept still is what was signed, as far as it was sealed.
 */
intact: boolean, 
/**
 * Whether date, roles and papers were sealed too: earlier versions sealed trust, answers and scorecard.
 */
sealed: boolean, 
/**
 * The scorecard as it was; absent when this version cannot read it. Its papers can still be saved.
 */
scorecard: Scorecard | null, };

export type Size = "small" | "medium" | "large";

export type Solution = { 
/**
 * Chosen actions, by start, then id.
 */
steps: Array<Step>, 
/**
 * How good it is known to be.
 */
certificate: Certificate, 
/**
 * Why no plan meets the targets; empty unless infeasible.
 */
shortfalls: Array<Shortfall>, };

export type SolutionStatus = "greedy" | "optimal" | "within" | "infeasible";

export type Source = { 
/**
 * Stable and opaque.
 */
id: SourceId, 
/**
 * Who published it.
 */
publisher: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Year, year-month or full date.
 */
date: string, 
/**
 * Where it is found, without scheme.
 */
address: string, 
/**
 * What was taken from it.
 */
taken: string, 
/**
 * How much it can bear.
 */
strength: Strength, 
/**
 * Terms, where they matter.
 */
licence: string, };

export type SourceId = string;

export type Standing = { 
/**
 * Stated score of each domain; absent where nothing is stated.
 */
domains: { [key in Domain]?: Score | null }, 
/**
 * Mean of the four; absent unless all are stated.
 */
overall: Score | null, 
/**
 * The band; absent with overall.
 */
band: Band | null, };

export type State = "unanswered" | "answered" | "not-applicable";

export type Step = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * First quarter, from 0.
 */
start: number, 
/**
 * Last quarter, from 0; its level counts from the quarter after.
 */
end: number, 
/**
 * Whether a person fixed it there.
 */
fixed: boolean, };

export type Strength = "P" | "S" | "W";

export type TechnologiesRead = { 
/**
 * Came in.
 */
added: number, 
/**
 * Were here already, word for word.
 */
known: number, 
/**
 * Came in beside one of the same id that says something else.
 */
beside: number, };

export type Technology = { 
/**
 * Stable and opaque.
 */
id: TechnologyId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is and does.
 */
what: string, 
/**
 * The domain it belongs to.
 */
domain: Domain, 
/**
 * Settings it is for.
 */
settings: Array<Setting>, 
/**
 * Strength of its evidence.
 */
grade: Grade, 
/**
 * Why that grade.
 */
grade_reason: string, 
/**
 * Who paid for the evidence.
 */
paid_for_by: string, 
/**
 * Regulatory essentials.
 */
regulation: Array<string>, 
/**
 * Infrastructure it needs.
 */
infrastructure: Array<string>, 
/**
 * People needed to run it.
 */
workforce: Array<string>, 
/**
 * Skills needed.
 */
skills: Array<string>, 
/**
 * What it replaces.
 */
replaces: Array<string>, 
/**
 * Class of its main benefit.
 */
benefit_class: BenefitClass, 
/**
 * Months until it shows.
 */
months_to_benefit: number, 
/**
 * What is known of its price.
 */
cost_note: string, 
/**
 * Levels that must hold for it to work.
 */
requires: Array<Requirement>, 
/**
 * Actions it can take the place of.
 */
stands_for: Array<ActionId>, 
/**
 * Planning costs of its own, when it has any.
 */
costs: BySize<Costs> | null, 
/**
 * Person-days of its own, when it has any.
 */
days: BySize<Days> | null, 
/**
 * Results of pilots and studies.
 */
results: Array<Finding>, 
/**
 * Evidence against.
 */
contrary: Array<Finding>, 
/**
 * What is said when no evidence against was found.
 */
contrary_none: string | null, 
/**
 * Organisations to ask, never a person.
 */
adopters: Array<Adopter>, };

export type TechnologyId = string;

export type TechnologyReadiness = { 
/**
 * The technology.
 */
technology: TechnologyId, 
/**
 * Its name.
 */
name: string, 
/**
 * `now`, the label of a quarter, or absent when the plan does not get there.
 */
ready: string | null, };

export type ToAnswer = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether the edition asks it for the first time.
 */
new: boolean, };

export type Trust = { 
/**
 * Its full name, 1 to 120 characters.
 */
name: string, 
/**
 * Organisation code: three letters or digits, such as `RXX`; empty when unknown.
 */
code: string, 
/**
 * Care setting.
 */
setting: Setting, 
/**
 * Size by income.
 */
size: Size, 
/**
 * Yearly turnover in £ thousand.
 */
turnover: number | null, 
/**
 * Staff, whole-time equivalents.
 */
staff: number | null, 
/**
 * Sites.
 */
sites: number | null, 
/**
 * The main record system in use.
 */
epr: string, 
/**
 * First quarter of the plan.
 */
plan_start: Quarter | null, };

export type Unit = "percent" | "count" | "seconds" | "minutes" | "hours" | "days" | "months" | "wte" | "pounds-thousand" | "score";

export type UpgradePreview = { 
/**
 * The edition that answers come from.
 */
from: EditionId, 
/**
 * The edition that they go to.
 */
to: EditionId, 
/**
 * What happens to each answer, in the old edition's order.
 */
answers: Array<AnswerFate>, 
/**
 * Questions of the setting that will have no answer, in the new edition's order.
 */
to_answer: Array<ToAnswer>, };

export type YearMeans = { 
/**
 * Capital.
 */
capital: number, 
/**
 * Revenue: one-off and recurring together.
 */
revenue: number, };

export type YearMoney = { 
/**
 * `2027/28`.
 */
year: string, 
/**
 * What the plan spends.
 */
spent: Money, 
/**
 * Capital there is.
 */
capital_means: number, 
/**
 * Revenue there is.
 */
revenue_means: number, };
