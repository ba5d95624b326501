// The answer being typed: from what is kept, to the saver, and back when it was saved or undone.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { useApp, useSaveState } from "../../app/context";
import { undoAnswer } from "../../ipc/client";
import { asFailure, faultOf } from "../../ipc/failure";
import { keepSaved } from "../../ipc/queries";
import type { Answer, Failure, Question } from "../../ipc/types";
import { question as w } from "../../words/question";
import { EMPTY, keepable } from "./draft";

export function useDraft(id: string, question: Question, kept: Answer | undefined) {
  const { saver, announce } = useApp();
  const state = useSaveState();
  const cache = useQueryClient();
  const lastKept = useRef(kept ?? EMPTY);
  const [draft, setDraft] = useState<Answer>(() => saver.draftOf(id, question.id) ?? kept ?? EMPTY);
  const [canUndo, setCanUndo] = useState(kept !== undefined && kept.choice !== null);
  const [undoFailure, setUndoFailure] = useState<Failure | null>(null);
  const current = useRef(draft);

  const edit = useCallback(
    (change: (before: Answer) => Answer) => {
      const next = change(current.current);
      current.current = next;
      setDraft(next);
      setUndoFailure(null);
      saver.edit(id, question.id, next, keepable(question, next, lastKept.current).answer);
    },
    [saver, id, question],
  );

  useEffect(
    () =>
      saver.onSaved((savedId, savedQuestion, saved, latest) => {
        if (savedId !== id || savedQuestion !== question.id) return;
        lastKept.current = saved.answer;
        setCanUndo(saved.can_undo);
        // Only what the backend may have changed is taken over, so that what is being typed stays.
        if (!latest || saved.raised_to === null) return;
        current.current = { ...current.current, choice: saved.answer.choice, met: saved.answer.met };
        setDraft(current.current);
      }),
    [saver, id, question.id],
  );

  // Leaving the page saves at once.
  useEffect(() => () => void saver.flush(), [saver]);

  const undo = useCallback(async () => {
    await saver.flush();
    try {
      const saved = await undoAnswer(id, question.id);
      saver.forget(id, question.id);
      saver.note(saved.saved_at);
      lastKept.current = saved.answer;
      current.current = saved.answer;
      setDraft(saved.answer);
      setCanUndo(saved.can_undo);
      setUndoFailure(null);
      keepSaved(cache, id, question.id, saved);
      announce(w.undone);
    } catch (reason) {
      setCanUndo(false);
      setUndoFailure(asFailure(reason));
    }
  }, [saver, id, question.id, cache, announce]);

  const own = keepable(question, draft, lastKept.current).faults;
  const failed = state.kind === "failed" ? state.failure : null;
  const fault = (field: string): string | undefined => own[field] ?? faultOf(failed, field);
  return { draft, edit, undo, canUndo, undoFailure, fault, flush: () => void saver.flush() };
}

export type DraftHold = ReturnType<typeof useDraft>;
