// The five bands as steps, where the trust stands on them, and what blocks the next.
import { Tag } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import { Fold } from "../../components/Fold";
import { Why } from "../../components/Why";
import type { Band, BandRule, Blocker, Criterion, Edition, Scorecard } from "../../ipc/types";
import { bandOrder, bands } from "../../words/field";
import { results as w } from "../../words/results";

function needsOf(rule: BandRule): string {
  const parts = [
    rule.foundation_at_least === null ? "" : w.needFoundation(rule.foundation_at_least),
    rule.domain_at_least === null ? "" : w.needDomain(rule.domain_at_least.shown),
    rule.overall_at_least === null ? "" : w.needOverall(rule.overall_at_least.shown),
  ].filter(Boolean);
  return parts.length ? w.needs(parts) : "";
}

export function BandLadder({ id, card, edition }: { id: string; card: Scorecard; edition: Edition }) {
  const { stated, low, high, reason } = card.band;
  const at = stated === null ? -1 : bandOrder.indexOf(stated);
  return (
    <section className="tr-card" aria-labelledby="band-title">
      <h2 className="nhsuk-heading-m" id="band-title">
        {w.band}: {stated ? bands[stated] : w.noBand}
      </h2>
      <p>{stated ? w.bandRange(bands[low], bands[high]) : w.noBandText}</p>
      <ol className="tr-ladder">
        {edition.bands.map((rule, i) => (
          <li key={rule.band} className={`tr-rung tr-rung--${i}${i <= at ? " tr-rung--reached" : ""}${i === at ? " tr-rung--here" : ""}`}>
            <strong>{rule.title}</strong>
            {i === at ? <span className="tr-rung__here">{w.here}</span> : null}
            {i !== at && (rule.band === low || rule.band === high) ? <span className="tr-rung__end">{rule.band === low ? w.lowHere : w.highHere}</span> : null}
            <span className="tr-rung__says">{rule.statement}</span>
            <span className="tr-rung__needs">{needsOf(rule)}</span>
          </li>
        ))}
      </ol>
      <Why reason={reason} of={w.band} />
      <Blockers id={id} edition={edition} end="now" list={card.band.blockers} open />
      <Blockers id={id} edition={edition} end="low" list={card.band.blockers_low} />
      <Blockers id={id} edition={edition} end="high" list={card.band.blockers_high} />
      {card.band.blockers.length === 0 && stated === "leading" ? <p>{w.noBlockers}</p> : null}
    </section>
  );
}

/** The criteria that a blocker misses, in the words of the question. */
function missingOf(edition: Edition, { question, missing }: Blocker) {
  const criteria = edition.questions.find((q) => q.id === question)?.levels.flatMap((l) => l.criteria) ?? [];
  return criteria.filter((criterion) => missing.includes(criterion.key));
}

function Missing({ criteria }: { criteria: Criterion[] }) {
  if (!criteria.length) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet tr-small tr-flush">
      {criteria.map((criterion) => (
        <li key={criterion.key}>{criterion.text}</li>
      ))}
    </ul>
  );
}

interface BlockersProps {
  id: string;
  edition: Edition;
  end: "now" | "low" | "high";
  list: Blocker[];
  open?: boolean;
}

function Blockers({ id, edition, end, list, open = false }: BlockersProps) {
  const next: Band | undefined = list[0]?.band;
  if (!next) return null;
  return (
    <Fold summary={`${w.blockers(bands[next])} · ${w.blockersEnd[end]} (${list.length})`} open={open}>
      <ul className="tr-lines">
        {list.map((blocker, i) => (
          <li key={i} className="tr-line">
            <div>
              <p className="tr-flush">
                {blocker.sentence} {blocker.private ? <Tag modifier="pink">{w.private}</Tag> : null}
              </p>
              <Missing criteria={missingOf(edition, blocker)} />
            </div>
            {blocker.question ? (
              <div className="tr-line__do">
                <a href={paths.question(id, blocker.question)}>
                  {w.mend}
                  <span className="nhsuk-u-visually-hidden">: {blocker.sentence}</span>
                </a>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
