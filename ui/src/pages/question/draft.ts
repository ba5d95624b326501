// What is typed may not yet be fit to keep: an evidence row without a name, a number out of bounds.
// This says which part of a draft can be saved now, and what is wrong with the rest.
import type { Answer, Evidence, Question } from "../../ipc/types";
import { question as w } from "../../words/question";

export const EMPTY: Answer = {
  choice: null, met: [], confidence: null, evidence: [], comment: "", owner: "", target: null, measures: {}, to_confirm: false,
};

export type Faults = Record<string, string>;

export const levelOf = (answer: Answer): number | null => (answer.choice && "level" in answer.choice ? answer.choice.level : null);
export const reasonOf = (answer: Answer): string | null => (answer.choice && "not-applicable" in answer.choice ? answer.choice["not-applicable"] : null);

/** `2026-03-31` from what people type; undefined when it is no date. */
export function isoDate(text: string): string | undefined {
  const plain = text.trim();
  const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(plain);
  const iso = british ? `${british[3]}-${british[2]?.padStart(2, "0")}-${british[1]?.padStart(2, "0")}` : plain;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** `31/3/2026` from `2026-03-31`; anything else as it is. */
export function shownDate(date: string | null): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  return iso ? `${Number(iso[3])}/${Number(iso[2])}/${iso[1]}` : (date ?? "");
}

const isBlank = (item: Evidence) => !item.title.trim() && !item.location.trim() && !item.date;

/** The part of a draft that can be kept, the rest as it was kept before, and the faults by field. */
export function keepable(question: Question, draft: Answer, kept: Answer): { answer: Answer; faults: Faults } {
  const faults: Faults = {};
  const answer: Answer = { ...draft };

  const reason = reasonOf(draft);
  if (reason !== null && !reason.trim()) {
    faults["not-applicable"] = w.needReason;
    answer.choice = kept.choice;
  }
  const shorten = (field: "comment" | "owner", most: number) => {
    const has = [...draft[field]].length;
    if (has <= most) return;
    faults[field] = w.tooLong(most, has);
    answer[field] = kept[field];
  };
  shorten("comment", 4000);
  shorten("owner", 120);

  answer.evidence = draft.evidence.flatMap((item, i) => {
    if (isBlank(item)) return [];
    if (!item.title.trim()) {
      faults[`evidence.${i}.title`] = w.needTitle;
      return [];
    }
    if (!item.date) return [{ ...item, date: null }];
    const date = isoDate(item.date);
    if (!date) faults[`evidence.${i}.date`] = w.badDate;
    return [{ ...item, date: date ?? null }];
  });

  answer.measures = {};
  for (const measure of question.measures) {
    const given = draft.measures[measure.key];
    if (!given) continue;
    if (given.value < measure.min || given.value > measure.max) {
      faults[`measures.${measure.key}`] = w.bounds(measure.min, measure.max);
      const before = kept.measures[measure.key];
      if (before) answer.measures[measure.key] = before;
    } else answer.measures[measure.key] = given;
  }
  return { answer, faults };
}

/** A level chosen: ticks at or below it are said by the level itself. */
export function choose(question: Question, draft: Answer, level: number): Answer {
  const above = new Set(question.levels.filter((l) => l.level > level).flatMap((l) => l.criteria.map((c) => c.key)));
  return { ...draft, choice: { level }, met: draft.met.filter((key) => above.has(key)), to_confirm: false };
}
