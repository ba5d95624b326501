// Small, pure steps on what a plan is asked to do.
import type { Action, Candidate, Edition, Means, PlanView, Request } from "../../ipc/types";
import { quarterAfter } from "../../words/format";

/** Every amount of the means, by the field that a fault would name. */
export const amounts = (means: Means): [field: string, amount: number][] => [
  ["uplift_percent", means.uplift_percent],
  ...[...means.years.entries()].flatMap(([n, y]): [string, number][] => [[`years.${n}.capital`, y.capital], [`years.${n}.revenue`, y.revenue]]),
  ...Object.entries(means.people).map(([group, days]): [string, number] => [`people.${group}`, days]),
  ...[...means.people_later.entries()].flatMap(([n, later]) => Object.entries(later.people).map(([group, days]): [string, number] => [`people_later.${n}.people.${group}`, days])),
  ...[...means.funds.entries()].flatMap(([n, f]): [string, number][] => [[`funds.${n}.capital`, f.capital], [`funds.${n}.revenue`, f.revenue]]),
];
/** An amount as a field shows it: not a number while the field is empty. */
export const shown = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);

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
