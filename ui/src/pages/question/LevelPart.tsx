// The five levels as radios. The chosen one says what is already true; under them, the next level's criteria.
import { Details } from "nhsuk-react-components";

import { Tick, Ticks } from "../../components/choices";
import type { Question } from "../../ipc/types";
import { question as w } from "../../words/question";
import { choose, levelOf } from "./draft";
import type { DraftHold } from "./useDraft";

export function LevelPart({ question, hold }: { question: Question; hold: DraftHold }) {
  const { draft, edit } = hold;
  const chosen = levelOf(draft);
  const next = chosen === null ? undefined : question.levels.find((l) => l.level === chosen + 1);
  const left = next?.criteria.filter((c) => !draft.met.includes(c.key)).length ?? 0;
  const error = hold.fault("level");
  return (
    <>
      <div className="nhsuk-form-group" id="field-level">
        <fieldset className="nhsuk-fieldset" {...(error ? { "aria-describedby": "level-error" } : {})}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m tr-legend">{question.question}</legend>
          {error ? (
            <span className="nhsuk-error-message" id="level-error">
              {error}
            </span>
          ) : null}
          <div className="nhsuk-radios tr-levels">
            {question.levels.map(({ level, statement, criteria }) => (
              <div key={level} className={`tr-level${chosen === level ? " tr-level--chosen" : ""}`}>
                <div className="nhsuk-radios__item">
                  <input
                    className="nhsuk-radios__input"
                    type="radio"
                    id={`level-${level}`}
                    data-testid={`level-${level}`}
                    name="level"
                    value={level}
                    checked={chosen === level}
                    aria-keyshortcuts={String(level)}
                    onChange={() => edit((before) => choose(question, before, level))}
                  />
                  <label className="nhsuk-label nhsuk-radios__label" htmlFor={`level-${level}`}>
                    <span className="tr-level__number">{level}</span>
                    <span>{statement}</span>
                  </label>
                </div>
                {chosen === level && criteria.length ? <Already question={question} level={level} /> : null}
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      {next ? (
        <div className="tr-next-level" id="field-met">
          <Ticks legend={`${w.toReach(next.level)} (${w.toReachLeft(left, next.criteria.length)})`} hint={w.toReachHint}>
            {next.criteria.map((criterion) => (
              <Tick
                key={criterion.key}
                id={`met-${criterion.key}`}
                label={criterion.text}
                checked={draft.met.includes(criterion.key)}
                onChange={(checked) =>
                  edit((before) => ({ ...before, met: checked ? [...before.met, criterion.key] : before.met.filter((key) => key !== criterion.key) }))
                }
              />
            ))}
          </Ticks>
        </div>
      ) : null}
    </>
  );
}

function Already({ question, level }: { question: Question; level: number }) {
  const list = (n: number) => question.levels.find((l) => l.level === n)?.criteria.map((c) => <li key={c.key}>{c.text}</li>);
  const below = question.levels.filter((l) => l.level > 1 && l.level < level);
  return (
    <div className="tr-level__says">
      <p className="tr-small tr-flush">{w.says(level)}</p>
      <ul className="nhsuk-list tr-criteria">{list(level)}</ul>
      {below.length ? (
        <Details className="tr-why">
          <Details.Summary>{w.saysBelow(level - 1)}</Details.Summary>
          <Details.Text>
            <ul className="nhsuk-list tr-criteria">{below.map((l) => list(l.level))}</ul>
          </Details.Text>
        </Details>
      ) : null}
    </div>
  );
}
