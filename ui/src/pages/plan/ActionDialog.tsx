// One action: what it is, and its figures with the edition's beside the trust's own.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorSummary } from "../../components/ErrorSummary";
import { AreaField, isWhole, NumberField, SelectField, TextField } from "../../components/fields";
import { faultAt, invalid } from "../../ipc/failure";
import { useDoing } from "../../ipc/queries";
import type { Candidate, Costs, Days, Edition, Estimate, Failure, PlanView, Request, Size } from "../../ipc/types";
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
  // By the field that a fault would name.
  const [numbers, setNumbers] = useState<Record<string, number | null>>(() => ({
    ...Object.fromEntries(COSTS.map((k) => [`costs.${k}`, has.costs[k].likely])),
    ...Object.fromEntries(DAYS.map((k) => [`days.${k}`, has.days[k]])),
    quarters: has.quarters,
  }));
  const numberOf = (field: string) => ({ value: numbers[field] ?? null, onChange: (n: number | null) => setNumbers((before) => ({ ...before, [field]: n })) });
  const [lead, setLead] = useState(has.lead);
  const [note, setNote] = useState(has.note);
  const [start, setStart] = useState(request.fixed.find((f) => f.action === has.action)?.quarter ?? "");
  const starts = Array.from({ length: horizon(request.means) }, (_, n) => quarterAfter(request.means.start, n));
  // What is typed stays as typed, here, until it is kept; only whole numbers, 0 or more, are sent.
  const [wrong, setWrong] = useState<Failure | null>(null);
  const act = useDoing(edit.keep, close);
  const refused = wrong ?? act.error;
  const mine = `edits.${has.action}.`;
  const startField = `fixed.${request.fixed.filter((f) => f.action !== has.action).length}`;
  const idOf = (field: string) => (field === startField ? "action-start" : field.startsWith(mine) ? `action-${field.slice(mine.length).replaceAll(".", "-")}` : null);
  const error = (id: string) => faultAt(refused, idOf, id);

  const keep = () => {
    const found = invalid(Object.entries(numbers).flatMap(([field, n]) => (isWhole(n) ? [] : [{ field: mine + field, message: p.wrong }])));
    setWrong(found);
    if (found) return;
    act.mutate((before) => {
      const kept: Request = {
        ...before,
        edits: {
          ...before.edits,
          [has.action]: {
            costs: Object.fromEntries(COSTS.map((k) => [k, estimate(numbers[`costs.${k}`] ?? 0, costsOf(k))])) as Costs,
            days: Object.fromEntries(DAYS.map((k) => [k, numbers[`days.${k}`] ?? 0])) as Days,
            quarters: numbers.quarters ?? 1, lead, note,
          },
        },
      };
      return start ? fix(kept, has.action, starts.indexOf(start)) : free(kept, has.action);
    });
  };
  const reset = () =>
    act.mutate((before) => {
      const edits = { ...before.edits };
      delete edits[has.action];
      return { ...before, edits };
    });

  return (
    <Dialog title={has.title} close={close} wide>
      {refused ? <ErrorSummary failure={refused} idOf={idOf} /> : null}
      <p className="tr-muted">{p.raises(has.question_title, has.to)}</p>
      {action ? <p>{action.what}</p> : null}
      <div className="tr-columns tr-columns--tight">
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{p.costs}</legend>
          {action ? <p className="tr-small tr-muted">{p.basis[action.basis]}.</p> : null}
          {COSTS.map((k) => (
            <NumberField
              key={k}
              id={`action-costs-${k}`}
              label={p.rows[k]}
              hint={p.edition(pounds(costsOf(k).likely), pounds(costsOf(k).low), pounds(costsOf(k).high))}
              small
              width="5"
              suffix={w.thousand}
              error={error(`action-costs-${k}`)}
              {...numberOf(`costs.${k}`)}
            />
          ))}
        </fieldset>
        <div>
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.days}</legend>
            <div className="tr-triple">
              {DAYS.map((k) => (
                <NumberField key={k} id={`action-days-${k}`} label={w[k]} hint={p.daysHint(action?.days[size][k] ?? has.days[k])} small width="5" error={error(`action-days-${k}`)} {...numberOf(`days.${k}`)} />
              ))}
            </div>
          </fieldset>
          <div className="tr-pair tr-pair--tight">
            <NumberField id="action-quarters" label={p.quarters} hint={p.quartersHint(action?.quarters ?? has.quarters)} small width="3" suffix={p.quartersSuffix} error={error("action-quarters")} {...numberOf("quarters")} />
            <SelectField id="action-start" label={p.startIn} small error={error("action-start")} value={start} onChange={setStart} options={[["", p.free], ...starts.map((q): [string, string] => [q, quarterLabel(q)])]} />
          </div>
          <TextField id="action-lead" label={p.lead} small error={error("action-lead")} value={lead} onChange={setLead} />
          <AreaField id="action-note" label={p.note} small error={error("action-note")} rows={2} value={note} onChange={setNote} />
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
        <Button small disabled={act.isPending} onClick={keep}>
          {p.save}
        </Button>
        {has.edited ? (
          <Button kind="secondary" small onClick={reset}>
            {p.reset}
          </Button>
        ) : null}
        <Button kind="plain" onClick={() => act.mutate((before) => (has.own ? { ...free(before, has.action), own_actions: before.own_actions.filter((a) => a.id !== has.action) } : exclude(before, has.action)))}>
          {has.own ? p.remove : p.exclude}
        </Button>
        <Button kind="plain" onClick={close}>
          {p.close}
        </Button>
      </div>
    </Dialog>
  );
}
