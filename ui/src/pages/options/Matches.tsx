// The list with its filters on the left, the chosen technology on the right.
import { Tag } from "nhsuk-react-components";
import { useState } from "react";

import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { SelectField, TextField } from "../../components/fields";
import type { Match, Readiness } from "../../ipc/types";
import type { AssessmentView, Catalogue, Edition, PlanSummary, Technology } from "../../ipc/types";
import { domainOrder, domains, grades } from "../../words/field";
import { options as w } from "../../words/options";
import { COLOURS } from "./looks";
import { OwnPart } from "./OwnPart";
import { OwnTechnologyDialog } from "./OwnTechnologyDialog";
import { TechnologyDetail } from "./TechnologyDetail";

type Props = {
  view: AssessmentView;
  edition: Edition;
  catalogue: Catalogue;
  matches: Match[];
  plans: PlanSummary[];
  plan: PlanSummary | null;
  choosePlan: (plan: string) => void;
};
type Filters = { readiness: Readiness | null; domain: string; grade: string; text: string };

const NONE: Filters = { readiness: null, domain: "", grade: "", text: "" };
const ORDER: Readiness[] = ["ready-now", "nearly", "not-yet"];

function passes(match: Match, technology: Technology, f: Filters): boolean {
  const text = `${technology.name} ${technology.what} ${technology.replaces.join(" ")}`.toLowerCase();
  return (
    (!f.domain || match.domain === f.domain) &&
    (!f.grade || technology.grade === f.grade) &&
    f.text.toLowerCase().split(/\s+/).every((word) => text.includes(word))
  );
}

export function Matches({ view, edition, catalogue, matches, plans, plan, choosePlan }: Props) {
  const [filters, setFilters] = useState(NONE);
  const [wanted, setWanted] = useState<string>();
  // The entry of the trust's own that is being changed; null for a new one.
  const [own, setOwn] = useState<Technology | null>();
  const put = (part: Partial<Filters>) => setFilters((before) => ({ ...before, ...part }));

  const pairs = matches.flatMap((match) => {
    const technology = catalogue.technologies.find((t) => t.id === match.technology);
    return technology ? [{ match, technology }] : [];
  });
  const passing = pairs.filter(({ match, technology }) => passes(match, technology, filters));
  const shown = passing.filter(({ match }) => filters.readiness === null || match.readiness === filters.readiness);
  const open = shown.find(({ match }) => match.technology === wanted) ?? shown[0];
  const chip = (readiness: Readiness | null, label: string, n: number) => (
    <li key={label}>
      <button type="button" className="tr-chip" aria-pressed={filters.readiness === readiness} onClick={() => put({ readiness })}>
        {label} <strong>{n}</strong>
      </button>
    </li>
  );
  return (
    <>
      <OwnPart add={() => setOwn(null)} any={pairs.some(({ match }) => match.own)} />
      {own === undefined ? null : (
        <OwnTechnologyDialog
          view={view}
          edition={edition}
          technology={own}
          sources={catalogue.sources}
          close={() => setOwn(undefined)}
          kept={(id) => {
            setFilters(NONE);
            setWanted(id);
          }}
        />
      )}
      <div className="tr-filters" role="search" aria-label={w.filters}>
        <ul className="tr-jump" aria-label={w.state}>
          {chip(null, w.all, passing.length)}
          {ORDER.map((readiness) => chip(readiness, w.readiness[readiness], passing.filter(({ match }) => match.readiness === readiness).length))}
        </ul>
        <TextField id="option-text" label={w.text} small value={filters.text} onChange={(text) => put({ text })} />
        <SelectField id="option-domain" label={w.domain} small value={filters.domain} onChange={(domain) => put({ domain })} options={[["", w.anyDomain], ...domainOrder.map((d): [string, string] => [d, domains[d]])]} />
        <SelectField id="option-grade" label={w.grade} small value={filters.grade} onChange={(grade) => put({ grade })} options={[["", w.anyGrade], ...Object.entries(grades).map(([g, means]): [string, string] => [g, `${g}: ${means}`])]} />
        {plans.length > 1 ? (
          <SelectField id="option-plan" label={w.whichPlan} small value={plan?.id ?? ""} onChange={choosePlan} options={plans.map((p): [string, string] => [p.id, p.name])} />
        ) : null}
      </div>
      <p className="tr-small tr-muted" role="status">
        {w.count(shown.length, pairs.length)}
      </p>
      {pairs.length === 0 ? (
        <p>{w.empty}</p>
      ) : shown.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneText}</p>
          <Button kind="secondary" small onClick={() => setFilters(NONE)}>
            {w.clear}
          </Button>
        </Empty>
      ) : (
        <div className="tr-options">
          <ul className="tr-options__list">
            {shown.map(({ match, technology }) => (
              <li key={technology.id}>
                <button
                  type="button"
                  className="tr-option"
                  aria-current={open?.technology.id === technology.id ? "true" : undefined}
                  onClick={() => {
                    setWanted(technology.id);
                    document.getElementById("technology-title")?.focus({ preventScroll: true });
                  }}
                >
                  <span className="tr-option__name">{technology.name}</span>
                  <span className="tr-option__facts">
                    <Tag modifier={COLOURS[match.readiness]}>{w.readiness[match.readiness]}</Tag>
                    <span>
                      {match.own ? `${w.yours} · ` : ""}
                      {domains[technology.domain]} · {w.gradeOf(technology.grade)}
                      {match.gaps.length ? ` · ${w.gaps(match.gaps.length)}` : ""}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {open ? <TechnologyDetail key={open.technology.id} view={view} technology={open.technology} match={open.match} sources={catalogue.sources} plan={plan} change={() => setOwn(open.technology)} /> : null}
        </div>
      )}
    </>
  );
}
