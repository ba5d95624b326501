// The pages as they will be printed, one at a time, with what is worth knowing about them.
import { useState } from "react";

import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { Drawing } from "../../components/Chart";
import { Loading } from "../../components/Loading";
import { usePreview } from "../../ipc/queries";
import type { Preview, ReportRequest } from "../../ipc/types";
import { report as w } from "../../words/report";

export function PagePreview({ request, ready }: { request: ReportRequest; ready: boolean }) {
  return (
    <section className="tr-preview" aria-labelledby="preview-title">
      <h2 className="nhsuk-heading-m" id="preview-title">
        {w.preview}
      </h2>
      {ready ? <Waiting request={request} /> : <Loading words={w.previewing} />}
    </section>
  );
}

function Waiting({ request }: { request: ReportRequest }) {
  const query = usePreview(request);
  return (
    <Await query={query} words={w.previewing}>
      {(preview) => (
        <div aria-busy={query.isFetching}>
          <Pages preview={preview} />
        </div>
      )}
    </Await>
  );
}

function Pages({ preview }: { preview: Preview }) {
  const [wanted, setAt] = useState(0);
  const of = preview.pages.length;
  const at = Math.min(wanted, of - 1);
  const page = preview.pages[at];
  const turn = (to: number) => setAt(Math.max(0, Math.min(of - 1, to)));
  return (
    <>
      {preview.warnings.length ? (
        <div className="nhsuk-inset-text tr-inset">
          <p>
            <strong>{w.warnings}</strong>
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {preview.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="tr-preview__bar">
        <Button kind="secondary" small disabled={at === 0} onClick={() => turn(at - 1)}>
          {w.previous}
        </Button>
        <label className="nhsuk-u-visually-hidden" htmlFor="preview-page">
          {w.goTo}
        </label>
        <select id="preview-page" className="nhsuk-select tr-preview__select" value={at} onChange={(event) => turn(Number(event.target.value))}>
          {preview.pages.map((_, i) => (
            <option key={i} value={i}>
              {w.page(i + 1, of)}
            </option>
          ))}
        </select>
        <Button kind="secondary" small disabled={at === of - 1} onClick={() => turn(at + 1)}>
          {w.next}
        </Button>
      </div>
      {page ? <Drawing svg={page} alt={w.pageAlt(at + 1, of)} className="tr-preview__page" /> : null}
      <p className="tr-small tr-muted">
        {w.hash}: <code>{preview.content_hash.slice(0, 16)}</code>
      </p>
    </>
  );
}
