// Results as they were signed off: the figures of that day, and the papers printed on it.
import { Details } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { FailureNotice } from "../../components/FailureNotice";
import { PageHeading } from "../../components/PageHeading";
import { exportSigned, showFile } from "../../ipc/client";
import { useAssessment, useDoing, useEdition, useSignOffs } from "../../ipc/queries";
import type { ReportEdition, Scorecard, SignOff } from "../../ipc/types";
import { dateOf } from "../../words/format";
import { report } from "../../words/report";
import { results as w } from "../../words/results";
import { BandLadder } from "./BandLadder";
import { Findings } from "./findings";
import { HeatMap } from "./HeatMap";
import { ScoreTiles } from "./ScoreTiles";

export function FrozenPage({ id, revision }: { id: string; revision: number }) {
  const query = useSignOffs(id);
  const view = useAssessment(id);
  const one = query.data?.find((signed) => signed.revision === revision);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={one ? w.frozen(revision, dateOf(one.date)) : w.signOffs} {...(view.data ? { caption: view.data.trust.name } : {})} />
      <p>
        <a href={paths.results(id)}>{w.toResultsNow}</a>
      </p>
      <Await query={query}>
        {() => (one ? <Frozen id={id} signed={one} /> : <Empty title={w.notSigned(revision)}>{w.notSignedText}</Empty>)}
      </Await>
    </div>
  );
}

function Frozen({ id, signed }: { id: string; signed: SignOff }) {
  return (
    <>
      {signed.intact ? null : (
        <div className="tr-failure" role="alert">
          <h2 className="nhsuk-heading-s">{w.tampered.title}</h2>
          <p>{w.tampered.text}</p>
        </div>
      )}
      <Papers id={id} signed={signed} />
      {signed.scorecard ? <Figures id={id} card={signed.scorecard} /> : <Empty title={w.unreadable.title}>{w.unreadable.text}</Empty>}
    </>
  );
}

function Papers({ id, signed }: { id: string; signed: SignOff }) {
  const save = useDoing((edition: ReportEdition) => exportSigned(id, signed.revision, edition));
  const show = useDoing(showFile);
  const facts: [string, string][] = [
    [w.roles, signed.roles.join(", ")],
    [w.edition, signed.edition],
    [w.engine, String(signed.engine)],
    [w.hash, signed.content_hash],
  ];
  return (
    <section className="tr-card" aria-labelledby="papers-title">
      <h2 className="nhsuk-heading-m" id="papers-title">
        {w.papers}
      </h2>
      <p>{w.papersText}</p>
      {signed.sealed ? null : <p className="tr-muted">{w.notSealed}</p>}
      <div className="tr-actions">
        {(["public", "private"] as const).map((edition) => (
          <Button key={edition} small kind="secondary" disabled={save.isPending} data-testid={`signed-${edition}`} onClick={() => save.mutate(edition)}>
            {w.savePaper[edition]}
          </Button>
        ))}
      </div>
      <div role="status">
        {save.data ? (
          <div className="tr-done" data-testid="paper-saved">
            <p className="tr-flush">{report.saved(save.data.path, save.data.pages, save.data.bytes)}</p>
            <Button kind="secondary" small onClick={() => save.data && show.mutate(save.data.path)}>
              {report.openFolder}
            </Button>
          </div>
        ) : null}
      </div>
      {save.error ? <FailureNotice failure={save.error} /> : null}
      {show.error ? <FailureNotice failure={show.error} /> : null}
      <Details className="tr-why">
        <Details.Summary>{w.whatWasSigned}</Details.Summary>
        <Details.Text>
          <dl className="tr-inputs">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="tr-address">{value}</dd>
              </div>
            ))}
          </dl>
        </Details.Text>
      </Details>
    </section>
  );
}

function Figures({ id, card }: { id: string; card: Scorecard }) {
  const edition = useEdition(card.edition);
  return (
    <>
      <ScoreTiles card={card} />
      <p className="tr-muted">{w.linksLeadToNow}</p>
      {edition.data ? <BandLadder id={id} card={card} edition={edition.data} /> : null}
      <HeatMap id={id} card={card} />
      <Findings id={id} card={card} />
    </>
  );
}
