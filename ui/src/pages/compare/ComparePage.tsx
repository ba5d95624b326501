// Assessments side by side: years or care settings of one trust, or several trusts.
import { useState } from "react";

import { paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { ButtonLink } from "../../components/Button";
import { Tick, Ticks } from "../../components/choices";
import { Empty } from "../../components/Empty";
import { PageHeading } from "../../components/PageHeading";
import { useAssessments, useBeside } from "../../ipc/queries";
import type { AssessmentSummary } from "../../ipc/types";
import { compare as w } from "../../words/compare";
import { settings } from "../../words/field";
import { dateOf } from "../../words/format";
import { BesideEachOther } from "./BesideEachOther";

/** Last year's and this year's of one trust, if there are such; else the two changed last that can be compared. */
function likely(all: AssessmentSummary[]): string[] {
  const newest = [...all].sort((a, b) => b.changed.localeCompare(a.changed));
  for (const after of newest) {
    const before = newest.find((b) => b.id !== after.id && b.name === after.name && b.setting === after.setting && b.created < after.created);
    if (before) return [before.id, after.id];
  }
  const [one, other] = newest;
  return one && other && one.setting === other.setting ? [other.id, one.id] : [];
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
            <Choice all={all} />
          )
        }
      </Await>
    </div>
  );
}

function Choice({ all }: { all: AssessmentSummary[] }) {
  const [chosen, setChosen] = useState(() => likely(all));
  const oldestFirst = [...all].sort((a, b) => a.created.localeCompare(b.created));
  const ids = oldestFirst.map((one) => one.id).filter((id) => chosen.includes(id));
  const beside = useBeside(ids);
  const choose = (id: string, ticked: boolean) => setChosen((before) => (ticked ? [...before, id] : before.filter((other) => other !== id)));
  return (
    <>
      <div className="tr-card tr-chooser">
        <Ticks legend={w.which} hint={w.whichHint}>
          {oldestFirst.map((one) => (
            <Tick
              key={one.id}
              id={`compare-${one.id}`}
              label={w.option(one.name, settings[one.setting], dateOf(one.changed), one.answered, one.of)}
              checked={chosen.includes(one.id)}
              onChange={(ticked) => choose(one.id, ticked)}
            />
          ))}
        </Ticks>
      </div>
      {ids.length < 2 ? <p>{w.atLeastTwo}</p> : <Await query={beside}>{(found) => <BesideEachOther key={ids.join()} found={found} />}</Await>}
    </>
  );
}
