// What must come before an action of the plan, and what waits for it.
import type { Action, Edition, PlanView } from "../../ipc/types";
import { plan as w } from "../../words/plan";

export type Links = { needs: string[]; needsWords: string[]; enables: string[] };

export function around(id: string, plan: PlanView, actions: Map<string, Action>, edition: Edition): Links {
  const action = actions.get(id);
  if (!action) return { needs: [], needsWords: [], enables: [] };
  const inPlan = plan.solution.steps.flatMap((step) => actions.get(step.action) ?? []);
  const title = (question: string) => edition.questions.find((q) => q.id === question)?.title ?? question;
  // Its own question one level below is implied.
  const below = action.to > 2 ? [{ question: action.question, level: action.to - 1 }] : [];
  const wanted = [...below, ...action.requires];
  const brings = (a: Action, need: { question: string; level: number }) => a.question === need.question && a.to === need.level;
  const needs: string[] = [];
  const needsWords: string[] = [];
  for (const need of wanted) {
    const by = inPlan.find((a) => brings(a, need));
    if (by) needs.push(by.id);
    needsWords.push(by ? by.title : w.held(title(need.question), need.level));
  }
  const enables = inPlan
    .filter((a) => (a.question === action.question && a.to === action.to + 1) || a.requires.some((need) => brings(action, need)))
    .map((a) => a.id);
  return { needs, needsWords, enables };
}
