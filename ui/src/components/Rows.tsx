// A list whose rows can be added, changed and removed.
import type { ReactNode } from "react";

import { levelRows as w } from "../words/field";
import { Button } from "./Button";

export type RowsProps<T> = { id: string; legend: string; hint: string; add: string; error?: string | undefined; value: T[]; onChange: (value: T[]) => void };

type Props<T> = RowsProps<T> & { blank: T; ruled?: boolean; row: (row: T, put: (part: Partial<T>) => void, id: string) => ReactNode };

export function Rows<T>({ id, legend, hint, add, error, value, onChange, blank, ruled = false, row: fields }: Props<T>) {
  const put = (n: number, part: Partial<T>) => onChange(value.map((row, i) => (i === n ? { ...row, ...part } : row)));
  return (
    <fieldset className="nhsuk-fieldset tr-rows" id={id}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <p className="nhsuk-hint tr-flush">{hint}</p>
      {error ? <span className="nhsuk-error-message">{error}</span> : null}
      {value.map((row, n) => (
        <div key={n} className={ruled ? "tr-row tr-row--ruled" : "tr-row"}>
          {fields(row, (part) => put(n, part), `${id}-${n}`)}
          <Button kind="plain" onClick={() => onChange(value.filter((_, i) => i !== n))}>
            {w.remove}
            <span className="nhsuk-u-visually-hidden"> {w.line(legend, n + 1)}</span>
          </Button>
        </div>
      ))}
      <Button kind="secondary" small onClick={() => onChange([...value, blank])}>
        {add}
      </Button>
    </fieldset>
  );
}
