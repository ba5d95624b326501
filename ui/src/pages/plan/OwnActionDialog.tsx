// An action of the trust's own.
import { type FormEvent, useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorSummary } from "../../components/ErrorSummary";
import { LevelRows } from "../../components/LevelRows";
import { AreaField, isWhole, NumberField, SelectField, TextField } from "../../components/fields";
import { faultAt, invalid } from "../../ipc/failure";
import { useDoing } from "../../ipc/queries";
import type { Action, AssessmentView, Edition, Failure, Request, Requirement } from "../../ipc/types";
import { plan as w } from "../../words/plan";
import type { PlanEdit } from "./usePlanEdit";

type Props = { edition: Edition; view: AssessmentView; request: Request; edit: PlanEdit; close: () => void };
type Figure = `costs-${"capital" | "technology" | "change" | "recurring"}` | `days-${"digital" | "clinical" | "change"}`;

const NOTHING: Record<Figure, number | null> = { "costs-capital": 0, "costs-technology": 0, "costs-change": 0, "costs-recurring": 0, "days-digital": 0, "days-clinical": 0, "days-change": 0 };
/** A fault's field, wherever the action is in the list; levels that wait for each other are a fault of the whole list. */
const idOf = (field: string) => (field === "own_actions" ? "own-requires" : field.startsWith("own_actions.") ? field.replace(/^own_actions\.\d+/, "own").replaceAll(".", "-") : null);

export function OwnActionDialog({ edition, view, request, edit, close }: Props) {
  const f = w.ownForm;
  const asked = edition.questions.filter((q) => q.settings.includes(view.trust.setting));
  const levelOf = (id: string) => {
    const choice = view.answers[id]?.choice;
    return choice && "level" in choice ? choice.level : 1;
  };
  const open = asked.filter((q) => levelOf(q.id) < 5);
  const [title, setTitle] = useState("");
  const [what, setWhat] = useState("");
  const [ifNot, setIfNot] = useState("");
  const [lead, setLead] = useState("");
  const [question, setQuestion] = useState(open[0]?.id ?? "");
  const [quarters, setQuarters] = useState<number | null>(2);
  const [numbers, setNumbers] = useState(NOTHING);
  const [needs, setNeeds] = useState<Requirement[]>([]);
  // What is typed stays as typed, here, until it is kept; only whole numbers, 0 or more, are sent.
  const [wrong, setWrong] = useState<Failure | null>(null);
  const keep = useDoing(edit.keep, close);
  const refused = wrong ?? keep.error;
  const error = (id: string) => faultAt(refused, idOf, id);
  const now = levelOf(question);
  const [wanted, setLevel] = useState(now + 1);
  const to = Math.max(wanted, now + 1);
  const criteria = asked.find((q) => q.id === question)?.levels.find((l) => l.level === to)?.criteria ?? [];

  const add = (event: FormEvent) => {
    event.preventDefault();
    const fault = (field: string, message: string) => ({ field: `own_actions.0.${field}`, message });
    const found = invalid([
      ...(title.trim() ? [] : [fault("title", f.needTitle)]),
      ...(isWhole(quarters) ? [] : [fault("quarters", w.panel.wrong)]),
      ...(what.trim() ? [] : [fault("what", f.needWhat)]),
      ...Object.entries(numbers).flatMap(([field, n]) => (isWhole(n) ? [] : [fault(field, w.panel.wrong)])),
    ]);
    setWrong(found);
    if (found) return;
    const n = (key: Figure) => numbers[key] ?? 0;
    const estimate = (likely: number) => ({ low: likely, likely, high: likely });
    const costs = { capital: estimate(n("costs-capital")), technology: estimate(n("costs-technology")), change: estimate(n("costs-change")), recurring: estimate(n("costs-recurring")) };
    const days = { digital: n("days-digital"), clinical: n("days-clinical"), change: n("days-change") };
    const taken = new Set(request.own_actions.map((a) => a.id));
    let number = request.own_actions.length + 1;
    while (taken.has(`own.${number}`)) number += 1;
    const action: Action = {
      id: `own.${number}`, question, to, title: title.trim(), what: what.trim(), lead: lead.trim(), quarters: quarters ?? 1, basis: "J", sources: [],
      costs: { small: costs, medium: costs, large: costs }, days: { small: days, medium: days, large: days }, requires: needs, benefits: [], if_not_done: ifNot.trim(),
    };
    keep.mutate((before) => ({ ...before, own_actions: [...before.own_actions, action] }));
  };
  const number = (key: Figure, label: string, suffix?: string) => (
    <NumberField key={key} id={`own-${key}`} label={label} small width="5" error={error(`own-${key}`)} value={numbers[key]} onChange={(value) => setNumbers((before) => ({ ...before, [key]: value }))} {...(suffix ? { suffix } : {})} />
  );
  return (
    <Dialog title={f.title} close={close} wide>
      <form onSubmit={add} noValidate>
        {refused ? <ErrorSummary failure={refused} idOf={idOf} /> : null}
        <TextField id="own-title" label={f.name} hint={f.nameHint} small error={error("own-title")} value={title} onChange={setTitle} />
        <SelectField id="own-question" label={f.question} hint={f.levelHint(now)} small value={question} onChange={setQuestion} options={open.map((q): [string, string] => [q.id, q.title])} />
        <div className="tr-pair tr-pair--tight">
          <SelectField id="own-to" label={f.level} small value={String(to)} onChange={(level) => setLevel(Number(level))} options={[2, 3, 4, 5].filter((n) => n > now).map((n): [string, string] => [String(n), String(n)])} />
          <TextField id="own-lead" label={f.lead} small value={lead} onChange={setLead} />
          <NumberField id="own-quarters" label={w.panel.quarters} small width="3" suffix={w.panel.quartersSuffix} error={error("own-quarters")} value={quarters} onChange={setQuarters} />
        </div>
        {criteria.length ? (
          <>
            <p className="tr-small tr-flush">{f.met(to)}</p>
            <ul className="nhsuk-list nhsuk-list--bullet tr-small">
              {criteria.map((c) => (
                <li key={c.key}>{c.text}</li>
              ))}
            </ul>
          </>
        ) : null}
        <LevelRows id="own-requires" legend={f.needs} hint={f.needsHint} add={f.addNeed} error={error("own-requires")} questions={asked} value={needs} onChange={setNeeds} />
        <AreaField id="own-what" label={f.what} small rows={2} error={error("own-what")} value={what} onChange={setWhat} />
        <AreaField id="own-if-not" label={f.ifNot} small rows={2} value={ifNot} onChange={setIfNot} />
        <div className="tr-grid-fields">
          {number("costs-capital", w.panel.rows.capital, w.thousand)}
          {number("costs-technology", w.panel.rows.technology, w.thousand)}
          {number("costs-change", w.panel.rows.change, w.thousand)}
          {number("costs-recurring", w.panel.rows.recurring, w.thousand)}
          {number("days-digital", w.digital, f.days)}
          {number("days-clinical", w.clinical, f.days)}
          {number("days-change", w.change, f.days)}
        </div>
        <div className="tr-actions tr-dialog__foot">
          <Button type="submit" small disabled={keep.isPending}>
            {f.save}
          </Button>
          <Button kind="plain" onClick={close}>
            {w.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
