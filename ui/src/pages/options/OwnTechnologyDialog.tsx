// An entry of the trust's own: everything that the catalogue says of a technology.
import { type FormEvent, useState } from "react";

import { useAnnounce } from "../../app/context";
import { Button } from "../../components/Button";
import { Tick, Ticks } from "../../components/choices";
import { Dialog } from "../../components/Dialog";
import { ErrorSummary } from "../../components/ErrorSummary";
import { AreaField, isWhole, NumberField, SelectField, TextField } from "../../components/fields";
import { LevelRows } from "../../components/LevelRows";
import { saveTechnology } from "../../ipc/client";
import { faultOf, invalid } from "../../ipc/failure";
import { forgetCatalogue, useDoing } from "../../ipc/queries";
import type { AssessmentView, BenefitClass, Domain, Edition, Failure, Grade, Setting, Source, Technology } from "../../ipc/types";
import { benefitClasses, domainOrder, domains, grades, settings } from "../../words/field";
import { options } from "../../words/options";
import { plan } from "../../words/plan";
import { CitedRows } from "./CitedRows";
import { amounts, blank, COSTS, DAYS, type Draft, draftOf, LISTS, ownOf } from "./draft";

type Props = { view: AssessmentView; edition: Edition; technology: Technology | null; sources: Source[]; close: () => void; kept: (id: string) => void };

export function OwnTechnologyDialog({ view, edition, technology, sources, close, kept }: Props) {
  const w = options.ownForm;
  const { size, setting } = view.trust;
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>(() => (technology ? draftOf(technology, sources, edition, size) : blank(setting)));
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useDoing(saveTechnology, async (cache, id) => {
    await forgetCatalogue(cache);
    announce(w.kept(draft.name));
    kept(id);
    close();
  });
  // What is typed stays as typed; only whole numbers, 0 or more, are sent.
  const [wrong, setWrong] = useState<Failure | null>(null);
  const refused = wrong ?? save.error;
  const error = (field: string) => faultOf(refused, field);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fields = amounts(draft).flatMap(([field, n]) => (n === null || isWhole(n) ? [] : [{ field, message: plan.panel.wrong }]));
    setWrong(invalid(fields));
    if (!fields.length) save.mutate(ownOf(draft, technology, edition, size));
  };
  const text = (field: "name" | "paid_for_by", label: string) => <TextField id={`own-${field}`} label={label} small error={error(field)} value={draft[field]} onChange={(value) => put({ [field]: value })} />;
  const area = (field: "what" | "grade_reason" | "cost_note", label: string, hint?: string) => (
    <AreaField id={`own-${field}`} label={label} hint={hint} small rows={2} error={error(field)} value={draft[field]} onChange={(value) => put({ [field]: value })} />
  );
  return (
    <Dialog title={technology ? w.edit(technology.name) : w.title} close={close} wide>
      <form onSubmit={send} noValidate>
        {refused ? <ErrorSummary failure={refused} idOf={(field) => `own-${field}`} /> : null}
        <div className="tr-pair tr-pair--tight">
          {text("name", w.name)}
          <SelectField id="own-domain" label={options.domain} small value={draft.domain} onChange={(domain) => put({ domain: domain as Domain })} options={domainOrder.map((d): [string, string] => [d, domains[d]])} />
        </div>
        {area("what", w.what)}
        <div id="own-settings">
          {error("settings") ? <span className="nhsuk-error-message">{error("settings")}</span> : null}
          <Ticks legend={w.settings}>
            {(Object.keys(settings) as Setting[]).map((s) => (
              <Tick key={s} id={`own-settings-${s}`} label={settings[s]} checked={draft.settings.includes(s)} onChange={(on) => put({ settings: on ? [...draft.settings, s] : draft.settings.filter((x) => x !== s) })} />
            ))}
          </Ticks>
        </div>
        <CitedRows id="own-results" legend={options.results} hint={w.resultsHint} text={w.claim} where={w.where} add={w.addResult} error={error("results") ?? error("sources")} value={draft.results} onChange={(results) => put({ results })} />
        <CitedRows id="own-contrary" legend={options.contrary} hint={w.contraryHint} text={w.claim} where={w.where} add={w.addContrary} error={error("contrary")} value={draft.contrary} onChange={(contrary) => put({ contrary })} />
        {draft.contrary.length ? null : <TextField id="own-contrary_none" label={w.contraryNone} hint={w.contraryNoneHint} small error={error("contrary_none")} value={draft.contrary_none} onChange={(contrary_none) => put({ contrary_none })} />}
        <div className="tr-pair tr-pair--tight">
          <SelectField id="own-grade" label={options.grade} small value={draft.grade} onChange={(grade) => put({ grade: grade as Grade })} options={Object.entries(grades).map(([g, means]): [string, string] => [g, `${g}: ${means}`])} />
          {text("paid_for_by", w.paidFor)}
        </div>
        {area("grade_reason", w.gradeReason)}
        <div className="tr-pair tr-pair--tight">
          <SelectField id="own-benefit" label={options.benefit} small value={draft.benefit_class} onChange={(c) => put({ benefit_class: c as BenefitClass })} options={Object.entries(benefitClasses)} />
          <NumberField id="own-months_to_benefit" label={w.months} small width="3" error={error("months_to_benefit")} value={draft.months} onChange={(months) => put({ months })} />
        </div>
        <LevelRows id="own-requires" legend={w.requires} hint={w.requiresHint} add={w.addRequires} error={error("requires")} questions={edition.questions} value={draft.requires} onChange={(requires) => put({ requires })} />
        <LevelRows id="own-stands_for" legend={w.standsFor} hint={w.standsForHint} add={w.addStandsFor} error={error("stands_for")} questions={edition.questions} value={draft.stands_for} onChange={(stands_for) => put({ stands_for })} />
        {area("cost_note", options.costs, w.costHint)}
        <fieldset className="nhsuk-fieldset" id="own-costs">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.costs}</legend>
          <p className="nhsuk-hint tr-flush">{w.costsHint}</p>
          <div className="tr-grid-fields">
            {COSTS.map((k) => (
              <NumberField key={k} id={`own-costs-${k}`} label={options.costRows[k]} small width="5" suffix={plan.thousand} error={error(`costs-${k}`) ?? (k === "capital" ? error("costs") : undefined)} value={draft.costs[k]} onChange={(n) => put({ costs: { ...draft.costs, [k]: n } })} />
            ))}
            {DAYS.map((k) => (
              <NumberField key={k} id={`own-days-${k}`} label={plan[k]} small width="5" suffix={plan.ownForm.days} error={error(`days-${k}`) ?? (k === "digital" ? error("days") : undefined)} value={draft.days[k]} onChange={(n) => put({ days: { ...draft.days, [k]: n } })} />
            ))}
          </div>
        </fieldset>
        <div className="tr-grid-fields">
          {LISTS.map((list) => (
            <AreaField key={list} id={`own-${list}`} label={options[list]} hint={w.lines} small rows={3} error={error(list)} value={draft.lists[list]} onChange={(value) => put({ lists: { ...draft.lists, [list]: value } })} />
          ))}
        </div>
        <CitedRows id="own-adopters" legend={options.adopters} hint={w.adoptersHint} text={w.organisation} add={w.addAdopter} error={error("adopters")} value={draft.adopters} onChange={(adopters) => put({ adopters })} />
        <div className="tr-actions tr-dialog__foot">
          <Button type="submit" small disabled={save.isPending}>
            {w.save}
          </Button>
          <Button kind="plain" onClick={close}>
            {plan.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
