// Which page an address shows, in journey order.
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";

import { Loading } from "../components/Loading";
import { PageHeading } from "../components/PageHeading";
import { CheckPage } from "../pages/check/CheckPage";
import { QuestionPage } from "../pages/question/QuestionPage";
import { StartPage } from "../pages/start/StartPage";
import { TasksPage } from "../pages/tasks/TasksPage";
import { TrustPage } from "../pages/trust/TrustPage";
import { shell as w } from "../words/shell";
import { paths } from "./paths";

const ResultsPage = lazy(() => import("../pages/results/ResultsPage").then((m) => ({ default: m.ResultsPage })));
const FrozenPage = lazy(() => import("../pages/results/FrozenPage").then((m) => ({ default: m.FrozenPage })));
const OptionsPage = lazy(() => import("../pages/options/OptionsPage").then((m) => ({ default: m.OptionsPage })));
const PlanPage = lazy(() => import("../pages/plan/PlanPage").then((m) => ({ default: m.PlanPage })));
const ReportPage = lazy(() => import("../pages/report/ReportPage").then((m) => ({ default: m.ReportPage })));
const ComparePage = lazy(() => import("../pages/compare/ComparePage").then((m) => ({ default: m.ComparePage })));
const UpgradePage = lazy(() => import("../pages/compare/UpgradePage").then((m) => ({ default: m.UpgradePage })));
const SettingsPage = lazy(() => import("../pages/settings/SettingsPage").then((m) => ({ default: m.SettingsPage })));
const HelpPage = lazy(() => import("../pages/help/HelpPage").then((m) => ({ default: m.HelpPage })));

export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <StartPage />
        </Route>
        <Route path="/new">
          <TrustPage id={null} />
        </Route>
        <Route path="/a/:id/trust">{({ id }) => <TrustPage key={id} id={id} />}</Route>
        <Route path="/a/:id/tasks">{({ id }) => <TasksPage id={id} />}</Route>
        <Route path="/a/:id/question/:question">
          {({ id, question }) => <QuestionPage key={`${id} ${question}`} id={id} question={question} />}
        </Route>
        <Route path="/a/:id/question/:question/check/:field">
          {({ id, question, field }) => (
            <QuestionPage key={`${id} ${question} ${field}`} id={id} question={question} field={decodeURIComponent(field)} />
          )}
        </Route>
        <Route path="/a/:id/check">{({ id }) => <CheckPage id={id} />}</Route>
        <Route path="/a/:id/results">{({ id }) => <ResultsPage key={id} id={id} />}</Route>
        <Route path="/a/:id/signed/:revision">{({ id, revision }) => <FrozenPage key={`${id} ${revision}`} id={id} revision={Number(revision)} />}</Route>
        <Route path="/a/:id/options">{({ id }) => <OptionsPage key={id} id={id} />}</Route>
        <Route path="/a/:id/plan">{({ id }) => <PlanPage key={id} id={id} />}</Route>
        <Route path="/a/:id/report">{({ id }) => <ReportPage key={id} id={id} />}</Route>
        <Route path="/a/:id/upgrade">{({ id }) => <UpgradePage key={id} id={id} />}</Route>
        <Route path="/compare">
          <ComparePage />
        </Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route path="/help">
          <HelpPage />
        </Route>
        <Route>
          <div className="tr-page">
            <PageHeading title={w.nowhere.title} />
            <p>
              {w.nowhere.text} <a href={paths.start()}>{w.nav.start}</a>
            </p>
          </div>
        </Route>
      </Switch>
    </Suspense>
  );
}
