// A dialog that finds a question by any of its words.
import { useEffect, useRef, useState } from "react";

import { Button } from "../components/Button";
import { useAssessment, useEdition } from "../ipc/queries";
import type { Question } from "../ipc/types";
import { domains } from "../words/field";
import { shell as w } from "../words/shell";
import { paths } from "./paths";

const MOST = 8;

function found(questions: Question[], wanted: string): Question[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (q: Question) => `${q.title} ${q.question} ${q.id} ${domains[q.domain]} ${q.answered_by}`.toLowerCase();
  return questions.filter((q) => words.every((word) => text(q).includes(word))).slice(0, MOST);
}

export function FindQuestion({ id, close }: { id: string; close: () => void }) {
  const { data: view } = useAssessment(id);
  const { data: edition } = useEdition(view?.summary.edition);
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
    return () => (before instanceof HTMLElement && before.isConnected ? before.focus() : undefined);
  }, []);

  const asked = (edition?.questions ?? []).filter((q) => !view || q.settings.includes(view.trust.setting));
  const list = found(asked, wanted);
  const open = (q: Question | undefined) => {
    if (!q) return;
    close();
    // After the dialog has given focus back, so that the page's heading keeps it.
    setTimeout(() => (window.location.hash = paths.question(id, q.id).slice(1)), 0);
  };
  return (
    <dialog ref={dialog} className="tr-dialog" aria-labelledby="find-title" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open(list[0]);
        }}
      >
        <h2 id="find-title" className="nhsuk-heading-m">
          {w.find.title}
        </h2>
        <label className="nhsuk-label" htmlFor="find-words">
          {w.find.label}
        </label>
        <input id="find-words" className="nhsuk-input" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <p className="nhsuk-hint tr-gap-small" role="status">
          {w.find.count(list.length)}
        </p>
        <ul className="tr-find">
          {list.map((q) => (
            <li key={q.id}>
              <button type="button" className="tr-find__item" onClick={() => open(q)}>
                <strong>{q.title}</strong> <span className="tr-muted">{domains[q.domain]}</span>
                <span className="tr-find__question">{q.question}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button kind="secondary" onClick={close}>
          {w.find.close}
        </Button>
      </form>
    </dialog>
  );
}
