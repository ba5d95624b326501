// Radios and checkboxes in the NHS classes, driven by React alone.
import classNames from "classnames";
import type { ReactNode } from "react";

type Option = { value: string; label: string; hint?: string | undefined };
type RadioProps = {
  name: string;
  legend: string;
  legendSize?: "s" | "m";
  hint?: string;
  error?: string | undefined;
  options: Option[];
  value: string | null;
  onChange: (value: string) => void;
  small?: boolean;
  inline?: boolean;
};

export function RadioGroup({ name, legend, legendSize = "s", hint, error, options, value, onChange, small, inline }: RadioProps) {
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={classNames("nhsuk-form-group", { "nhsuk-form-group--error": error })} id={name}>
      <fieldset className="nhsuk-fieldset" {...(described ? { "aria-describedby": described } : {})}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${legendSize}`}>{legend}</legend>
        {hint ? (
          <div className="nhsuk-hint" id={`${name}-hint`}>
            {hint}
          </div>
        ) : null}
        {error ? (
          <span className="nhsuk-error-message" id={`${name}-error`}>
            {error}
          </span>
        ) : null}
        <div className={classNames("nhsuk-radios", { "nhsuk-radios--small": small, "nhsuk-radios--inline": inline })}>
          {options.map((option) => {
            const id = `${name}-${option.value}`;
            return (
              <div className="nhsuk-radios__item" key={option.value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={id}
                  name={name}
                  value={option.value}
                  checked={value === option.value}
                  onChange={() => onChange(option.value)}
                  {...(option.hint ? { "aria-describedby": `${id}-hint` } : {})}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                  {option.label}
                </label>
                {option.hint ? (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
                    {option.hint}
                  </div>
                ) : null}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

type TickProps = { id: string; label: ReactNode; checked: boolean; onChange: (checked: boolean) => void };

export function Tick({ id, label, checked, onChange }: TickProps) {
  return (
    <div className="nhsuk-checkboxes__item">
      <input className="nhsuk-checkboxes__input" type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

export function Ticks({ legend, hint, children, small = true }: { legend: string; hint?: string; children: ReactNode; small?: boolean }) {
  return (
    <div className="nhsuk-form-group">
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint ? <div className="nhsuk-hint">{hint}</div> : null}
        <div className={classNames("nhsuk-checkboxes", { "nhsuk-checkboxes--small": small })}>{children}</div>
      </fieldset>
    </div>
  );
}
