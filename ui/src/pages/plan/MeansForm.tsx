// What there is to spend, and which way a plan is best.
import { type FormEvent, useState } from "react";
import { Details } from "nhsuk-react-components";

import { Button } from "../../components/Button";
import { RadioGroup, Tick, Ticks } from "../../components/choices";
import { ErrorSummary } from "../../components/ErrorSummary";
import { isWhole, NumberField, SelectField } from "../../components/fields";
import { faultOf } from "../../ipc/failure";
import type { Aim, AssessmentView, Edition, Failure, Means, Request } from "../../ipc/types";
import { quarterLabel, quarterMonths, quartersFrom } from "../../words/format";
import { plan as w } from "../../words/plan";
import { FundsPart } from "./FundsPart";
import { amounts, shown, yearLabel } from "./request";

type Props = {
  edition: Edition;
  view: AssessmentView;
  request: Request;
  submit: string;
  busy: boolean;
  failure: Failure | null;
  save: (request: Request) => void;
  cancel?: () => void;
};

export function MeansForm({ edition, view, request: kept, submit, busy, failure, save, cancel }: Props) {
  const [request, setRequest] = useState(kept);
  const { means } = request;
  const put = (part: Partial<Request>) => setRequest((before) => ({ ...before, ...part }));
  const putMeans = (part: Partial<Means>) => put({ means: { ...means, ...part } });
  const year = (n: number, part: Partial<Means["years"][number]>) => putMeans({ years: means.years.map((y, i) => (i === n ? { ...y, ...part } : y)) });
  // What is typed stays as typed; only whole numbers, 0 or more, are sent.
  const [wrong, setWrong] = useState<Failure | null>(null);
  const refused = wrong ?? failure;
  const error = (field: string) => faultOf(refused, field) ?? faultOf(refused, `means.${field}`);
  const quarters = quartersFrom(new Date(), 9);
  if (!quarters.includes(means.start)) quarters.unshift(means.start);
  const asked = edition.questions.filter((q) => q.settings.includes(view.trust.setting));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fields = amounts(means).flatMap(([field, n]) => (isWhole(n) ? [] : [{ field: `means.${field}`, message: w.panel.wrong }]));
    setWrong(fields.length ? { code: "invalid", message: "", fields, hint: "" } : null);
    if (!fields.length) save(request);
  };
  return (
    <form onSubmit={send} noValidate className="tr-means">
      {refused?.fields.length ? <ErrorSummary failure={refused} idOf={(field) => field.replace(/^means\./, "means-").replace(/\./g, "-")} /> : null}
      <div className="tr-pair tr-pair--tight">
        <SelectField id="means-start" label={w.start} small error={error("start")} value={means.start} onChange={(start) => putMeans({ start })} options={quarters.map((q) => [q, `${quarterLabel(q)} (${quarterMonths(q)})`])} />
        <NumberField id="means-uplift_percent" label={w.uplift} small width="3" suffix="%" error={error("uplift_percent")} value={shown(means.uplift_percent)} onChange={(n) => putMeans({ uplift_percent: n ?? NaN })} />
      </div>
      <div className="tr-years">
        {means.years.map((y, n) => (
          <fieldset key={n} id={`means-years-${n}`} className="nhsuk-fieldset tr-year">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.year(yearLabel(means, n))}</legend>
            {error(`years.${n}`) ? <span className="nhsuk-error-message">{error(`years.${n}`)}</span> : null}
            <NumberField id={`means-years-${n}-capital`} label={w.capitalYear} small width="5" suffix={w.thousand} error={error(`years.${n}.capital`)} value={shown(y.capital)} onChange={(v) => year(n, { capital: v ?? NaN })} />
            <NumberField id={`means-years-${n}-revenue`} label={w.revenueYear} hint={w.revenueHint} small width="5" suffix={w.thousand} error={error(`years.${n}.revenue`)} value={shown(y.revenue)} onChange={(v) => year(n, { revenue: v ?? NaN })} />
          </fieldset>
        ))}
      </div>
      <div className="tr-actions">
        {means.years.length < 5 ? (
          <Button kind="plain" onClick={() => putMeans({ years: [...means.years, means.years.at(-1) ?? { capital: 0, revenue: 0 }] })}>
            {w.addYear}
          </Button>
        ) : null}
        {means.years.length > 1 ? (
          <Button kind="plain" onClick={() => putMeans({ years: means.years.slice(0, -1), funds: means.funds.filter((f) => f.year < means.years.length - 1) })}>
            {w.removeYear}
          </Button>
        ) : null}
      </div>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.peopleMeans}</legend>
        <div className="tr-triple">
          {(["digital", "clinical", "change"] as const).map((group) => (
            <NumberField key={group} id={`means-people-${group}`} label={w[group]} small width="5" error={error(`people.${group}`)} value={shown(means.people[group])} onChange={(n) => putMeans({ people: { ...means.people, [group]: n ?? NaN } })} />
          ))}
        </div>
      </fieldset>
      <FundsPart means={means} error={error} change={(funds) => putMeans({ funds })} />
      <RadioGroup
        name="aim"
        legend={w.aim}
        small
        options={(["gain", "target"] as const).map((value) => ({ value, label: w.aims[value], hint: w.aimHints[value] }))}
        value={request.aim}
        onChange={(aim) => put({ aim: aim as Aim })}
      />
      {request.aim === "target" ? (
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.targets}</legend>
          <div className="tr-grid-fields">
            {asked.map((q) => (
              <SelectField
                key={q.id}
                id={`target-${q.id}`}
                label={q.title}
                small
                value={String(request.targets[q.id] ?? "")}
                onChange={(level) => {
                  const targets = { ...request.targets };
                  if (level) targets[q.id] = Number(level);
                  else delete targets[q.id];
                  put({ targets });
                }}
                options={[["", w.noTarget], ...[2, 3, 4, 5].map((n): [string, string] => [String(n), String(n)])]}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <Details className="tr-why">
        <Details.Summary>
          {w.focus} ({request.focus.length})
        </Details.Summary>
        <Details.Text>
          <Ticks legend={w.focus}>
            {asked.map((q) => (
              <Tick key={q.id} id={`focus-${q.id}`} label={q.title} checked={request.focus.includes(q.id)} onChange={(on) => put({ focus: on ? [...request.focus, q.id] : request.focus.filter((f) => f !== q.id) })} />
            ))}
          </Ticks>
        </Details.Text>
      </Details>
      <div className="tr-actions tr-gap">
        <Button type="submit" disabled={busy} data-testid="make-plan">
          {submit}
        </Button>
        {cancel ? (
          <Button kind="plain" onClick={cancel}>
            {w.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
