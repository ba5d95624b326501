// Help: the method in short, the keys, and every source of the edition.
import { useState } from "react";

import { Await } from "../../components/Await";
import { DataTable } from "../../components/DataTable";
import { TextField } from "../../components/fields";
import { PageHeading } from "../../components/PageHeading";
import { useAssessments, useEdition } from "../../ipc/queries";
import type { Edition } from "../../ipc/types";
import { dateOf } from "../../words/format";
import { help as w } from "../../words/help";

export function HelpPage() {
  const assessments = useAssessments();
  // The edition of the assessment changed last, which is the one being worked on.
  const edition = [...(assessments.data ?? [])].sort((a, b) => b.changed.localeCompare(a.changed))[0]?.edition;
  const query = useEdition(edition);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <div className="tr-columns">
        <section className="tr-card" aria-labelledby="method-title">
          <h2 className="nhsuk-heading-m" id="method-title">
            {w.method}
          </h2>
          <dl className="tr-terms">
            {w.points.map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="tr-card" aria-labelledby="keyboard-title">
          <h2 className="nhsuk-heading-m" id="keyboard-title">
            {w.keyboard}
          </h2>
          <DataTable caption={w.keyboard} head={[w.key, w.does]} rows={w.keys} />
          <p className="tr-small tr-muted">{w.keyboardText}</p>
        </section>
      </div>
      <section className="tr-card" aria-labelledby="sources-title">
        <h2 className="nhsuk-heading-m" id="sources-title">
          {w.sources}
        </h2>
        {edition ? <Await query={query}>{(found) => <SourceTable edition={found} />}</Await> : <p>{w.sourcesNone}</p>}
      </section>
    </div>
  );
}

function SourceTable({ edition }: { edition: Edition }) {
  const [words, setWords] = useState("");
  const wanted = words.toLowerCase();
  const shown = edition.sources.filter((s) => `${s.publisher} ${s.title} ${s.taken}`.toLowerCase().includes(wanted));
  return (
    <>
      <p className="tr-muted">{w.edition(edition.title, dateOf(edition.published))}</p>
      <div className="tr-narrow">
        <TextField id="source-words" label={w.find} small value={words} onChange={setWords} />
      </div>
      <p className="tr-small tr-muted" role="status">
        {w.count(shown.length)}
      </p>
      <DataTable
        caption={w.sources}
        head={[w.publisher, w.titleOf, w.date, w.taken, w.address]}
        rows={shown.map((s) => [s.publisher, s.title, <span key="d" className="tr-nowrap">{s.date}</span>, s.taken, <span key="a" className="tr-address">{s.address}</span>])}
      />
    </>
  );
}
