// What there is to spend, and which way a plan is best.
import { type FormEvent, useState } from "react";
import { Details } from "nhsuk-react-components";

import { Button } from "../../components/Button";
import { RadioGroup, Tick, Ticks } from "../../components/choices";
import { ErrorSummary } from "../../components/ErrorSummary";
import { isWhole, NumberField, SelectField } from "../../components/fields";
import { faultAt, invalid } from "../../ipc/failure";
import type { Aim, AssessmentView, Edition, Failure, Means, Question, Request } from "../../ipc/types";
import { quarterLabel, quarterMonths, quartersFrom } from "../../words/format";
import { plan as w } from "../../words/plan";
import { FundsPart } from "./FundsPart";
import { PeopleLater } from "./PeopleLater";
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

const idOf = (field: string) => field.replaceAll(".", "-");
/** The field of this form that a fault is about, if any. */
const mine = (field: string) => (/^(means|targets)\b/.test(field) ? idOf(field) : null);

export function MeansForm({ edition, view, request: kept, submit, busy, failure, save, cancel }: Props) {
  const asked = edition.questions.filter((q) => q.settings.includes(view.trust.setting));
  const [request, setRequest] = useState(kept);
  // Without targets of its own a plan goes by those of the answers, so these are shown.
  const [targets, setTargets] = useState(() => (Object.keys(kept.targets).length ? kept.targets : targetsOf(asked, view.answers)));
  const { means } = request;
  const put = (part: Partial<Request>) => setRequest((before) => ({ ...before, ...part }));
  const putMeans = (part: Partial<Means>) => put({ means: { ...means, ...part } });
  const year = (n: number, part: Partial<Means["years"][number]>) => putMeans({ years: means.years.map((y, i) => (i === n ? { ...y, ...part } : y)) });
  // What is typed stays as typed; only whole numbers, 0 or more, are sent.
  const [wrong, setWrong] = useState<Failure | null>(null);
  const refused = wrong ?? failure;
  const at = (id: string) => faultAt(refused, mine, id);
  const error = (field: string) => at(idOf(`means.${field}`));
  const quarters = quartersFrom(new Date(), 9);
  if (!quarters.includes(means.start)) quarters.unshift(means.start);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const byTarget = request.aim === "target";
    const fields = amounts(means).flatMap(([field, n]) => (isWhole(n) ? [] : [{ field: `means.${field}`, message: w.panel.wrong }]));
    if (byTarget && !Object.keys(targets).length) fields.push({ field: "targets", message: w.needTarget });
    const found = invalid(fields);
    setWrong(found);
    if (!found) save(byTarget ? { ...request, targets } : request);
  };
  return (
    <form onSubmit={send} noValidate className="tr-means">
      {refused ? <ErrorSummary failure={refused} idOf={mine} /> : null}
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
      <PeopleLater means={means} error={error} change={(people_later) => putMeans({ people_later })} />
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
        <fieldset id="targets" className="nhsuk-fieldset" {...(at("targets") ? { "aria-describedby": "targets-error" } : {})}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.targets}</legend>
          {at("targets") ? <span id="targets-error" className="nhsuk-error-message">{at("targets")}</span> : null}
          <div className="tr-grid-fields">
            {asked.map((q) => (
              <SelectField
                key={q.id}
                id={idOf(`targets.${q.id}`)}
                label={q.title}
                small
                error={at(idOf(`targets.${q.id}`))}
                value={String(targets[q.id] ?? "")}
                onChange={(level) => {
                  const chosen = { ...targets, [q.id]: Number(level) };
                  if (!level) delete chosen[q.id];
                  setTargets(chosen);
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

/** Levels that the answers themselves aim at. */
function targetsOf(asked: Question[], answers: AssessmentView["answers"]): Request["targets"] {
  const aimed = asked.flatMap(({ id }) => {
    const { choice, target } = answers[id] ?? {};
    return target && choice && "level" in choice ? [[id, target] as const] : [];
  });
  return Object.fromEntries(aimed);
}
