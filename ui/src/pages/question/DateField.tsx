// A date typed as people write it. What cannot be read yet stays as typed.
import { useState } from "react";

import { TextField } from "../../components/fields";
import { question as w } from "../../words/question";
import { isoDate, shownDate } from "./draft";

type Props = {
  id: string;
  label: string;
  date: string | null;
  onChange: (date: string | null) => void;
  error?: string | undefined;
  /** Hands over only whole dates, and shows by itself what is wrong. */
  strict?: boolean;
};

export function DateField({ id, label, date, onChange, error, strict = false }: Props) {
  const [typed, setTyped] = useState(shownDate(date));
  const bad = strict && typed.trim() !== "" && isoDate(typed) === undefined;
  const [left, setLeft] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    const iso = isoDate(text);
    if (iso) onChange(iso);
    else if (text.trim() === "") onChange(null);
    else if (!strict) onChange(text);
  };
  return (
    <TextField
      id={id}
      label={label}
      hint={w.dateHint}
      small
      width="10"
      error={left ? (error ?? (bad ? w.badDate : undefined)) : undefined}
      value={typed}
      onChange={change}
      onBlur={() => setLeft(true)}
    />
  );
}
