// The form of the trust's details.
import { type FormEvent, useState } from "react";

import { Button } from "../../components/Button";
import { RadioGroup } from "../../components/choices";
import { ErrorSummary } from "../../components/ErrorSummary";
import { NumberField, SelectField, TextField } from "../../components/fields";
import { faultOf } from "../../ipc/failure";
import type { Failure, Setting, Size, Trust } from "../../ipc/types";
import { settings, sizeHints, sizes } from "../../words/field";
import { quarterLabel, quarterMonths, quartersFrom } from "../../words/format";
import { trust as w } from "../../words/trust";
import { PublishedReturns } from "./PublishedReturns";

type Props = { trust: Trust; submit: string; busy: boolean; failure: Failure | null; save: (trust: Trust) => void; cancel: () => void };

export function TrustForm({ trust: kept, submit, busy, failure, save, cancel }: Props) {
  const [trust, setTrust] = useState(kept);
  const put = (part: Partial<Trust>) => setTrust((before) => ({ ...before, ...part }));
  /** What was typed to find a published return by; picking one leaves it, so that the others stay in sight. */
  const [words, setWords] = useState("");
  const rename = (name: string) => {
    put({ name });
    setWords(name.trim());
  };
  const error = (field: string) => faultOf(failure, field);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save({ ...trust, name: trust.name.trim(), code: trust.code.trim().toUpperCase() });
  };
  const quarters = quartersFrom(new Date(), 9);
  if (trust.plan_start && !quarters.includes(trust.plan_start)) quarters.unshift(trust.plan_start);

  return (
    <form onSubmit={send} noValidate>
      {failure ? <ErrorSummary failure={failure} idOf={(field) => (field === "plan_start" ? "plan-start" : field)} /> : null}
      <div className="tr-pair tr-pair--wide-first">
        <TextField id="name" label={w.name} hint={w.nameHint} error={error("name")} value={trust.name} onChange={rename} />
        <TextField id="code" label={w.code} hint={w.codeHint} error={error("code")} width="5" value={trust.code} onChange={(code) => put({ code })} />
      </div>
      <PublishedReturns words={words} name={trust.name} setting={trust.setting} pick={put} />
      <div className="tr-pair">
        <RadioGroup
          name="setting"
          legend={w.setting}
          hint={w.settingHint}
          error={error("setting")}
          small
          options={Object.entries(settings).map(([value, label]) => ({ value, label }))}
          value={trust.setting}
          onChange={(setting) => put({ setting: setting as Setting })}
        />
        <RadioGroup
          name="size"
          legend={w.size}
          hint={w.sizeHint}
          error={error("size")}
          small
          options={Object.entries(sizes).map(([value, label]) => ({ value, label, hint: sizeHints[value as Size] }))}
          value={trust.size}
          onChange={(size) => put({ size: size as Size })}
        />
      </div>
      <fieldset className="nhsuk-fieldset tr-group">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{w.more}</legend>
        <p className="nhsuk-hint">{w.moreHint}</p>
        <div className="tr-triple">
          <NumberField id="turnover" label={w.turnover} suffix={w.turnoverSuffix} width="10" error={error("turnover")} value={trust.turnover} onChange={(turnover) => put({ turnover })} />
          <NumberField id="staff" label={w.staff} suffix={w.staffSuffix} width="10" error={error("staff")} value={trust.staff} onChange={(staff) => put({ staff })} />
          <NumberField id="sites" label={w.sites} width="5" error={error("sites")} value={trust.sites} onChange={(sites) => put({ sites })} />
        </div>
        <div className="tr-pair">
          <TextField id="epr" label={w.epr} hint={w.eprHint} error={error("epr")} value={trust.epr} onChange={(epr) => put({ epr })} />
          <SelectField
            id="plan-start"
            label={w.planStart}
            hint={w.planStartHint}
            error={error("plan_start")}
            value={trust.plan_start ?? ""}
            onChange={(quarter) => put({ plan_start: quarter || null })}
            options={[["", w.later], ...quarters.map((q): [string, string] => [q, `${quarterLabel(q)} (${quarterMonths(q)})`])]}
          />
        </div>
      </fieldset>
      <div className="tr-actions">
        <Button type="submit" disabled={busy} data-testid="save-trust">
          {submit}
        </Button>
        <Button kind="plain" onClick={cancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
