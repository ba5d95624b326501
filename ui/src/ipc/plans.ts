// The scenario that is always there to compare with: only what is fixed already. It is listed, and
// cannot be opened, changed or printed.
import type { PlanSummary } from "./types";

const DO_MINIMUM = "do-minimum";

/** The plans that can be opened. */
export const openable = (plans: PlanSummary[]): PlanSummary[] => plans.filter((plan) => plan.id !== DO_MINIMUM);
