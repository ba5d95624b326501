// A list of things said, each with who says so and in which document.
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { levelRows } from "../../words/field";
import { options } from "../../words/options";
import { type Cited, NOTHING_SAID } from "./draft";

type Props = { id: string; legend: string; hint: string; text: string; where?: string; add: string; error?: string | undefined; value: Cited[]; onChange: (value: Cited[]) => void };

export function CitedRows({ id, legend, hint, text, where, add, error, value, onChange }: Props) {
  const w = options.ownForm;
  const put = (n: number, part: Partial<Cited>) => onChange(value.map((row, i) => (i === n ? { ...row, ...part } : row)));
  return (
    <fieldset className="nhsuk-fieldset tr-rows" id={id}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <p className="nhsuk-hint tr-flush">{hint}</p>
      {error ? <span className="nhsuk-error-message">{error}</span> : null}
      {value.map((row, n) => (
        <div key={n} className="tr-row tr-row--ruled">
          <TextField id={`${id}-${n}-text`} label={text} small value={row.text} onChange={(text) => put(n, { text })} />
          {where ? <TextField id={`${id}-${n}-where`} label={where} small value={row.where} onChange={(where) => put(n, { where })} /> : null}
          <TextField id={`${id}-${n}-publisher`} label={w.publisher} small value={row.publisher} onChange={(publisher) => put(n, { publisher })} />
          <TextField id={`${id}-${n}-title`} label={w.document} small value={row.title} onChange={(title) => put(n, { title })} />
          <TextField id={`${id}-${n}-address`} label={w.address} small value={row.address} onChange={(address) => put(n, { address })} />
          <Button kind="plain" onClick={() => onChange(value.filter((_, i) => i !== n))}>
            {levelRows.remove}
            <span className="nhsuk-u-visually-hidden"> {levelRows.line(legend, n + 1)}</span>
          </Button>
        </div>
      ))}
      <Button kind="secondary" small onClick={() => onChange([...value, NOTHING_SAID])}>
        {add}
      </Button>
    </fieldset>
  );
}
