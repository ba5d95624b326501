// Why a number is what it is: the rule's sentence and what went in.
import type { Reason } from "../ipc/types";
import { results as w } from "../words/results";
import { Fold } from "./Fold";

export function Why({ reason, of }: { reason: Reason; of: string }) {
  return (
    <Fold summary={w.why} of={` ${w.whyOf(of)}`}>
      <p>{reason.sentence}</p>
      {reason.inputs.length ? (
        <dl className="tr-inputs">
          {reason.inputs.map((input, i) => (
            <div key={`${input.label} ${i}`}>
              <dt>{input.label}</dt>
              <dd>{input.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Fold>
  );
}
