// Shorter findings beneath the scores: gaps, what matters most, contradictions, assurance.
import { Tag } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import { DataTable } from "../../components/DataTable";
import { Fold } from "../../components/Fold";
import type { Assurance, Effect, QuestionScore, Scorecard } from "../../ipc/types";
import { bands } from "../../words/field";
import { signed } from "../../words/format";
import { results as w } from "../../words/results";

type Props = { id: string; card: Scorecard };

/** What a scorecard shows beside its scores, in a running assessment and in a signed one. */
export function Findings({ id, card }: Props) {
  return (
    <div className="tr-columns">
      <GapsPart id={id} card={card} />
      <SensitivityPart id={id} card={card} />
      <ContradictionsPart id={id} card={card} />
      <AssurancePart id={id} card={card} />
    </div>
  );
}

function GapsPart({ id, card }: Props) {
  return (
    <section className="tr-card" aria-labelledby="gaps-title">
      <h2 className="nhsuk-heading-s" id="gaps-title">
        {w.gaps}
      </h2>
      <p className="tr-muted">{card.benefit_gaps.length ? w.gapsText : w.gapsNone}</p>
      {card.benefit_gaps.length ? (
        <DataTable
          caption={w.gaps}
          head={[w.question, w.inPlace, w.inUse, w.gap]}
          rows={card.benefit_gaps.map((g) => [
            <a key="q" href={paths.question(id, g.question)}>
              {g.title}
            </a>,
            `${g.in_place}%`,
            `${g.in_use}%`,
            w.points(g.gap),
          ])}
        />
      ) : null}
    </section>
  );
}

const effect = (shown: string | null, e: Effect | null) => (e === null ? "–" : `${shown ?? signed(e.overall.shown)}${e.changes_band && e.band ? `, ${w.becomes(bands[e.band])}` : ""}`);

function SensitivityPart({ id, card }: Props) {
  if (!card.sensitivity.length) return null;
  return (
    <section className="tr-card" aria-labelledby="sensitivity-title">
      <h2 className="nhsuk-heading-s" id="sensitivity-title">
        {w.sensitivity}
      </h2>
      <p className="tr-muted">{w.sensitivityText}</p>
      <DataTable
        caption={w.sensitivity}
        head={[w.question, w.up, w.down]}
        rows={card.sensitivity.map((s) => [
          <a key="q" href={paths.question(id, s.question)}>
            {s.title}
          </a>,
          effect(s.up_shown, s.up),
          effect(s.down_shown, s.down),
        ])}
      />
    </section>
  );
}

function ContradictionsPart({ id, card }: Props) {
  return (
    <section className="tr-card" aria-labelledby="contradictions-title">
      <h2 className="nhsuk-heading-s" id="contradictions-title">
        {w.contradictions}
      </h2>
      {card.contradictions.length ? (
        <ul className="tr-lines">
          {card.contradictions.map((c) => (
            <li key={c.id} className="tr-line">
              <p className="tr-flush">
                {c.sentence} {c.private ? <Tag modifier="pink">{w.private}</Tag> : null}
              </p>
              {c.questions[0] ? (
                <div className="tr-line__do">
                  <a href={paths.question(id, c.questions[0])}>
                    {w.mend}
                    <span className="nhsuk-u-visually-hidden">: {c.sentence}</span>
                  </a>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="tr-muted">{w.contradictionsNone}</p>
      )}
    </section>
  );
}

/** Which questions a count is made of. */
const countedAs = (q: QuestionScore): keyof Assurance => (q.state === "unanswered" ? "unanswered" : q.state === "not-applicable" ? "not_applicable" : (q.confidence ?? "judgement"));

function AssurancePart({ id, card }: Props) {
  const keys = Object.keys(w.assuranceOf) as (keyof Assurance)[];
  return (
    <section className="tr-card" aria-labelledby="assurance-title">
      <h2 className="nhsuk-heading-s" id="assurance-title">
        {w.assurance}
      </h2>
      <dl className="tr-counts">
        {keys.map((key) => (
          <div key={key}>
            <dt>{w.assuranceOf[key]}</dt>
            <dd>{card.assurance[key]}</dd>
          </div>
        ))}
      </dl>
      <Fold summary={w.assuranceBy}>
        <DataTable
          caption={w.assurance}
          head={[w.question, w.standsBehind]}
          rows={card.questions.map((q) => [
            <a key="q" href={paths.question(id, q.question)}>
              {q.title}
            </a>,
            w.assuranceOf[countedAs(q)],
          ])}
        />
      </Fold>
    </section>
  );
}
