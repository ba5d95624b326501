// How good the plan is known to be, what it brings and costs, and the buttons that improve it.
import { InsetText, Tag, type TagProps } from "nhsuk-react-components";

import { Button } from "../../components/Button";
import type { PlanView, SolutionStatus } from "../../ipc/types";
import { bands } from "../../words/field";
import { pounds } from "../../words/format";
import { plan as w } from "../../words/plan";
import type { PlanEdit } from "./usePlanEdit";

const COLOURS: Record<SolutionStatus, NonNullable<TagProps["modifier"]>> = { optimal: "green", within: "blue", greedy: "grey", infeasible: "red" };

export function PlanHead({ plan, edit }: { plan: PlanView; edit: PlanEdit }) {
  const { certificate, shortfalls } = plan.solution;
  const { total, tail, forecast, breaches } = plan.appraisal;
  const now = forecast[0];
  const end = forecast.at(-1);
  const busy = edit.save.isPending;
  // Points of overall score, averaged over the quarters, for the gain; £ thousand for the cost.
  const figure = (value: number) => (plan.request.aim === "gain" ? value.toFixed(3) : pounds(Math.round(value)));
  return (
    <>
      <div className="tr-plan-status" data-testid="plan-status" data-status={certificate.status}>
        <Tag modifier={COLOURS[certificate.status]}>{w.status(certificate.status, certificate.gap)}</Tag>
        <span className="tr-muted" role="status">
          {busy ? w.saving : plan.solving ? w.solving : w.statusMeans(certificate.status, certificate.gap)}
        </span>
        {plan.solving ? (
          <>
            <progress className="tr-progress tr-plan-status__bar" aria-label={w.solving} />
            <Button kind="secondary" small onClick={() => edit.stop.mutate(undefined)}>
              {w.stop}
            </Button>
          </>
        ) : certificate.status === "optimal" ? null : (
          <Button kind="secondary" small disabled={busy || edit.improve.isPending} onClick={() => edit.improve.mutate(undefined)}>
            {w.improve}
          </Button>
        )}
      </div>
      {certificate.status === "greedy" || certificate.status === "infeasible" ? null : (
        <p className="tr-small tr-muted" data-testid="certificate">
          {w.proof[plan.request.aim](figure(certificate.objective), figure(certificate.bound))} {w.certificate(certificate.solver, certificate.engine, plan.version)}
        </p>
      )}
      {plan.stale ? (
        <InsetText className="tr-inset">
          <p>{w.stale}</p>
          <Button small onClick={() => edit.change((request) => request, true)}>
            {w.replan}
          </Button>
        </InsetText>
      ) : null}
      <Sentences title={w.shortfalls} list={shortfalls.map((s) => s.sentence)} />
      <Sentences title={w.breaches} list={breaches} />
      <dl className="tr-figures">
        <Figure name={w.tiles.overall} value={end?.overall?.shown ?? "–"} {...(now?.overall ? { note: w.from(now.overall.shown) } : {})} />
        <Figure name={w.tiles.band} value={end?.band ? bands[end.band] : "–"} {...(now?.band ? { note: w.from(bands[now.band]) } : {})} />
        <Figure name={w.tiles.capital} value={pounds(total.capital)} />
        <Figure name={w.tiles.oneOff} value={pounds(total.technology + total.change)} />
        <Figure name={w.tiles.recurring} value={pounds(total.recurring)} />
        <Figure name={w.tiles.tail} value={pounds(tail)} />
      </dl>
    </>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div className="tr-figure">
      <dt>{name}</dt>
      <dd>
        {value}
        {note ? <span className="tr-small tr-muted"> {note}</span> : null}
      </dd>
    </div>
  );
}

function Sentences({ title, list }: { title: string; list: string[] }) {
  if (!list.length) return null;
  return (
    <div className="tr-failure">
      <h2 className="nhsuk-heading-s">{title}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {list.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
