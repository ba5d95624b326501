// Small, pure steps on what a plan is asked to do.
import type { Action, AssessmentView, Candidate, Edition, Means, PlanView, Request, Size } from "../../ipc/types";
import { quarterAfter, quartersFrom } from "../../words/format";

const BEGIN: Record<Size, { capital: number; revenue: number; people: Means["people"] }> = {
  small: { capital: 2000, revenue: 1500, people: { digital: 400, clinical: 250, change: 150 } },
  medium: { capital: 4000, revenue: 3000, people: { digital: 700, clinical: 500, change: 300 } },
  large: { capital: 8000, revenue: 6000, people: { digital: 1400, clinical: 1000, change: 600 } },
};

/** April of the next financial year. */
function nextYear(): string {
  const [now] = quartersFrom(new Date(), 1);
  return `${Number((now ?? "2026").slice(0, 4)) + 1}-Q1`;
}

/** A beginning to change: three years of round sums for a trust of this size. */
export function firstRequest(view: AssessmentView): Request {
  const { capital, revenue, people } = BEGIN[view.trust.size];
  return {
    means: { start: view.trust.plan_start ?? nextYear(), years: [1, 2, 3].map(() => ({ capital, revenue })), people, uplift_percent: 0, funds: [] },
    aim: "gain", fixed: [], excluded: [], focus: [], targets: {}, edits: {}, own_actions: [], technologies: [],
  };
}

/** Quarters of the plan: from its start to the end of its last financial year. */
export const horizon = (means: Means) => Math.max(0, means.years.length * 4 - (Number(means.start.slice(6)) - 1));

/** `2027/28` of the plan's n-th financial year. */
export function yearLabel(means: Means, n: number): string {
  const year = Number(means.start.slice(0, 4)) + n;
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

export const fix = (request: Request, action: string, start: number): Request => ({
  ...request,
  fixed: [...request.fixed.filter((f) => f.action !== action), { action, quarter: quarterAfter(request.means.start, start) }],
});
export const free = (request: Request, action: string): Request => ({ ...request, fixed: request.fixed.filter((f) => f.action !== action) });
export const exclude = (request: Request, action: string): Request => ({ ...free(request, action), excluded: [...request.excluded.filter((a) => a !== action), action] });
export const allow = (request: Request, action: string): Request => ({ ...request, excluded: request.excluded.filter((a) => a !== action) });

/** Every action that the plan was chosen from, with this trust's figures. */
export const candidatesOf = (plan: PlanView): Map<string, Candidate> => new Map(plan.candidates.map((c) => [c.action, c]));

/** The edition's own words and figures of an action, or those of the trust's own action. */
export const actionOf = (edition: Edition, request: Request, id: string): Action | undefined =>
  edition.actions.find((a) => a.id === id) ?? request.own_actions.find((a) => a.id === id);
