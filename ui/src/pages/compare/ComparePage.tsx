// Two assessments side by side: what moved, and why.
import { useState } from "react";

import { paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { ButtonLink } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { SelectField } from "../../components/fields";
import { PageHeading } from "../../components/PageHeading";
import { useAssessments, useComparison } from "../../ipc/queries";
import type { AssessmentSummary } from "../../ipc/types";
import { compare as w } from "../../words/compare";
import { dateOf } from "../../words/format";
import { Compared } from "./Compared";

/** Last year's and this year's of one trust, if there are such; else the two changed last. */
function likelyPair(all: AssessmentSummary[]): [string, string] {
  const newest = [...all].sort((a, b) => b.changed.localeCompare(a.changed));
  for (const after of newest) {
    const before = newest.find((b) => b.id !== after.id && b.name === after.name && b.setting === after.setting && b.created < after.created);
    if (before) return [before.id, after.id];
  }
  return [newest[1]?.id ?? "", newest[0]?.id ?? ""];
}

export function ComparePage() {
  const query = useAssessments();
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <p className="tr-lead">{w.lead}</p>
      <Await query={query}>
        {(all) =>
          all.length < 2 ? (
            <Empty title={w.few.title}>
              <p>{w.few.text}</p>
              <ButtonLink href={paths.start()}>{w.few.action}</ButtonLink>
            </Empty>
          ) : (
            <Pair all={all} />
          )
        }
      </Await>
    </div>
  );
}

function Pair({ all }: { all: AssessmentSummary[] }) {
  const [[before, after], setPair] = useState(() => likelyPair(all));
  const comparison = useComparison(before, after);
  const options: [string, string][] = [["", w.choose], ...all.map((one): [string, string] => [one.id, w.option(one.name, dateOf(one.changed))])];
  return (
    <>
      <div className="tr-pair">
        <SelectField id="before" label={w.before} value={before} onChange={(id) => setPair([id, after])} options={options} />
        <SelectField id="after" label={w.after} value={after} onChange={(id) => setPair([before, id])} options={options} />
      </div>
      {before && after ? before === after ? <p>{w.same}</p> : <Await query={comparison}>{(found) => <Compared found={found} after={after} />}</Await> : null}
    </>
  );
}
