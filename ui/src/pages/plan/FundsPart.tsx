// Named money: who pays, for which year, and how sure it is. Shown, not added.
import { Details } from "nhsuk-react-components";

import { Button } from "../../components/Button";
import { NumberField, SelectField, TextField } from "../../components/fields";
import type { Fund, FundStatus, Means } from "../../ipc/types";
import { plan as w } from "../../words/plan";
import { shown, yearLabel } from "./request";

const BLANK: Fund = { name: "", year: 0, capital: 0, revenue: 0, source: "", status: "confirmed" };

type Props = { means: Means; error: (field: string) => string | undefined; change: (funds: Fund[]) => void };

export function FundsPart({ means, error, change }: Props) {
  const put = (n: number, part: Partial<Fund>) => change(means.funds.map((f, i) => (i === n ? { ...f, ...part } : f)));
  return (
    <Details className="tr-why" open={means.funds.length > 0}>
      <Details.Summary>
        {w.funds} ({means.funds.length})
      </Details.Summary>
      <Details.Text>
        {means.funds.map((fund, n) => (
          <fieldset key={n} className="nhsuk-fieldset tr-fund">
            <legend className="nhsuk-u-visually-hidden">{w.fund(n + 1)}</legend>
            <TextField id={`means-funds-${n}-name`} label={w.fundName} small value={fund.name} onChange={(name) => put(n, { name })} />
            <TextField id={`means-funds-${n}-source`} label={w.fundSource} small value={fund.source} onChange={(source) => put(n, { source })} />
            <SelectField id={`means-funds-${n}-year`} label={w.fundYear} small error={error(`funds.${n}.year`)} value={String(fund.year)} onChange={(year) => put(n, { year: Number(year) })} options={means.years.map((_, i) => [String(i), yearLabel(means, i)])} />
            <SelectField id={`means-funds-${n}-status`} label={w.fundStatus} small value={fund.status} onChange={(status) => put(n, { status: status as FundStatus })} options={Object.entries(w.statuses)} />
            <NumberField id={`means-funds-${n}-capital`} label={w.capitalYear} small width="5" suffix={w.thousand} error={error(`funds.${n}.capital`)} value={shown(fund.capital)} onChange={(v) => put(n, { capital: v ?? NaN })} />
            <NumberField id={`means-funds-${n}-revenue`} label={w.revenueYear} small width="5" suffix={w.thousand} error={error(`funds.${n}.revenue`)} value={shown(fund.revenue)} onChange={(v) => put(n, { revenue: v ?? NaN })} />
            <Button kind="plain" onClick={() => change(means.funds.filter((_, i) => i !== n))}>
              {w.removeFund}
              <span className="nhsuk-u-visually-hidden"> {w.fund(n + 1)}</span>
            </Button>
          </fieldset>
        ))}
        <Button kind="secondary" small onClick={() => change([...means.funds, BLANK])}>
          {w.addFund}
        </Button>
      </Details.Text>
    </Details>
  );
}
