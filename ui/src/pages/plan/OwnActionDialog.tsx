// An action of the trust's own.
import { type FormEvent, useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { LevelRows } from "../../components/LevelRows";
import { AreaField, isWhole, NumberField, SelectField, TextField } from "../../components/fields";
import type { Action, AssessmentView, Edition, Request, Requirement } from "../../ipc/types";
import { plan as w } from "../../words/plan";
import type { PlanEdit } from "./usePlanEdit";

type Props = { edition: Edition; view: AssessmentView; request: Request; edit: PlanEdit; close: () => void };
type Numbers = Record<"capital" | "technology" | "changeCost" | "recurring" | "digital" | "clinical" | "change", number | null>;

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
  const [numbers, setNumbers] = useState<Numbers>({ capital: 0, technology: 0, changeCost: 0, recurring: 0, digital: 0, clinical: 0, change: 0 });
  const [needs, setNeeds] = useState<Requirement[]>([]);
  const [tried, setTried] = useState(false);
  const now = levelOf(question);
  const [wanted, setLevel] = useState(now + 1);
  const to = Math.max(wanted, now + 1);
  const criteria = asked.find((q) => q.id === question)?.levels.find((l) => l.level === to)?.criteria ?? [];

  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim() || !what.trim() || !isWhole(quarters) || !quarters || !Object.values(numbers).every(isWhole)) return;
    const n = (key: keyof Numbers) => numbers[key] ?? 0;
    const estimate = (likely: number) => ({ low: likely, likely, high: likely });
    const costs = { capital: estimate(n("capital")), technology: estimate(n("technology")), change: estimate(n("changeCost")), recurring: estimate(n("recurring")) };
    const days = { digital: n("digital"), clinical: n("clinical"), change: n("change") };
    const taken = new Set(request.own_actions.map((a) => a.id));
    let number = request.own_actions.length + 1;
    while (taken.has(`own.${number}`)) number += 1;
    const action: Action = {
      id: `own.${number}`, question, to, title: title.trim(), what: what.trim(), lead: lead.trim(), quarters, basis: "J", sources: [],
      costs: { small: costs, medium: costs, large: costs }, days: { small: days, medium: days, large: days }, requires: needs, benefits: [], if_not_done: ifNot.trim(),
    };
    edit.change((before) => ({ ...before, own_actions: [...before.own_actions, action] }), true);
    close();
  };
  const wrong = (n: number | null) => (tried && !isWhole(n) ? w.panel.wrong : undefined);
  const number = (key: keyof Numbers, label: string, suffix?: string) => (
    <NumberField key={key} id={`own-${key}`} label={label} small width="5" error={wrong(numbers[key])} value={numbers[key]} onChange={(value) => setNumbers((before) => ({ ...before, [key]: value }))} {...(suffix ? { suffix } : {})} />
  );
  return (
    <Dialog title={f.title} close={close} wide>
      <form onSubmit={add} noValidate>
        <TextField id="own-title" label={f.name} hint={f.nameHint} small error={tried && !title.trim() ? f.needTitle : undefined} value={title} onChange={setTitle} />
        <SelectField id="own-question" label={f.question} hint={f.levelHint(now)} small value={question} onChange={setQuestion} options={open.map((q): [string, string] => [q.id, q.title])} />
        <div className="tr-pair tr-pair--tight">
          <SelectField id="own-level" label={f.level} small value={String(to)} onChange={(level) => setLevel(Number(level))} options={[2, 3, 4, 5].filter((n) => n > now).map((n): [string, string] => [String(n), String(n)])} />
          <TextField id="own-lead" label={f.lead} small value={lead} onChange={setLead} />
          <NumberField id="own-quarters" label={w.panel.quarters} small width="3" suffix={w.panel.quartersSuffix} error={wrong(quarters || null)} value={quarters} onChange={setQuarters} />
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
        <LevelRows id="own-needs" legend={f.needs} hint={f.needsHint} add={f.addNeed} questions={asked} value={needs} onChange={setNeeds} />
        <AreaField id="own-what" label={f.what} small rows={2} error={tried && !what.trim() ? f.needWhat : undefined} value={what} onChange={setWhat} />
        <AreaField id="own-if-not" label={f.ifNot} small rows={2} value={ifNot} onChange={setIfNot} />
        <div className="tr-grid-fields">
          {number("capital", w.panel.rows.capital, w.thousand)}
          {number("technology", w.panel.rows.technology, w.thousand)}
          {number("changeCost", w.panel.rows.change, w.thousand)}
          {number("recurring", w.panel.rows.recurring, w.thousand)}
          {number("digital", w.digital, f.days)}
          {number("clinical", w.clinical, f.days)}
          {number("change", w.change, f.days)}
        </div>
        <div className="tr-actions tr-dialog__foot">
          <Button type="submit" small>
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
