// The five numbers: overall and the four domains, each with its range and its reason.
import { RangeBar } from "../../components/RangeBar";
import { Why } from "../../components/Why";
import type { Range, Reason, Scorecard, Share } from "../../ipc/types";
import { bands, domains } from "../../words/field";
import { results as w } from "../../words/results";

type TileProps = { name: string; range: Range; criteria: Share; answered?: string; reason: Reason; main?: boolean; band?: string };

function Tile({ name, range, criteria, answered, reason, main, band }: TileProps) {
  return (
    <section className={`tr-tile${main ? " tr-tile--main" : ""}`} aria-label={name}>
      <h2 className="tr-tile__name">{name}</h2>
      <p className="tr-tile__score">
        {range.stated ? (
          <>
            <span className="tr-tile__number">{range.stated.shown}</span> <span className="tr-tile__of">{w.outOf}</span>
          </>
        ) : (
          <span className="tr-tile__none">{w.notScored}</span>
        )}
      </p>
      {band ? <p className="tr-tile__band">{band}</p> : null}
      <RangeBar range={range} />
      <p className="tr-small tr-flush">{w.range(range.low.shown, range.high.shown)}</p>
      {answered ? <p className="tr-small tr-muted tr-flush">{answered}</p> : null}
      <p className="tr-small tr-muted tr-flush">{w.criteria(criteria.met, criteria.of)}</p>
      <Why reason={reason} of={name} />
    </section>
  );
}

export function ScoreTiles({ card }: { card: Scorecard }) {
  return (
    <div className="tr-tiles">
      <Tile main name={w.overall} range={card.overall} criteria={card.criteria} reason={card.overall_reason} {...(card.band.stated ? { band: bands[card.band.stated] } : {})} />
      {card.domains.map((d) => (
        <Tile key={d.domain} name={domains[d.domain]} range={d.range} criteria={d.criteria} answered={w.answered(d.answered, d.applicable)} reason={d.reason} />
      ))}
    </div>
  );
}
