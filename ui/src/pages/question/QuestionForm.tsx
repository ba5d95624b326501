// The answer to one question: level and ticks on the left, what stands behind it on the right.
import { Tag } from "nhsuk-react-components";
import { useEffect } from "react";

import { isTyping } from "../../app/shortcuts";
import { useAnnounce, usePageCommands } from "../../app/context";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { Sources } from "../../components/Sources";
import type { Answer, Edition, Question } from "../../ipc/types";
import { question as w } from "../../words/question";
import { choose, EMPTY, levelOf } from "./draft";
import { EvidencePart } from "./EvidencePart";
import { LevelPart } from "./LevelPart";
import { ConfidencePart, MeasuresPart, NotApplicablePart, NotesPart } from "./parts";
import { useDraft } from "./useDraft";

type Props = { id: string; question: Question; edition: Edition; kept: Answer | undefined; field: string | undefined; next: () => void; previous: () => void };

export function QuestionForm({ id, question, edition, kept, field, next, previous }: Props) {
  const hold = useDraft(id, question, kept);
  const announce = useAnnounce();
  const { draft, edit, undo, flush } = hold;
  useFieldFocus(field);
  useAnswerKeys((level) => {
    edit((before) => choose(question, before, level));
    document.getElementById(`level-${level}`)?.focus();
  }, next);
  usePageCommands({ next, previous, undo: () => void undo() });

  const clear = () => {
    edit((before) => ({ ...EMPTY, owner: before.owner }));
    announce(w.cleared);
  };
  return (
    // Leaving any field saves at once; the form is never sent.
    <form className="tr-question" onBlur={flush} onSubmit={(event) => event.preventDefault()}>
      <div className="tr-question__main">
        <p className="tr-question__about">
          {question.foundation ? (
            <>
              <Tag modifier="blue">{w.foundation}</Tag> <span>{w.foundationMeans}</span>{" "}
            </>
          ) : null}
          {question.private ? (
            <>
              <Tag modifier="pink">{w.private}</Tag> <span>{w.privateMeans}</span>
            </>
          ) : null}
        </p>
        {draft.to_confirm ? (
          <div className="tr-confirm" id="field-to-confirm">
            <p>
              <strong>{w.confirmTitle}.</strong> {w.confirmText}
            </p>
            <Button
              small
              kind="secondary"
              onClick={() => {
                edit((before) => ({ ...before, to_confirm: false }));
                announce(w.confirmed);
                // The button goes away; the keyboard goes on from the answer that it was about.
                document.querySelector<HTMLElement>("[name='level']:checked, #does-not-apply:checked")?.focus();
              }}
            >
              {w.confirm}
            </Button>
          </div>
        ) : null}
        <LevelPart question={question} hold={hold} />
        <NotApplicablePart hold={hold} />
        <div className="tr-why-it-matters">
          <h2 className="nhsuk-heading-xs">{w.whyTitle}</h2>
          <p>{question.why}</p>
          <Sources title={w.whySources} ids={question.why_sources} sources={edition.sources} />
          <p className="tr-small tr-muted">{w.usually(question.answered_by, question.minutes)}</p>
          {question.frameworks.length ? (
            <p className="tr-small tr-muted">
              {w.frameworks}: {question.frameworks.map((f) => `${f.framework} (${f.reference})`).join("; ")}
            </p>
          ) : null}
        </div>
      </div>
      <div className="tr-question__side">
        <ConfidencePart hold={hold} />
        {question.measures.length && levelOf(draft) !== null ? <MeasuresPart question={question} hold={hold} /> : null}
        <EvidencePart question={question} hold={hold} />
        <NotesPart hold={hold} />
        <div className="tr-actions tr-actions--tight">
          <Button kind="secondary" small disabled={!hold.canUndo} onClick={() => void undo()} data-testid="undo">
            {w.undo}
          </Button>
          <Button kind="plain" disabled={draft.choice === null} onClick={clear}>
            {w.clear}
          </Button>
        </div>
        {hold.undoFailure ? <FailureNotice failure={hold.undoFailure} /> : null}
      </div>
    </form>
  );
}

/** Coming from a check, the field to mend has the focus. */
function useFieldFocus(field: string | undefined): void {
  useEffect(() => {
    if (field === undefined) return;
    const found = document.getElementById(`field-${field}`) ?? document.getElementById(`field-${field.split(".")[0] ?? ""}`);
    const target = found?.matches("input, textarea, select, button")
      ? found
      : (found?.querySelector<HTMLElement>("input:checked") ?? found?.querySelector<HTMLElement>("input, textarea, select, button"));
    (target ?? document.querySelector<HTMLElement>("main h1"))?.focus();
    found?.scrollIntoView?.({ block: "center" });
  }, [field]);
}

/** Keys 1 to 5 choose a level and Enter goes on, unless somebody is typing. */
function useAnswerKeys(pick: (level: number) => void, next: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      if (/^[1-5]$/.test(event.key)) {
        event.preventDefault();
        pick(Number(event.key));
      } else if (event.key === "Enter" && !(event.target instanceof Element && event.target.closest("a, button, summary"))) {
        event.preventDefault();
        next();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
