// What must be mended before a form can be kept, with a link to each field. It takes focus.
import { useEffect, useId, useRef } from "react";

import { failureWords } from "../ipc/failure";
import type { Failure } from "../ipc/types";

/** `idOf` says nothing for a fault that no field of the form can mend. */
type Props = { failure: Failure; idOf: (field: string) => string | null };

export function ErrorSummary({ failure, idOf }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.focus(), [failure]);
  const { title, message, next } = failureWords(failure);
  const show = (id: string) => {
    const field = document.getElementById(id);
    const target = field?.matches("input, select, textarea, button") ? field : field?.querySelector<HTMLElement>("input, select, textarea");
    target?.focus();
  };
  return (
    <div ref={box} className="nhsuk-error-summary" tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 className="nhsuk-error-summary__title" id={titleId}>
        {title}
      </h2>
      <div className="nhsuk-error-summary__body">
        {failure.fields.length ? (
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {failure.fields.map(({ field, message }) => {
              const id = idOf(field);
              return (
                <li key={`${field} ${message}`}>
                  {id === null ? (
                    message
                  ) : (
                    <a
                      href={`#${id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        show(id);
                      }}
                    >
                      {message}
                    </a>
                  )}
                </li>
              );
            })}
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
