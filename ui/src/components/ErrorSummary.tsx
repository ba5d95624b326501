// What must be mended before a form can be kept, with a link to each field. It takes focus.
import { useEffect, useRef } from "react";

import { failureWords } from "../ipc/failure";
import type { Failure } from "../ipc/types";

type Props = { failure: Failure; idOf: (field: string) => string };

export function ErrorSummary({ failure, idOf }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  const { title, message, next } = failureWords(failure);
  const show = (id: string) => {
    const field = document.getElementById(id);
    const target = field?.matches("input, select, textarea, button") ? field : field?.querySelector<HTMLElement>("input, select, textarea");
    target?.focus();
  };
  return (
    <div ref={box} className="nhsuk-error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 className="nhsuk-error-summary__title" id="error-summary-title">
        {title}
      </h2>
      <div className="nhsuk-error-summary__body">
        {failure.fields.length ? (
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {failure.fields.map((fault) => (
              <li key={fault.field}>
                <a
                  href={`#${idOf(fault.field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    show(idOf(fault.field));
                  }}
                >
                  {fault.message}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p>{message}</p>
            <p>{next}</p>
          </>
        )}
      </div>
    </div>
  );
}
