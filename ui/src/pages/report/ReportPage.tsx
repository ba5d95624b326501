// The board report: what goes in, what it will look like, and saving it as a PDF.
import { useState } from "react";

import { useApp, usePageCommands } from "../../app/context";
import { Button } from "../../components/Button";
import { RadioGroup, Tick } from "../../components/choices";
import { FailureNotice } from "../../components/FailureNotice";
import { SelectField } from "../../components/fields";
import { PageHeading } from "../../components/PageHeading";
import { exportReport, showFile } from "../../ipc/client";
import { openable } from "../../ipc/plans";
import { useDoing, usePlans } from "../../ipc/queries";
import type { ReportEdition, ReportFormat, ReportRequest } from "../../ipc/types";
import { report as w } from "../../words/report";
import { FrontSheetForm } from "./FrontSheetForm";
import { PagePreview } from "./PagePreview";

export function ReportPage({ id }: { id: string }) {
  const plans = usePlans(id);
  const scenarios = openable(plans.data ?? []);
  const [edition, setEdition] = useState<ReportEdition>("public");
  const [format, setFormat] = useState<ReportFormat>("ua1");
  const [data, setData] = useState(false);
  const [chosen, setPlan] = useState<string | null | undefined>(undefined);
  // The first plan is printed unless the person says otherwise.
  const plan = chosen === undefined ? (scenarios[0]?.id ?? null) : chosen;
  const request: ReportRequest = { assessment: id, edition, plan, format, data };
  const { saver } = useApp();
  const save = useDoing((given: ReportRequest) => exportReport(given));
  const show = useDoing(showFile);
  const start = () => {
    // What is still being typed on the front sheet belongs in the report.
    if (!save.isPending) void saver.flush().then(() => save.mutate(request));
  };
  usePageCommands({ export: start });

  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title}>
        <Button data-testid="export-report" disabled={save.isPending} aria-keyshortcuts="Control+E" onClick={start}>
          {save.isPending ? w.exporting : w.export}
        </Button>
      </PageHeading>
      <div role="status">
        {save.data ? (
          <div className="tr-done" data-testid="report-saved">
            <p className="tr-flush">{w.saved(save.data.path, save.data.pages, save.data.bytes)}</p>
            {save.data.data ? <p className="tr-flush">{w.dataSaved(save.data.data)}</p> : null}
            {save.data.warnings.length ? (
              <ul className="nhsuk-list nhsuk-list--bullet tr-small">
                {save.data.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            ) : null}
            <Button kind="secondary" small onClick={() => save.data && show.mutate(save.data.path)}>
              {w.openFolder}
            </Button>
          </div>
        ) : null}
      </div>
      {save.error ? <FailureNotice failure={save.error} retry={start} /> : null}
      {show.error ? <FailureNotice failure={show.error} /> : null}
      <div className="tr-report">
        <div className="tr-report__form">
          <section className="tr-card">
            <RadioGroup
              name="edition"
              legend={w.edition}
              small
              options={[
                { value: "public", label: w.public, hint: w.publicHint },
                { value: "private", label: w.private, hint: w.privateHint },
              ]}
              value={edition}
              onChange={(value) => setEdition(value as ReportEdition)}
            />
            <SelectField
              id="report-plan"
              label={w.plan}
              small
              value={plan ?? ""}
              onChange={(value) => setPlan(value || null)}
              options={[["", w.noPlan], ...scenarios.map((p): [string, string] => [p.id, p.name])]}
            />
            <SelectField
              id="report-format"
              label={w.format}
              small
              value={format}
              onChange={(value) => setFormat(value as ReportFormat)}
              options={[
                ["ua1", w.ua1],
                ["ua2", w.ua2],
                ["docx", w.docx],
              ]}
            />
            <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
              <Tick id="report-data" label={w.data} checked={data} onChange={setData} />
            </div>
          </section>
          <FrontSheetForm id={id} isPrivate={edition === "private"} />
        </div>
        <PagePreview request={request} ready={chosen !== undefined || !plans.isPending} />
      </div>
    </div>
  );
}
