// One action: what it is, and its figures with the edition's beside the trust's own.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { AreaField, NumberField, SelectField, TextField } from "../../components/fields";
import type { Action, Costs, Days, Edition, Estimate, PlanView, Request, Size } from "../../ipc/types";
import { benefitClasses } from "../../words/field";
import { pounds, quarterAfter, quarterLabel } from "../../words/format";
import { plan as w } from "../../words/plan";
import { exclude, figures, fix, free, horizon } from "./request";
import type { PlanEdit } from "./usePlanEdit";

type Props = { action: Action; plan: PlanView; edition: Edition; size: Size; edit: PlanEdit; close: () => void };
const COSTS: (keyof Costs)[] = ["capital", "technology", "change", "recurring"];
const DAYS: (keyof Days)[] = ["digital", "clinical", "change"];

const isWhole = (n: number | null): n is number => n !== null && Number.isInteger(n) && n >= 0;
/** A figure of one's own has no range; the edition's figure keeps its range. */
const estimate = (likely: number, edition: Estimate): Estimate => (likely === edition.likely ? edition : { low: likely, likely, high: likely });

export function ActionDialog({ action, plan, edition, size, edit, close }: Props) {
  const { request } = plan;
  const p = w.panel;
  const has = figures(action, request, size);
  const edited = action.costs[size];
  const [costs, setCosts] = useState<Record<string, number | null>>(() => Object.fromEntries(COSTS.map((k) => [k, has.costs[k].likely])));
  const [days, setDays] = useState<Record<string, number | null>>(() => Object.fromEntries(DAYS.map((k) => [k, has.days[k]])));
  const [quarters, setQuarters] = useState<number | null>(has.quarters);
  const [lead, setLead] = useState(has.lead);
  const [note, setNote] = useState(has.note);
  const [start, setStart] = useState(request.fixed.find((f) => f.action === action.id)?.quarter ?? "");
  const own = request.own_actions.some((a) => a.id === action.id);
  const right = Object.values(costs).every(isWhole) && Object.values(days).every(isWhole) && isWhole(quarters) && quarters > 0;
  const starts = Array.from({ length: horizon(request.means) }, (_, n) => quarterAfter(request.means.start, n));
  const question = edition.questions.find((q) => q.id === action.question)?.title ?? action.question;
  const wrong = (n: number | null | undefined) => (isWhole(n ?? null) ? undefined : p.wrong);

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
          [action.id]: {
            costs: Object.fromEntries(COSTS.map((k) => [k, estimate(costs[k] ?? 0, edited[k])])) as Costs,
            days: Object.fromEntries(DAYS.map((k) => [k, days[k] ?? 0])) as Days,
            quarters, lead, note,
          },
        },
      };
      return start ? fix(kept, action.id, starts.indexOf(start)) : free(kept, action.id);
    });
  const reset = () =>
    act((before) => {
      const edits = { ...before.edits };
      delete edits[action.id];
      return { ...before, edits };
    });

  return (
    <Dialog title={action.title} close={close} wide>
      <p className="tr-muted">{p.raises(question, action.to)}</p>
      <p>{action.what}</p>
      <div className="tr-columns tr-columns--tight">
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{p.costs}</legend>
          <p className="tr-small tr-muted">{p.basis[action.basis]}.</p>
          {COSTS.map((k) => (
            <NumberField
              key={k}
              id={`cost-${k}`}
              label={p.rows[k]}
              hint={p.edition(pounds(edited[k].likely), pounds(edited[k].low), pounds(edited[k].high))}
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
                <NumberField key={k} id={`days-${k}`} label={w[k]} hint={p.daysHint(action.days[size][k])} small width="5" error={wrong(days[k])} value={days[k] ?? null} onChange={(n) => setDays((before) => ({ ...before, [k]: n }))} />
              ))}
            </div>
          </fieldset>
          <div className="tr-pair tr-pair--tight">
            <NumberField id="action-quarters" label={p.quarters} hint={p.quartersHint(action.quarters)} small width="3" suffix={p.quartersSuffix} error={wrong(quarters)} value={quarters} onChange={setQuarters} />
            <SelectField id="action-start" label={p.startIn} small value={start} onChange={setStart} options={[["", p.free], ...starts.map((q): [string, string] => [q, quarterLabel(q)])]} />
          </div>
          <TextField id="action-lead" label={p.lead} small value={lead} onChange={setLead} />
          <AreaField id="action-note" label={p.note} small rows={2} value={note} onChange={setNote} />
        </div>
      </div>
      <p className="tr-small">
        <strong>{p.ifNot}:</strong> {action.if_not_done}
      </p>
      {action.benefits.length ? (
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
      <div className="tr-actions">
        <Button small disabled={!right} onClick={keep}>
          {p.save}
        </Button>
        {has.edited ? (
          <Button kind="secondary" small onClick={reset}>
            {p.reset}
          </Button>
        ) : null}
        <Button kind="plain" onClick={() => act((before) => (own ? { ...free(before, action.id), own_actions: before.own_actions.filter((a) => a.id !== action.id) } : exclude(before, action.id)))}>
          {own ? p.remove : p.exclude}
        </Button>
        <Button kind="plain" onClick={close}>
          {p.close}
        </Button>
      </div>
    </Dialog>
  );
}
