// A list of (question, level) pairs, each chosen from two lists.
import type { Question, Requirement } from "../ipc/types";
import { levelRows as w } from "../words/field";
import { Button } from "./Button";
import { SelectField } from "./fields";

type Props = { id: string; legend: string; hint: string; add: string; error?: string | undefined; questions: Question[]; value: Requirement[]; onChange: (value: Requirement[]) => void };

export function LevelRows({ id, legend, hint, add, error, questions, value, onChange }: Props) {
  const put = (n: number, part: Partial<Requirement>) => onChange(value.map((row, i) => (i === n ? { ...row, ...part } : row)));
  return (
    <fieldset className="nhsuk-fieldset tr-rows" id={id}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <p className="nhsuk-hint tr-flush">{hint}</p>
      {error ? <span className="nhsuk-error-message">{error}</span> : null}
      {value.map((row, n) => (
        <div key={n} className="tr-row">
          <SelectField id={`${id}-${n}-question`} label={w.question} small value={row.question} onChange={(question) => put(n, { question })} options={questions.map((q): [string, string] => [q.id, q.title])} />
          <SelectField id={`${id}-${n}-level`} label={w.level} small value={String(row.level)} onChange={(level) => put(n, { level: Number(level) })} options={[2, 3, 4, 5].map((n): [string, string] => [String(n), String(n)])} />
          <Button kind="plain" onClick={() => onChange(value.filter((_, i) => i !== n))}>
            {w.remove}
            <span className="nhsuk-u-visually-hidden"> {w.line(legend, n + 1)}</span>
          </Button>
        </div>
      ))}
      <Button kind="secondary" small onClick={() => onChange([...value, { question: questions[0]?.id ?? "", level: 2 }])}>
        {add}
      </Button>
    </fieldset>
  );
}
