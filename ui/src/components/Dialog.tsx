// A modal dialog. It gives focus back to where it came from when it closes.
import { type ReactNode, useEffect, useRef } from "react";

type Props = { title: string; close: () => void; children: ReactNode; wide?: boolean };

export function Dialog({ title, close, children, wide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector("h2")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={`tr-dialog${wide ? " tr-dialog--wide" : ""}`} aria-labelledby="dialog-title" onClose={close}>
      <h2 id="dialog-title" className="nhsuk-heading-m" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
