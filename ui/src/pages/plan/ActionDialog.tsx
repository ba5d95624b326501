// One action: what it is, and its figures with the edition's beside the trust's own.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { AreaField, isWhole, NumberField, SelectField, TextField } from "../../components/fields";
import type { Candidate, Costs, Days, Edition, Estimate, PlanView, Request, Size } from "../../ipc/types";
import { benefitClasses } from "../../words/field";
import { pounds, quarterAfter, quarterLabel } from "../../words/format";
import { plan as w } from "../../words/plan";
import { actionOf, exclude, fix, free, horizon } from "./request";
import type { PlanEdit } from "./usePlanEdit";

type Props = { candidate: Candidate; plan: PlanView; edition: Edition; size: Size; edit: PlanEdit; close: () => void };
const COSTS: (keyof Costs)[] = ["capital", "technology", "change", "recurring"];
const DAYS: (keyof Days)[] = ["digital", "clinical", "change"];

/** A figure of one's own has no range; the edition's figure keeps its range. */
const estimate = (likely: number, edition: Estimate): Estimate => (likely === edition.likely ? edition : { low: likely, likely, high: likely });

export function ActionDialog({ candidate: has, plan, edition, size, edit, close }: Props) {
  const { request } = plan;
  const p = w.panel;
  const action = actionOf(edition, request, has.action);
  const costsOf = (key: keyof Costs) => action?.costs[size][key] ?? has.costs[key];
  const [costs, setCosts] = useState<Record<string, number | null>>(() => Object.fromEntries(COSTS.map((k) => [k, has.costs[k].likely])));
  const [days, setDays] = useState<Record<string, number | null>>(() => Object.fromEntries(DAYS.map((k) => [k, has.days[k]])));
  const [quarters, setQuarters] = useState<number | null>(has.quarters);
  const [lead, setLead] = useState(has.lead);
  const [note, setNote] = useState(has.note);
  const [start, setStart] = useState(request.fixed.find((f) => f.action === has.action)?.quarter ?? "");
  const right = Object.values(costs).every(isWhole) && Object.values(days).every(isWhole) && isWhole(quarters) && quarters > 0;
  const starts = Array.from({ length: horizon(request.means) }, (_, n) => quarterAfter(request.means.start, n));
  const wrong = (n: number | null | undefined) => (isWhole(n) ? undefined : p.wrong);

  const act = (step: (request: Request) => Request) => {
    edit.change(step, true);
    close();
  };
  const keep = () =>
    act((before) => {
      const kept: Request = {
        ...before,
        edits: {
          ...before.edits,
          [has.action]: {
            costs: Object.fromEntries(COSTS.map((k) => [k, estimate(costs[k] ?? 0, costsOf(k))])) as Costs,
            days: Object.fromEntries(DAYS.map((k) => [k, days[k] ?? 0])) as Days,
            quarters, lead, note,
          },
        },
      };
      return start ? fix(kept, has.action, starts.indexOf(start)) : free(kept, has.action);
    });
  const reset = () =>
    act((before) => {
      const edits = { ...before.edits };
      delete edits[has.action];
      return { ...before, edits };
    });

  return (
    <Dialog title={has.title} close={close} wide>
      <p className="tr-muted">{p.raises(has.question_title, has.to)}</p>
      {action ? <p>{action.what}</p> : null}
      <div className="tr-columns tr-columns--tight">
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{p.costs}</legend>
          {action ? <p className="tr-small tr-muted">{p.basis[action.basis]}.</p> : null}
          {COSTS.map((k) => (
            <NumberField
              key={k}
              id={`cost-${k}`}
              label={p.rows[k]}
              hint={p.edition(pounds(costsOf(k).likely), pounds(costsOf(k).low), pounds(costsOf(k).high))}
              small
              width="5"
              suffix={w.thousand}
              error={wrong(costs[k])}
              value={costs[k] ?? null}
              onChange={(n) => setCosts((before) => ({ ...before, [k]: n }))}
            />
          ))}
        </fieldset>
        <div>
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.days}</legend>
            <div className="tr-triple">
              {DAYS.map((k) => (
                <NumberField key={k} id={`days-${k}`} label={w[k]} hint={p.daysHint(action?.days[size][k] ?? has.days[k])} small width="5" error={wrong(days[k])} value={days[k] ?? null} onChange={(n) => setDays((before) => ({ ...before, [k]: n }))} />
              ))}
            </div>
          </fieldset>
          <div className="tr-pair tr-pair--tight">
            <NumberField id="action-quarters" label={p.quarters} hint={p.quartersHint(action?.quarters ?? has.quarters)} small width="3" suffix={p.quartersSuffix} error={wrong(quarters)} value={quarters} onChange={setQuarters} />
            <SelectField id="action-start" label={p.startIn} small value={start} onChange={setStart} options={[["", p.free], ...starts.map((q): [string, string] => [q, quarterLabel(q)])]} />
          </div>
          <TextField id="action-lead" label={p.lead} small value={lead} onChange={setLead} />
          <AreaField id="action-note" label={p.note} small rows={2} value={note} onChange={setNote} />
        </div>
      </div>
      {action?.if_not_done ? (
        <p className="tr-small">
          <strong>{p.ifNot}:</strong> {action.if_not_done}
        </p>
      ) : null}
      {action?.benefits.length ? (
        <>
          <h3 className="nhsuk-heading-xs">{p.benefits}</h3>
          <ul className="nhsuk-list nhsuk-list--bullet tr-small">
            {action.benefits.map((benefit) => (
              <li key={benefit.measure}>
                {benefitClasses[benefit.class]}: {benefit.measure}, {p.months(benefit.months)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="tr-actions tr-dialog__foot">
        <Button small disabled={!right} onClick={keep}>
          {p.save}
        </Button>
        {has.edited ? (
          <Button kind="secondary" small onClick={reset}>
            {p.reset}
          </Button>
        ) : null}
        <Button kind="plain" onClick={() => act((before) => (has.own ? { ...free(before, has.action), own_actions: before.own_actions.filter((a) => a.id !== has.action) } : exclude(before, has.action)))}>
          {has.own ? p.remove : p.exclude}
        </Button>
        <Button kind="plain" onClick={close}>
          {p.close}
        </Button>
      </div>
    </Dialog>
  );
}
