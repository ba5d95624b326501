// Something folded away under its summary. It is made when it is first unfolded: tables and reasons
// that nobody has asked for are most of a page.
import { Details } from "nhsuk-react-components";
import { type ReactNode, useState } from "react";

type Props = { summary: string; /** What it is about, where the summary alone would be said many times. */ of?: string; className?: string; open?: boolean; children: ReactNode };

export function Fold({ summary, of, className = "tr-why", open = false, children }: Props) {
  const [made, setMade] = useState(open);
  return (
    <Details className={className} open={open} onToggle={() => setMade(true)}>
      <Details.Summary>
        {summary}
        {of ? <span className="nhsuk-u-visually-hidden">{of}</span> : null}
      </Details.Summary>
      <Details.Text>{made ? children : null}</Details.Text>
    </Details>
  );
}
