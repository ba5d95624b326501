// The front sheet of the board paper. It is kept as it is written, and the preview follows.
import { Details } from "nhsuk-react-components";
import { useEffect, useRef, useState } from "react";

import { useApp } from "../../app/context";
import { Await } from "../../components/Await";
import { FailureNotice } from "../../components/FailureNotice";
import { AreaField, SelectField, TextField } from "../../components/fields";
import { saveFrontSheet } from "../../ipc/client";
import { faultOf } from "../../ipc/failure";
import { useDoing, useFrontSheet } from "../../ipc/queries";
import type { FrontSheet, FrontSheetView, PaperType } from "../../ipc/types";
import { report as w } from "../../words/report";

const WAIT_MS = 500;
type TextKey = Exclude<keyof FrontSheet, "paper_type" | "asked_to">;

export function FrontSheetForm({ id, isPrivate }: { id: string; isPrivate: boolean }) {
  const query = useFrontSheet(id);
  return (
    <section className="tr-card" aria-labelledby="front-sheet-title">
      <h2 className="nhsuk-heading-m" id="front-sheet-title">
        {w.frontSheet}
      </h2>
      <p className="tr-muted">{w.frontSheetText}</p>
      <Await query={query}>{(view) => <Fields id={id} view={view} isPrivate={isPrivate} />}</Await>
    </section>
  );
}

function Fields({ id, view, isPrivate }: { id: string; view: FrontSheetView; isPrivate: boolean }) {
  const [sheet, setSheet] = useState(view.sheet);
  const [asked, setAsked] = useState(view.sheet.asked_to.join("\n"));
  const { saver } = useApp();
  const save = useDoing(
    (given: FrontSheet) => saveFrontSheet(id, given),
    async (cache, kept) => {
      cache.setQueryData(["assessment", id, "front-sheet"], kept);
      saver.note(new Date().toISOString());
      await cache.invalidateQueries({ queryKey: ["assessment", id, "preview"] });
    },
  );
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; sheet: FrontSheet } | null>(null);
  const { mutateAsync } = save;
  const flush = async () => {
    if (!waiting.current) return;
    const { timer, sheet: given } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    // A failure is shown by the form itself.
    await mutateAsync(given).catch(() => undefined);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const stop = saver.alsoFlush(() => latest.current());
    return () => {
      stop();
      void latest.current();
    };
  }, [saver]);

  const put = (part: Partial<FrontSheet>) => {
    const next = { ...sheet, ...part };
    setSheet(next);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { sheet: next, timer: setTimeout(() => void latest.current(), WAIT_MS) };
  };
  const common = (key: keyof FrontSheet) => ({ id: `sheet-${key}`, label: w.fields[key], small: true, error: faultOf(save.error, key) });
  const text = (key: TextKey) => <TextField key={key} {...common(key)} value={sheet[key]} onChange={(value) => put({ [key]: value })} />;
  const area = (key: TextKey) => <AreaField key={key} {...common(key)} rows={3} value={sheet[key]} onChange={(value) => put({ [key]: value })} />;

  return (
    <form onBlur={() => void flush()} onSubmit={(event) => event.preventDefault()}>
      <p className="tr-small tr-flush" role="status">
        {save.isPending ? w.saving : save.isSuccess ? w.sheetSaved : view.saved ? "" : w.notSavedYet}
      </p>
      {save.error ? <FailureNotice failure={save.error} /> : null}
      {text("title")}
      <div className="tr-pair tr-pair--tight">
        {text("meeting")}
        {text("date")}
        {text("agenda_item")}
        <SelectField {...common("paper_type")} value={sheet.paper_type} onChange={(value) => put({ paper_type: value as PaperType })} options={Object.entries(w.papers)} />
        {text("presented_by")}
        {text("prepared_by")}
      </div>
      {area("purpose")}
      <AreaField
        {...common("asked_to")}
        value={asked}
        onChange={(value) => {
          setAsked(value);
          put({ asked_to: value.split("\n").map((line) => line.trim()).filter(Boolean) });
        }}
      />
      {isPrivate ? area("private_reason") : null}
      <Details className="tr-why">
        <Details.Summary>{w.parts.links}</Details.Summary>
        <Details.Text>{(["previously_considered_by", "strategic_objectives", "assurance_framework"] as const).map(area)}</Details.Text>
      </Details>
      <Details className="tr-why">
        <Details.Summary>{w.parts.implications}</Details.Summary>
        <Details.Text>{(["finance", "workforce", "quality_and_safety", "equality", "sustainability"] as const).map(area)}</Details.Text>
      </Details>
    </form>
  );
}
