// Something did not work: what happened, what it means for the data, what to do next.
import { failureWords } from "../ipc/failure";
import type { Failure } from "../ipc/types";
import { shell as w } from "../words/shell";
import { Button } from "./Button";

export function FailureNotice({ failure, retry }: { failure: Failure; retry?: (() => void) | undefined }) {
  const { title, message, next } = failureWords(failure);
  return (
    <div className="tr-failure" role="alert" data-code={failure.code}>
      <h2 className="nhsuk-heading-s">{title}</h2>
      <p>{message}</p>
      {failure.fields.length ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {failure.fields.map((fault) => (
            <li key={`${fault.field} ${fault.message}`}>{fault.message}</li>
          ))}
        </ul>
      ) : null}
      <p>{next}</p>
      {retry ? (
        <Button kind="secondary" small onClick={retry}>
          {w.tryAgain}
        </Button>
      ) : null}
    </div>
  );
}
