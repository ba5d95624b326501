// Form fields: the NHS components with a label, a hint and an error that may be absent.
import { Select, TextInput, Textarea } from "nhsuk-react-components";
import { type ChangeEvent, useState } from "react";

import { shell as w } from "../words/shell";

type Common = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Visually smaller labels, for forms that are dense. */
  small?: boolean | undefined;
  onBlur?: (() => void) | undefined;
};

function common({ id, label, hint, error, small, onBlur }: Common) {
  return {
    id,
    name: id,
    label,
    labelProps: { size: small ? undefined : "s" } as { size?: "s" },
    ...(hint ? { hint } : {}),
    ...(error ? { error, "aria-invalid": true as const } : {}),
    ...(onBlur ? { onBlur } : {}),
  };
}

type TextProps = Common & { value: string; onChange: (value: string) => void; type?: string; width?: "3" | "5" | "10" | "20"; suffix?: string; prefix?: string; list?: string };

export function TextField({ value, onChange, type, width, suffix, prefix, list, ...rest }: TextProps) {
  return (
    <TextInput
      {...common(rest)}
      value={value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      autoComplete="off"
      {...(type ? { type } : {})}
      {...(width ? { width } : {})}
      {...(suffix ? { suffix } : {})}
      {...(prefix ? { prefix } : {})}
      {...(list ? { list } : {})}
    />
  );
}

type NumberProps = Common & { value: number | null; onChange: (value: number | null) => void; width?: "3" | "5" | "10"; suffix?: string; prefix?: string };

/** A number, or nothing. What cannot be read as a number stays as typed, and counts as nothing. */
export function NumberField({ value, onChange, ...rest }: NumberProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (read(typed) !== value) setTyped(value === null ? "" : String(value));
  }
  const change = (text: string) => {
    setTyped(text);
    const number = read(text);
    setSeen(number);
    onChange(number);
  };
  const unread = typed.trim() !== "" && read(typed) === null;
  return <TextField {...rest} error={unread ? w.notANumber : rest.error} value={typed} onChange={change} />;
}

export function read(text: string): number | null {
  // Commas only between thousands: “50,5” means fifty and a half in much of the world, and never 505.
  if (/,(?!\d{3}(\D|$))/.test(text)) return null;
  const plain = text.replace(/[,\s£%]/g, "");
  if (plain === "") return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

/** Whether a number is there, whole and not below zero: what amounts of money and days must be. */
export const isWhole = (n: number | null | undefined): n is number => Number.isInteger(n) && (n ?? -1) >= 0;

type AreaProps = Common & { value: string; onChange: (value: string) => void; rows?: number };

export function AreaField({ value, onChange, rows = 3, ...rest }: AreaProps) {
  return <Textarea {...common(rest)} rows={rows} value={value} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />;
}

type SelectProps = Common & { value: string; onChange: (value: string) => void; options: [value: string, label: string][] };

export function SelectField({ value, onChange, options, ...rest }: SelectProps) {
  return (
    <Select {...common(rest)} value={value} onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}>
      {options.map(([code, label]) => (
        <Select.Option key={code} value={code}>
          {label}
        </Select.Option>
      ))}
    </Select>
  );
}
