// What follows from a plan: funding of change, the next pound, what is left out, people, scenarios.
import type { ReactNode } from "react";

import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import type { Band, PlanSummary, PlanView, SolutionStatus } from "../../ipc/types";
import { bands } from "../../words/field";
import { count, pounds, quarterLabel, signed } from "../../words/format";
import { plan as w } from "../../words/plan";
import { allow } from "./request";
import type { PlanEdit } from "./usePlanEdit";

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="tr-card" aria-labelledby={id}>
      <h2 className="nhsuk-heading-s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function FundingPart({ plan }: { plan: PlanView }) {
  const f = plan.appraisal.change_funding;
  return (
    <Part id="funding-title" title={w.funding}>
      <DataTable
        caption={w.funding}
        head={[w.fundingHead, w.thisPlan, w.national]}
        rows={[
          [w.fundingRows.oneOff, w.pence(f.one_off_pence), w.pence(f.national_one_off_pence)],
          [w.fundingRows.recurring, w.pence(f.recurring_pence), w.pence(f.national_recurring_pence)],
        ]}
      />
      <p className="tr-small tr-muted">{f.sentence}</p>
    </Part>
  );
}

export function NextPoundPart({ plan, title }: { plan: PlanView; title: (action: string) => string }) {
  return (
    <Part id="next-pound-title" title={w.nextPound}>
      {plan.next_pound.length ? (
        <ul className="tr-lines">
          {plan.next_pound.map((next) => (
            <li key={next.more} className="tr-line">
              <div>
                <p className="tr-flush">{next.sentence}</p>
                {next.gained.length ? <p className="tr-small tr-muted tr-flush">{next.gained.map(title).join("; ")}</p> : null}
              </div>
              <strong>{signed(next.overall.shown)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p className="tr-muted">{w.nextPoundNone}</p>
      )}
    </Part>
  );
}

export function LeftOutPart({ plan, edit }: { plan: PlanView; edit: PlanEdit }) {
  const list = plan.appraisal.left_out;
  return (
    <Part id="left-out-title" title={`${w.leftOut} (${list.length})`}>
      {list.length ? (
        // A list that may be long scrolls within its card, by keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="tr-tall" tabIndex={0} role="group" aria-label={w.leftOut}>
          <ul className="tr-lines">
            {list.map((out) => (
              <li key={out.action} className="tr-line">
                <div>
                  <p className="tr-flush">{out.title}</p>
                  <p className="tr-small tr-muted tr-flush">
                    <strong>{w.reasons[out.reason]}.</strong> {out.sentence}
                  </p>
                </div>
                {out.reason === "excluded" ? (
                  <Button kind="plain" onClick={() => edit.change((request) => allow(request, out.action), true)}>
                    {w.bringBack}
                    <span className="nhsuk-u-visually-hidden">: {out.title}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="tr-muted">{w.leftOutNone}</p>
      )}
    </Part>
  );
}

export function TechnologiesPart({ plan }: { plan: PlanView }) {
  const list = plan.appraisal.technologies;
  if (!list.length) return null;
  return (
    <Part id="technologies-title" title={w.technologies}>
      <dl className="tr-inputs">
        {list.map((t) => (
          <div key={t.technology}>
            <dt>{t.name}</dt>
            <dd>{t.ready === null ? w.never : t.ready === "now" ? w.readyNow : t.ready}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

export function PeoplePart({ plan }: { plan: PlanView }) {
  return (
    <Part id="people-title" title={w.people}>
      <DataTable
        caption={w.people}
        head={w.peopleColumns}
        rows={plan.appraisal.people.map((p) => [quarterLabel(p.quarter), w.of(p.digital, p.means.digital), w.of(p.clinical, p.means.clinical), w.of(p.change, p.means.change)])}
      />
    </Part>
  );
}

/** Every scenario, with the one that does only what is fixed already first. */
export function SideBySide({ plans, plan }: { plans: PlanSummary[]; plan?: PlanView }) {
  const c = w.columns;
  const band = (b: string | null | undefined) => (b ? (bands[b as Band] ?? b) : "–");
  return (
    <section className="tr-card" aria-labelledby="side-title">
      <h2 className="nhsuk-heading-m" id="side-title">
        {w.side}
      </h2>
      <DataTable
        caption={w.side}
        head={[c.scenario, c.actions, c.overall, c.band, c.capital, c.oneOff, c.tail, c.status]}
        rows={plans.map((p) => [p.name, count(p.steps), p.overall_end ?? "–", band(p.band_end), pounds(p.capital), pounds(p.one_off), pounds(p.tail), statusWords(p, plan)])}
      />
    </section>
  );
}

function statusWords(p: PlanSummary, open: PlanView | undefined): string {
  return p.id === open?.id ? w.status(open.solution.certificate.status, open.solution.certificate.gap) : w.listed[p.status as SolutionStatus];
}
