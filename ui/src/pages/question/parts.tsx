// The quiet parts beside the level: confidence, numbers, notes, and when a question does not apply.
import { RadioGroup, Tick } from "../../components/choices";
import { AreaField, NumberField, SelectField, TextField } from "../../components/fields";
import type { Confidence, Measure, Question } from "../../ipc/types";
import { confidenceHints, confidenceOrder, confidences, units } from "../../words/field";
import { question as w } from "../../words/question";
import { DateField } from "./DateField";
import { EMPTY, reasonOf } from "./draft";
import type { DraftHold } from "./useDraft";

type Props = { hold: DraftHold };

export function ConfidencePart({ hold: { draft, edit, fault } }: Props) {
  return (
    <div className="tr-part">
      <RadioGroup
        name="field-confidence"
        legend={w.confidence}
        hint={w.confidenceHint}
        error={fault("confidence")}
        small
        options={confidenceOrder.map((value) => ({ value, label: confidences[value], hint: confidenceHints[value] }))}
        value={draft.confidence}
        onChange={(value) => edit((before) => ({ ...before, confidence: value as Confidence }))}
      />
    </div>
  );
}

export function MeasuresPart({ question, hold }: Props & { question: Question }) {
  return (
    <fieldset className="nhsuk-fieldset tr-part">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.measures}</legend>
      <p className="nhsuk-hint">{w.measuresHint}</p>
      {question.measures.map((measure) => (
        <MeasureRow key={measure.key} measure={measure} hold={hold} />
      ))}
    </fieldset>
  );
}

function MeasureRow({ measure, hold: { draft, edit, fault } }: Props & { measure: Measure }) {
  const given = draft.measures[measure.key];
  const put = (value: number | null) =>
    edit((before) => {
      const measures = { ...before.measures };
      if (value === null) delete measures[measure.key];
      else measures[measure.key] = { value, on: before.measures[measure.key]?.on ?? null };
      return { ...before, measures };
    });
  return (
    <div className="tr-measure">
      <NumberField
        id={`field-measures.${measure.key}`}
        label={measure.label}
        hint={measure.help}
        small
        width="5"
        suffix={units[measure.unit]}
        error={fault(`measures.${measure.key}`)}
        value={given?.value ?? null}
        onChange={put}
      />
      {given ? (
        <DateField
          id={`field-measures.${measure.key}.on`}
          label={w.measuredOn}
          date={given.on}
          error={fault(`measures.${measure.key}.on`)}
          onChange={(on) => edit((before) => ({ ...before, measures: { ...before.measures, [measure.key]: { value: given.value, on } } }))}
          strict
        />
      ) : null}
    </div>
  );
}

export function NotApplicablePart({ hold: { draft, edit, fault } }: Props) {
  const reason = reasonOf(draft);
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small tr-na">
      <Tick
        id="does-not-apply"
        label={w.na}
        checked={reason !== null}
        onChange={(checked) => edit((before) => ({ ...before, choice: checked ? { "not-applicable": "" } : null, to_confirm: false }))}
      />
      {reason === null ? null : (
        <div className="nhsuk-checkboxes__conditional">
          <AreaField
            id="field-not-applicable"
            label={w.naReason}
            hint={w.naHint}
            small
            rows={2}
            error={fault("not-applicable")}
            value={reason}
            onChange={(text) => edit((before) => ({ ...before, choice: { "not-applicable": text } }))}
          />
        </div>
      )}
    </div>
  );
}

export function NotesPart({ hold: { draft, edit, fault } }: Props) {
  return (
    <div className="tr-part">
      <h2 className="nhsuk-heading-xs">{w.notes}</h2>
      <AreaField id="field-comment" label={w.comment} hint={w.commentHint} small error={fault("comment")} value={draft.comment} onChange={(comment) => edit((before) => ({ ...before, comment }))} />
      <div className="tr-pair tr-pair--tight">
        <TextField id="field-owner" label={w.owner} hint={w.ownerHint} small error={fault("owner")} value={draft.owner} onChange={(owner) => edit((before) => ({ ...before, owner }))} />
        <SelectField
          id="field-target"
          label={w.target}
          small
          error={fault("target")}
          value={draft.target === null ? "" : String(draft.target)}
          onChange={(value) => edit((before) => ({ ...before, target: value ? Number(value) : EMPTY.target }))}
          options={[["", w.targetNone], ...[1, 2, 3, 4, 5].map((n): [string, string] => [String(n), w.level(n)])]}
        />
      </div>
    </div>
  );
}
