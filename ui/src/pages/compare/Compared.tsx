// What a comparison of two found.
import { Tag } from "nhsuk-react-components";
import { useId } from "react";

import { paths } from "../../app/paths";
import { DataTable } from "../../components/DataTable";
import type { Comparison, LevelCell, Movement, NamedQuestion, ScoreChange } from "../../ipc/types";
import { compare as w } from "../../words/compare";
import { domains } from "../../words/field";
import { signed } from "../../words/format";

export function Compared({ found, after }: { found: Comparison; after: string }) {
  const own = useId();
  const row = (name: string, c: ScoreChange, n: number) => [name, c.before?.shown ?? "–", c.after?.shown ?? "–", c.change ? signed(c.change.shown) : "–", String(n)];
  return (
    <>
      <p className="tr-lead">{found.sentence}</p>
      <section className="tr-card" aria-labelledby={`change${own}`}>
        <h2 className="nhsuk-heading-m" id={`change${own}`}>
          {w.domains}
        </h2>
        <DataTable
          caption={w.domains}
          head={[w.domain, found.before, found.after, w.change, w.comparable]}
          rows={[row(w.overall, found.overall, found.comparable), ...found.domains.map((d) => row(domains[d.domain], d.change, d.comparable))]}
        />
      </section>
      <section className="tr-card" aria-labelledby={`moved${own}`}>
        <h2 className="nhsuk-heading-m" id={`moved${own}`}>
          {w.moved}
        </h2>
        <p className="tr-muted">{found.moved.length ? w.unchanged(found.unchanged, found.comparable) : w.movedNone}</p>
        <ul className="tr-lines">
          {found.moved.map((movement) => (
            <Moved key={movement.question} movement={movement} after={after} />
          ))}
        </ul>
      </section>
      <div className="tr-columns">
        {found.one_sided.length ? (
          <section className="tr-card" aria-labelledby={`one-sided${own}`}>
            <h2 className="nhsuk-heading-s" id={`one-sided${own}`}>
              {w.oneSided}
            </h2>
            <DataTable caption={w.oneSided} head={[w.question, found.before, found.after]} rows={found.one_sided.map((o) => [o.question.title, cell(o.before), cell(o.after)])} />
          </section>
        ) : null}
        <Named title={w.new} list={found.new} />
        <Named title={w.retired} list={found.retired} />
        <Named title={w.reworded} list={found.reworded} />
      </div>
    </>
  );
}

const cell = (c: LevelCell) => (c.level !== null ? w.level(c.level) : c.state === null ? w.notAsked : w.cell[c.state]);

function Moved({ movement: m, after }: { movement: Movement; after: string }) {
  const up = m.to > m.from;
  return (
    <li className="tr-line">
      <div>
        <p className="tr-flush">
          <Tag modifier={up ? "green" : "orange"}>
            {up ? "▲" : "▼"} {w.from(m.from, m.to)}
          </Tag>{" "}
          <a href={paths.question(after, m.question)}>{m.title}</a> <span className="tr-muted">{domains[m.domain]}</span> {m.private ? <Tag modifier="pink">{w.private}</Tag> : null}
        </p>
        <p className="tr-flush">{m.sentence}</p>
        <Criteria title={w.newlyMet} list={m.newly_met.map((c) => c.text)} />
        <Criteria title={w.noLonger} list={m.no_longer_met.map((c) => c.text)} />
        {m.comment ? <p className="tr-small tr-muted tr-flush">“{m.comment}”</p> : null}
      </div>
    </li>
  );
}

function Criteria({ title, list }: { title: string; list: string[] }) {
  if (!list.length) return null;
  return (
    <>
      <p className="tr-small tr-flush">
        <strong>{title}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet tr-small">
        {list.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Named({ title, list }: { title: string; list: NamedQuestion[] }) {
  if (!list.length) return null;
  return (
    <section className="tr-card">
      <h2 className="nhsuk-heading-s">{title}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {list.map((q) => (
          <li key={q.question}>
            {q.title} <span className="tr-muted">{domains[q.domain]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
