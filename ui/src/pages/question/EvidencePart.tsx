// The evidence behind an answer, as a list that grows.
import { Details } from "nhsuk-react-components";

import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import type { Evidence, Question } from "../../ipc/types";
import { question as w } from "../../words/question";
import { DateField } from "./DateField";
import type { DraftHold } from "./useDraft";

const BLANK: Evidence = { title: "", location: "", date: null, sha256: null };

export function EvidencePart({ question, hold: { draft, edit, fault } }: { question: Question; hold: DraftHold }) {
  const put = (i: number, part: Partial<Evidence>) =>
    edit((before) => ({ ...before, evidence: before.evidence.map((item, n) => (n === i ? { ...item, ...part } : item)) }));
  const add = () => {
    const i = draft.evidence.length;
    edit((before) => ({ ...before, evidence: [...before.evidence, BLANK] }));
    setTimeout(() => document.getElementById(`field-evidence.${i}.title`)?.focus(), 0);
  };
  const remove = (i: number) => {
    edit((before) => ({ ...before, evidence: before.evidence.filter((_, n) => n !== i) }));
    document.getElementById("add-evidence")?.focus();
  };
  return (
    <section className="tr-part" id="field-evidence" aria-labelledby="evidence-title">
      <h2 className="nhsuk-heading-xs" id="evidence-title">
        {w.evidence}
      </h2>
      {draft.evidence.length === 0 ? <p className="tr-small tr-muted">{w.evidenceNone}</p> : null}
      {draft.evidence.map((item, i) => (
        <fieldset key={i} className="nhsuk-fieldset tr-evidence">
          <legend className="nhsuk-u-visually-hidden">{w.evidenceNumber(i + 1)}</legend>
          <TextField id={`field-evidence.${i}.title`} label={w.evidenceTitle} small error={fault(`evidence.${i}.title`)} value={item.title} onChange={(title) => put(i, { title })} list="evidence-ideas" />
          <TextField id={`field-evidence.${i}.location`} label={w.evidenceLocation} small error={fault(`evidence.${i}.location`)} value={item.location} onChange={(location) => put(i, { location })} />
          <div className="tr-evidence__last">
            <DateField id={`field-evidence.${i}.date`} label={w.evidenceDate} date={item.date} error={fault(`evidence.${i}.date`)} onChange={(date) => put(i, { date })} />
            <Button kind="plain" onClick={() => remove(i)}>
              {w.evidenceRemove}
              <span className="nhsuk-u-visually-hidden"> {w.evidenceNumber(i + 1)}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <datalist id="evidence-ideas">
        {question.evidence.map((idea) => (
          <option key={idea} value={idea} />
        ))}
      </datalist>
      <Button id="add-evidence" kind="secondary" small onClick={add}>
        {w.evidenceAdd}
      </Button>
      {question.evidence.length ? (
        <Details className="tr-why">
          <Details.Summary>{w.evidenceHints}</Details.Summary>
          <Details.Text>
            <ul className="nhsuk-list nhsuk-list--bullet tr-small">
              {question.evidence.map((idea) => (
                <li key={idea}>{idea}</li>
              ))}
            </ul>
          </Details.Text>
        </Details>
      ) : null}
    </section>
  );
}
