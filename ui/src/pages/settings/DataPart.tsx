// The data folder, its health, and backups made and restored.
import { SummaryList } from "nhsuk-react-components";
import { useState } from "react";

import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { makeBackup, restoreBackup, showFile } from "../../ipc/client";
import { useDataHealth, useDoing } from "../../ipc/queries";
import type { DataHealth } from "../../ipc/types";
import { settings as w } from "../../words/settings";

export function DataPart() {
  const query = useDataHealth();
  const show = useDoing(showFile);
  const make = useDoing(makeBackup, (cache) => cache.invalidateQueries({ queryKey: ["data-health"] }));
  const restore = useDoing(restoreBackup, async (cache, done) => {
    setAsking(false);
    if (done) await cache.resetQueries();
  });
  const [asking, setAsking] = useState(false);
  const failure = show.error ?? make.error ?? restore.error;
  return (
    <>
      <section className="tr-card" aria-labelledby="data-title">
        <h2 className="nhsuk-heading-m" id="data-title">
          {w.data}
        </h2>
        <p>{w.dataText}</p>
        <Await query={query}>{(health) => <Health health={health} show={() => show.mutate(health.folder)} again={() => void query.refetch()} />}</Await>
      </section>
      <section className="tr-card" aria-labelledby="backups-title">
        <h2 className="nhsuk-heading-m" id="backups-title">
          {w.backups}
        </h2>
        <p className="tr-muted">{w.backupsText}</p>
        {query.data ? (
          <>
            <p className="tr-flush">{w.backupList(query.data.backups.length)}</p>
            <ul className="nhsuk-list nhsuk-list--bullet tr-small">
              {query.data.backups.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        ) : null}
        <div className="tr-actions">
          <Button kind="secondary" small disabled={make.isPending} onClick={() => make.mutate(undefined)}>
            {w.make}
          </Button>
          <Button kind="secondary" small aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {w.restore}
          </Button>
        </div>
        {asking ? (
          <div className="tr-confirm">
            <p>{w.restoreText}</p>
            <div className="tr-actions tr-actions--tight">
              <Button kind="warning" small disabled={restore.isPending} onClick={() => restore.mutate(undefined)}>
                {w.restoreYes}
              </Button>
              <Button kind="plain" onClick={() => setAsking(false)}>
                {w.cancel}
              </Button>
            </div>
          </div>
        ) : null}
        <p role="status">
          {make.data ? w.made(make.data.path) : ""} {restore.data ? w.restored : ""}
        </p>
        {failure ? <FailureNotice failure={failure} /> : null}
      </section>
    </>
  );
}

function Health({ health, show, again }: { health: DataHealth; show: () => void; again: () => void }) {
  const row = (key: string, value: string, action?: { label: string; act: () => void }) => (
    <SummaryList.Row>
      <SummaryList.Key>{key}</SummaryList.Key>
      <SummaryList.Value>
        {value}
        {action ? (
          <>
            {" "}
            <Button kind="plain" onClick={action.act}>
              {action.label}
            </Button>
          </>
        ) : null}
      </SummaryList.Value>
    </SummaryList.Row>
  );
  return (
    <SummaryList className="tr-summary">
      {row(w.folder, health.folder, { label: w.show, act: show })}
      {row(w.size, w.sizeOf(health.bytes, health.schema))}
      {row(w.integrity, health.integrity === "ok" ? w.well : w.damaged(health.integrity), { label: w.recheck, act: again })}
      {health.notice ? row(w.notice, health.notice) : null}
    </SummaryList>
  );
}
