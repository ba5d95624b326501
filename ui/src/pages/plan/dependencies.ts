// What must come before an action of the plan, and what waits for it.
import type { Candidate, Edition, PlanView } from "../../ipc/types";
import { plan as w } from "../../words/plan";

export type Links = { needs: string[]; needsWords: string[]; enables: string[] };

export function around(id: string, plan: PlanView, candidates: Map<string, Candidate>, edition: Edition): Links {
  const action = candidates.get(id);
  if (!action) return { needs: [], needsWords: [], enables: [] };
  const inPlan = plan.solution.steps.flatMap((step) => candidates.get(step.action) ?? []);
  const title = (question: string) => edition.questions.find((q) => q.id === question)?.title ?? question;
  const brings = (c: Candidate, need: { question: string; level: number }) => c.question === need.question && c.to === need.level;
  const needs: string[] = [];
  const needsWords: string[] = [];
  for (const need of action.requires) {
    const by = inPlan.find((c) => brings(c, need));
    if (by) needs.push(by.action);
    needsWords.push(by ? by.title : w.levelOf(title(need.question), need.level));
  }
  const enables = inPlan.filter((c) => c.requires.some((need) => brings(action, need))).map((c) => c.action);
  return { needs, needsWords, enables };
}
