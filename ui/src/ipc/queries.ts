// What pages ask for and change, with one cache over the commands. Everything that follows from
// the answers hangs below ["assessment", id], so that a saved answer makes it be asked for again.
import { type QueryClient, type QueryFilters, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import * as client from "./client";
import type { AssessmentView, Failure, ReportRequest, Saved } from "./types";

const of = (id: string, ...rest: unknown[]) => ["assessment", id, ...rest] as const;

export const keys = {
  assessments: ["assessments"] as const,
  view: (id: string) => of(id, "view"),
  plan: (id: string, plan: string) => of(id, "plan", plan),
  plans: (id: string) => of(id, "plans"),
  signOffs: (id: string) => of(id, "sign-offs"),
};

export const useAssessments = () => useQuery({ queryKey: keys.assessments, queryFn: client.listAssessments });
/** In the bin. Below the list of assessments, so that both are asked for again together. */
export const useRemoved = () => useQuery({ queryKey: [...keys.assessments, "removed"], queryFn: client.listRemoved });
export const useAssessment = (id: string) =>
  useQuery({ queryKey: of(id, "view"), queryFn: () => client.getAssessment(id) });
export const editionQuery = (id: string | undefined) =>
  queryOptions({ queryKey: ["edition", id], queryFn: () => client.getEdition(id ?? ""), enabled: id !== undefined });
export const useEdition = (id: string | undefined) => useQuery(editionQuery(id));
export const useCatalogue = () => useQuery({ queryKey: ["catalogue"], queryFn: client.getCatalogue });
const scorecardQuery = (id: string) => queryOptions({ queryKey: of(id, "scorecard"), queryFn: () => client.getScorecard(id) });
const checksQuery = (id: string) => queryOptions({ queryKey: of(id, "checks"), queryFn: () => client.getChecks(id) });
const chartsQuery = (id: string) => queryOptions({ queryKey: of(id, "charts"), queryFn: () => client.getResultCharts(id) });
const benchmarkQuery = (id: string) => queryOptions({ queryKey: of(id, "benchmark"), queryFn: () => client.getBenchmark(id) });
export const useScorecard = (id: string) => useQuery(scorecardQuery(id));
export const useChecks = (id: string) => useQuery(checksQuery(id));
export const useCharts = (id: string) => useQuery(chartsQuery(id));
export const useBenchmark = (id: string) => useQuery(benchmarkQuery(id));
export const useSignOffs = (id: string) =>
  useQuery({ queryKey: keys.signOffs(id), queryFn: () => client.listSignOffs(id) });
/** Hangs below no one assessment, because it is about several; so it is not kept once the page is left. */
export const useBeside = (ids: string[]) =>
  useQuery({ queryKey: ["beside", ...ids], queryFn: () => client.compareMany(ids), enabled: ids.length > 1, gcTime: 0 });
export const useReturns = (words: string) =>
  useQuery({ queryKey: ["returns", words], queryFn: () => client.findReturns(words), enabled: words.length > 2, placeholderData: (before) => before });
export const usePublishedScores = (id: string) =>
  useQuery({ queryKey: of(id, "published-scores"), queryFn: () => client.getPublishedScores(id) });
export const useArchived = (id: string) =>
  useQuery({ queryKey: of(id, "archived"), queryFn: () => client.listArchivedAnswers(id) });
export const useUpgradePreview = (id: string, edition: string) =>
  useQuery({ queryKey: of(id, "upgrade", edition), queryFn: () => client.previewUpgrade(id, edition) });
export const useOptions = (id: string) => useQuery({ queryKey: of(id, "options"), queryFn: () => client.getOptions(id) });
export const usePlans = (id: string) => useQuery({ queryKey: of(id, "plans"), queryFn: () => client.listPlans(id) });
export const useSuggestedPlan = (id: string) => useQuery({ queryKey: of(id, "suggested-plan"), queryFn: () => client.suggestPlan(id) });
/** Asked again every half second while the solver is at work. */
export const usePlan = (id: string, plan: string) =>
  useQuery({
    queryKey: of(id, "plan", plan),
    queryFn: () => client.getPlan(plan),
    refetchInterval: (query) => (query.state.data?.solving ? 500 : false),
  });
export const useFrontSheet = (id: string) =>
  useQuery({ queryKey: of(id, "front-sheet"), queryFn: () => client.getFrontSheet(id) });
export const usePreview = (request: ReportRequest) =>
  useQuery({
    queryKey: of(request.assessment, "preview", request.edition, request.plan),
    queryFn: () => client.previewReport(request),
    placeholderData: (before) => before,
  });
export const useSettings = () => useQuery({ queryKey: ["settings"], queryFn: client.getSettings });
export const useDataHealth = () => useQuery({ queryKey: ["data-health"], queryFn: client.getDataHealth });

/** Something a person asked for that changes data. `after` puts the cache right. */
export function useDoing<Given, Got>(
  doing: (given: Given) => Promise<Got>,
  after?: (cache: QueryClient, got: Got, given: Given) => unknown,
) {
  const cache = useQueryClient();
  return useMutation<Got, Failure, Given>({
    mutationFn: doing,
    onSuccess: async (got, given) => {
      await after?.(cache, got, given);
    },
  });
}

/**
 * Puts a saved answer into the cache, and lets everything that follows from it be asked for again. What is
 * mostly looked at next is asked for at once, so that it is there by the time somebody goes to it.
 */
export function keepSaved(cache: QueryClient, id: string, question: string, saved: Saved): void {
  cache.setQueryData<AssessmentView>(keys.view(id), (view) =>
    view && {
      ...view,
      answers: { ...view.answers, [question]: saved.answer },
      progress: saved.progress,
      summary: { ...view.summary, answered: saved.progress.answered, of: saved.progress.of, changed: saved.saved_at },
    },
  );
  void forgetDerived(cache, id);
  void cache.prefetchQuery(scorecardQuery(id));
  void cache.prefetchQuery(chartsQuery(id));
  void cache.prefetchQuery(benchmarkQuery(id));
  void cache.prefetchQuery(checksQuery(id));
}

/** What is on screen is asked for again; what is not is dropped, so that no page opens with what no longer holds. */
function forget(cache: QueryClient, which: QueryFilters): Promise<void> {
  cache.removeQueries({ ...which, type: "inactive" });
  return cache.invalidateQueries(which);
}

/** The catalogue, and what follows from it in every assessment. */
export async function forgetCatalogue(cache: QueryClient): Promise<void> {
  const follows = ["options", "plan", "plans", "preview"];
  await Promise.all([
    forget(cache, { queryKey: ["catalogue"] }),
    forget(cache, { predicate: ({ queryKey }) => queryKey[0] === "assessment" && follows.includes(String(queryKey[2])) }),
  ]);
}

const LASTING = ["view", "sign-offs"];

/** Everything of one assessment, or of each, but the assessment itself and what was signed off. */
export function forgetDerived(cache: QueryClient, id?: string): Promise<void> {
  void forget(cache, { queryKey: keys.assessments });
  return forget(cache, {
    predicate: ({ queryKey }) => queryKey[0] === "assessment" && (id === undefined || queryKey[1] === id) && !LASTING.includes(String(queryKey[2])),
  });
}
