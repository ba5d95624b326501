// Two assessments as what moved; more as a table, and what moved from each to the next.
import { Chart } from "../../components/Chart";
import { DataTable } from "../../components/DataTable";
import { Fold } from "../../components/Fold";
import type { Beside, LevelCell, QuestionRow, SideBySide } from "../../ipc/types";
import { compare as w } from "../../words/compare";
import { domainOrder, domains } from "../../words/field";
import { Compared } from "./Compared";

export function BesideEachOther({ found: { table, steps, chart } }: { found: Beside }) {
  const [only] = steps;
  if (only && table.columns.length === 2) {
    return (
      <>
        <Compared found={only.found} after={only.after} />
        {chart ? <Trend chart={chart} /> : null}
        <Levels table={table} />
      </>
    );
  }
  return (
    <>
      <p className="tr-lead">{table.sentence}</p>
      <Scores table={table} />
      {chart ? <Trend chart={chart} /> : null}
      {steps.map((step) => (
        <Fold key={`${step.before} ${step.after}`} summary={w.movedBetween(step.found.before, step.found.after)}>
          <Compared found={step.found} after={step.after} />
        </Fold>
      ))}
      <Levels table={table} />
    </>
  );
}

function Trend({ chart }: { chart: NonNullable<Beside["chart"]> }) {
  return (
    <section className="tr-card" aria-label={w.overTime}>
      <Chart chart={chart} level={2} />
    </section>
  );
}

function Scores({ table }: { table: SideBySide }) {
  return (
    <section className="tr-card" aria-labelledby="scores-title">
      <h2 className="nhsuk-heading-m" id="scores-title">
        {w.scores}
      </h2>
      <p className="tr-muted">{w.scoresText}</p>
      <DataTable
        caption={w.scores}
        head={[w.domain, ...table.columns.map((c) => c.label)]}
        rows={[
          [w.overall, ...table.columns.map((c) => c.overall?.shown ?? "–")],
          ...domainOrder.map((domain) => [domains[domain], ...table.columns.map((c) => c.domains[domain]?.shown ?? "–")]),
          [w.answered, ...table.columns.map((c) => w.ofComparable(c.answered, table.comparable))],
        ]}
      />
    </section>
  );
}

const cell = (c: LevelCell) => (c.level !== null ? String(c.level) : c.state === null ? w.notAsked : w.cell[c.state]);
/** Why a row is not compared; nothing when it is. */
const apart = (row: QuestionRow) => (row.comparable ? "" : row.cells.some((c) => c.state === null) ? w.askedInSome : w.askedInOtherWords);

/** Every question, those that are compared and those that are not. */
function Levels({ table }: { table: SideBySide }) {
  return (
    <section className="tr-card" aria-labelledby="levels-title">
      <h2 className="nhsuk-heading-m" id="levels-title">
        {w.levels}
      </h2>
      <Fold summary={w.showLevels(table.rows.length)}>
        <DataTable
          caption={w.levels}
          head={[w.question, ...table.columns.map((c) => c.label)]}
          rows={table.rows.map((row) => [
            <>
              {row.question.title} <span className="tr-muted">{domains[row.question.domain]}</span>
              {apart(row) ? <span className="tr-small tr-muted"> ({apart(row)})</span> : null}
            </>,
            ...row.cells.map(cell),
          ])}
        />
      </Fold>
    </section>
  );
}
