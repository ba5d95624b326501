// Quarters from which there are more or fewer people, such as when people have been hired.
import { Details } from "nhsuk-react-components";

import { NumberField, SelectField } from "../../components/fields";
import { Rows } from "../../components/Rows";
import type { Means, PeopleFrom } from "../../ipc/types";
import { quarterAfter, quarterLabel } from "../../words/format";
import { plan as w } from "../../words/plan";
import { horizon, shown } from "./request";

type Props = { means: Means; error: (field: string) => string | undefined; change: (later: PeopleFrom[]) => void };

export function PeopleLater({ means, error, change }: Props) {
  const later = means.people_later;
  const quarters = Array.from({ length: Math.max(0, horizon(means) - 1) }, (_, n) => quarterAfter(means.start, n + 1));
  const next = quarters.find((q) => q > (later.at(-1)?.from ?? "")) ?? quarters.at(-1) ?? means.start;
  return (
    <Details className="tr-why" open={later.length > 0}>
      <Details.Summary>
        {w.later.title} ({later.length})
      </Details.Summary>
      <Details.Text>
        <Rows
          id="means-people_later"
          legend={w.later.title}
          hint={w.later.hint}
          add={w.later.add}
          value={later}
          onChange={change}
          blank={{ from: next, people: later.at(-1)?.people ?? means.people }}
          row={(row, put, id) => {
            const field = id.replace(/^means-/, "").replace(/-/g, ".");
            return (
            <>
              <SelectField id={`${id}-from`} label={w.later.from} small error={error(`${field}.from`)} value={row.from} onChange={(from) => put({ from })} options={(quarters.includes(row.from) ? quarters : [row.from, ...quarters]).map((q) => [q, quarterLabel(q)])} />
              {(["digital", "clinical", "change"] as const).map((group) => (
                <NumberField key={group} id={`${id}-people-${group}`} label={w[group]} small width="5" error={error(`${field}.people.${group}`)} value={shown(row.people[group])} onChange={(n) => put({ people: { ...row.people, [group]: n ?? NaN } })} />
              ))}
            </>
            );
          }}
        />
      </Details.Text>
    </Details>
  );
}
