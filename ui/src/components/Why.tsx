// Why a number is what it is: the rule's sentence and what went in.
import { Details } from "nhsuk-react-components";

import type { Reason } from "../ipc/types";
import { results as w } from "../words/results";

export function Why({ reason, of }: { reason: Reason; of: string }) {
  return (
    <Details className="tr-why">
      <Details.Summary>
        {w.why}
        <span className="nhsuk-u-visually-hidden"> {w.whyOf(of)}</span>
      </Details.Summary>
      <Details.Text>
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
      </Details.Text>
    </Details>
  );
}
