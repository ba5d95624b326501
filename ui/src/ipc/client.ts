// One typed function for each command of the application, and nothing else.
// Pages never see how a command travels.
import { invoke, isTauri } from "@tauri-apps/api/core";

import { asFailure } from "./failure";
import type { ArchivedAnswer, Benchmark, Beside, Checks, Match, NationalReturn, UpgradePreview } from "./types";
import type {
  Answer,
  AssessmentSummary,
  AssessmentView,
  Catalogue,
  ChartView,
  DataHealth,
  Edition,
  FileSaved,
  FrontSheet,
  FrontSheetView,
  NationalSummary,
  OwnTechnology,
  PlanSummary,
  PlanView,
  Preview,
  PublishedScores,
  ReportEdition,
  ReportRequest,
  Request,
  Saved,
  Scorecard,
  Settings,
  SignOff,
  TechnologiesRead,
  Trust,
} from "./types";

/** How long the solver may look for a better plan. */
const SECONDS = 60;

export type Transport = (command: string, args: Record<string, unknown>) => Promise<unknown>;

let transport: Promise<Transport> | null = null;

function begin(): Promise<Transport> {
  if ((import.meta.env.DEV || import.meta.env.MODE === "fake") && !isTauri()) {
    return import("./fake").then((fake) => fake.createFake(fake.scenarioOf(window.location.search)));
  }
  return Promise.resolve((command, args) => invoke(command, args));
}

/** For tests: speak to this backend from now on. */
export function speakTo(backend: Transport): void {
  transport = Promise.resolve(backend);
}

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  transport ??= begin();
  const send = await transport;
  try {
    return (await send(command, args)) as T;
  } catch (reason) {
    throw asFailure(reason);
  }
}

// Content
export const getEdition = (id: string) => call<Edition>("get_edition", { id });
export const getCatalogue = () => call<Catalogue>("get_catalogue");

// Assessments
export const listAssessments = () => call<AssessmentSummary[]>("list_assessments");
export const listRemoved = () => call<AssessmentSummary[]>("list_removed");
export const createAssessment = (trust: Trust) => call<string>("create_assessment", { trust });
export const createExample = () => call<string>("create_example");
export const getAssessment = (id: string) => call<AssessmentView>("get_assessment", { id });
export const saveTrust = (id: string, trust: Trust) => call<AssessmentView>("save_trust", { id, trust });
export const removeAssessment = (id: string) => call<null>("remove_assessment", { id });
export const restoreAssessment = (id: string) => call<null>("restore_assessment", { id });
export const copyAssessment = (id: string) => call<string>("copy_assessment", { id });

// Answers
export const saveAnswer = (id: string, question: string, answer: Answer) =>
  call<Saved>("save_answer", { id, question, answer });
export const undoAnswer = (id: string, question: string) => call<Saved>("undo_answer", { id, question });
export const savePlace = (id: string, question: string) => call<null>("save_place", { id, question });

// Results
export const getScorecard = (id: string) => call<Scorecard>("get_scorecard", { id });
export const getChecks = (id: string) => call<Checks>("get_checks", { id });
export const getResultCharts = (id: string) => call<ChartView[]>("get_result_charts", { id });

// National results
export const getBenchmark = (id: string) => call<Benchmark>("get_benchmark", { id });
export const findReturns = (words: string) => call<NationalReturn[]>("find_returns", { words });
export const importNational = () => call<NationalSummary | null>("import_national");
export const getPublishedScores = (id: string) => call<PublishedScores>("get_published_scores", { id });
export const savePublishedScores = (id: string, scores: PublishedScores) =>
  call<Benchmark>("save_published_scores", { id, scores });

// Comparison and new editions
export const compareMany = (ids: string[]) => call<Beside>("compare_many", { ids });
export const previewUpgrade = (id: string, edition: string) =>
  call<UpgradePreview>("preview_upgrade", { id, edition });
export const upgradeAssessment = (id: string, edition: string) =>
  call<AssessmentView>("upgrade_assessment", { id, edition });
export const listArchivedAnswers = (id: string) => call<ArchivedAnswer[]>("list_archived_answers", { id });

// Sign-off
export const signOff = (id: string, roles: string[]) => call<SignOff>("sign_off", { id, roles });
export const listSignOffs = (id: string) => call<SignOff[]>("list_sign_offs", { id });
export const exportSigned = (id: string, revision: number, edition: ReportEdition) =>
  call<FileSaved | null>("export_signed", { id, revision, edition });

// Options and plans
export const getOptions = (id: string) => call<Match[]>("get_options", { id });
export const saveTechnology = (technology: OwnTechnology) => call<string>("save_technology", { technology });
export const removeTechnology = (technology: string) => call<null>("remove_technology", { technology });
export const exportTechnologies = () => call<FileSaved | null>("export_technologies");
export const importTechnologies = () => call<TechnologiesRead | null>("import_technologies");
export const listPlans = (id: string) => call<PlanSummary[]>("list_plans", { id });
export const suggestPlan = (id: string) => call<Request>("suggest_plan", { id });
export const createPlan = (id: string, name: string, request: Request) =>
  call<PlanView>("create_plan", { id, name, request });
export const getPlan = (plan: string) => call<PlanView>("get_plan", { plan });
export const savePlan = (plan: string, name: string, request: Request) =>
  call<PlanView>("save_plan", { plan, name, request });
export const improvePlan = (plan: string) => call<null>("improve_plan", { plan, seconds: SECONDS });
export const stopPlan = (plan: string) => call<PlanView>("stop_plan", { plan });
export const removePlan = (plan: string) => call<null>("remove_plan", { plan });

// Report
export const getFrontSheet = (id: string) => call<FrontSheetView>("get_front_sheet", { id });
export const saveFrontSheet = (id: string, sheet: FrontSheet) =>
  call<FrontSheetView>("save_front_sheet", { id, sheet });
export const previewReport = (request: ReportRequest) => call<Preview>("preview_report", { request });
export const exportReport = (request: ReportRequest) => call<FileSaved | null>("export_report", { request });

// Exchange
export const exportAnswers = (id: string) => call<FileSaved | null>("export_answers", { id });
export const importAnswers = () => call<string | null>("import_answers");

// Settings
export const getSettings = () => call<Settings>("get_settings");
export const saveSettings = (settings: Settings) => call<Settings>("save_settings", { settings });
export const getDataHealth = () => call<DataHealth>("get_data_health");
export const makeBackup = () => call<FileSaved | null>("make_backup");
export const restoreBackup = () => call<boolean>("restore_backup");
export const showFile = (path: string) => call<null>("show_file", { path });
