// Settings: how the window looks, where the data is and how it fares, backups.
import { Await } from "../../components/Await";
import { RadioGroup } from "../../components/choices";
import { FailureNotice } from "../../components/FailureNotice";
import { PageHeading } from "../../components/PageHeading";
import { saveSettings } from "../../ipc/client";
import { useDoing, useSettings } from "../../ipc/queries";
import type { Settings } from "../../ipc/types";
import { settings as w } from "../../words/settings";
import { DataPart } from "./DataPart";

export function SettingsPage() {
  const query = useSettings();
  return (
    <div className="tr-page">
      <PageHeading title={w.title} />
      <section className="tr-card" aria-labelledby="look-title">
        <h2 className="nhsuk-heading-m" id="look-title">
          {w.look}
        </h2>
        <Await query={query}>{(settings) => <Look settings={settings} />}</Await>
      </section>
      <DataPart />
    </div>
  );
}

function Look({ settings }: { settings: Settings }) {
  const save = useDoing(saveSettings, (cache, kept) => cache.setQueryData(["settings"], kept));
  return (
    <>
      <div className="tr-pair">
        <RadioGroup
          name="text-size"
          legend={w.text}
          small
          options={Object.entries(w.textSizes).map(([value, label]) => ({ value, label }))}
          value={String(settings.text_percent)}
          onChange={(value) => save.mutate({ ...settings, text_percent: Number(value) })}
        />
        <RadioGroup
          name="theme"
          legend={w.theme}
          small
          options={Object.entries(w.themes).map(([value, label]) => ({ value, label }))}
          value={settings.theme}
          onChange={(theme) => save.mutate({ ...settings, theme })}
        />
      </div>
      {save.error ? <FailureNotice failure={save.error} /> : null}
    </>
  );
}
