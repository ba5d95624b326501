// The left rail: whose assessment this is, how far it has come, and the way through it.
import { useLocation } from "wouter";

import { useAssessment } from "../ipc/queries";
import { settings as settingWords } from "../words/field";
import { shell as w } from "../words/shell";
import { pageOf, paths } from "./paths";
import { SavedState } from "./SavedState";

type Step = { page: string; label: string; href: string };

function journey(id: string): Step[] {
  return [
    { page: "trust", label: w.nav.trust, href: paths.trust(id) },
    { page: "tasks", label: w.nav.tasks, href: paths.tasks(id) },
    { page: "check", label: w.nav.check, href: paths.check(id) },
    { page: "results", label: w.nav.results, href: paths.results(id) },
    { page: "options", label: w.nav.options, href: paths.options(id) },
    { page: "plan", label: w.nav.plan, href: paths.plan(id) },
    { page: "report", label: w.nav.report, href: paths.report(id) },
  ];
}

const BESIDE: Step[] = [
  { page: "compare", label: w.nav.compare, href: paths.compare() },
  { page: "settings", label: w.nav.settings, href: paths.settings() },
  { page: "help", label: w.nav.help, href: paths.help() },
];

export function Rail({ id }: { id: string | undefined }) {
  const [location] = useLocation();
  const page = pageOf(location);
  const here = page === "question" ? "tasks" : page === "signed" ? "results" : page;
  const link = (step: Step, number?: number) => (
    <li key={step.page}>
      <a
        href={step.href}
        className="tr-rail__link"
        data-testid={`nav-${step.page}`}
        aria-current={here === step.page ? "page" : undefined}
      >
        {number === undefined ? null : (
          <span className="tr-rail__number" aria-hidden="true">
            {number}
          </span>
        )}
        {step.label}
      </a>
    </li>
  );
  return (
    <header className="tr-rail">
      <p className="tr-rail__brand">{w.name}</p>
      <nav aria-label={w.nav.label}>
        <ul className="tr-rail__list">{link({ page: "start", label: w.nav.start, href: paths.start() })}</ul>
        {id ? (
          <>
            <Whose id={id} />
            <ol className="tr-rail__list">{journey(id).map((step, i) => link(step, i + 1))}</ol>
          </>
        ) : null}
        <ul className="tr-rail__list tr-rail__list--beside">{BESIDE.map((step) => link(step))}</ul>
      </nav>
      <SavedState />
    </header>
  );
}

function Whose({ id }: { id: string }) {
  const { data } = useAssessment(id);
  if (!data) return <div className="tr-rail__whose" />;
  const { answered, of, minutes_left } = data.progress;
  return (
    <div className="tr-rail__whose">
      <p className="tr-rail__trust">{data.trust.name || w.unnamed}</p>
      <p className="tr-rail__small">
        {settingWords[data.trust.setting]} · {w.edition(data.summary.edition)}
      </p>
      <progress className="tr-rail__progress" value={answered} max={Math.max(1, of)} aria-label={w.progress} />
      <p className="tr-rail__small">
        {w.answered(answered, of)}
        {minutes_left > 0 ? ` · ${w.minutesLeft(minutes_left)}` : ""}
      </p>
    </div>
  );
}
