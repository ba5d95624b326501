// What went wrong, always in one shape: whatever a command throws becomes a `Failure`.
import { failures } from "../words/failures";
import type { Code, Failure } from "./types";

const CODES = Object.keys(failures) as Code[];

export function isFailure(value: unknown): value is Failure {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "message" in value &&
    CODES.includes(value.code as Code)
  );
}

/** Anything thrown, as a failure. What is not one of ours is a fault of ours. */
export function asFailure(reason: unknown): Failure {
  if (isFailure(reason)) {
    return { code: reason.code, message: reason.message, fields: reason.fields ?? [], hint: reason.hint ?? "" };
  }
  const words = typeof reason === "string" ? reason : reason instanceof Error ? reason.message : "";
  return { code: "internal", message: words, fields: [], hint: "" };
}

/** What a person reads: a heading, what happened, what to do next. */
export function failureWords(failure: Failure): { title: string; message: string; next: string } {
  const words = failures[failure.code];
  return {
    title: words.title,
    message: failure.message || words.message,
    next: failure.hint || words.next,
  };
}

/** What a form finds wrong by itself, as the failure it would come back with; nothing when all is well. */
export const invalid = (fields: Failure["fields"]): Failure | null => (fields.length ? { code: "invalid", message: "", fields, hint: "" } : null);

/** The message for one field, when the failure names it. */
export function faultOf(failure: Failure | null | undefined, field: string): string | undefined {
  return failure?.fields.find((fault) => fault.field === field)?.message;
}

/** The message for one field of a form, by its id. */
export const faultAt = (failure: Failure | null, idOf: (field: string) => string | null, id: string): string | undefined =>
  failure?.fields.find((fault) => idOf(fault.field) === id)?.message;
