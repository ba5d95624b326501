// Every action of the plan with its figures, and the way to change them.
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import type { Candidate, PlanView } from "../../ipc/types";
import { count, pounds, quarterAfter, quarterSpan } from "../../words/format";
import { plan as w } from "../../words/plan";

type Props = { plan: PlanView; candidates: Map<string, Candidate>; open: (action: string) => void; add: () => void };

export function ActionTable({ plan, candidates, open, add }: Props) {
  const { request, solution } = plan;
  const quarter = (n: number) => quarterAfter(request.means.start, n);
  const rows = solution.steps.flatMap((step) => {
    const f = candidates.get(step.action);
    if (!f) return [];
    return [
      [
        <span key="title">
          {f.title}
          {f.technology ? <em className="tr-small tr-muted"> ({w.technology})</em> : null}
          {f.edited ? <em className="tr-small tr-muted"> ({w.changed})</em> : null}
          {f.note ? <span className="tr-small tr-note">{f.note}</span> : null}
        </span>,
        quarterSpan(quarter(step.start), quarter(step.end)),
        f.lead,
        pounds(f.costs.capital.likely),
        pounds(f.costs.technology.likely + f.costs.change.likely),
        pounds(f.costs.recurring.likely),
        count(f.days.digital + f.days.clinical + f.days.change),
        <Button key="open" kind="plain" onClick={() => open(f.action)}>
          {w.open}
          <span className="nhsuk-u-visually-hidden"> {w.openOf(f.title)}</span>
        </Button>,
      ],
    ];
  });
  return (
    <section className="tr-card" aria-labelledby="actions-title">
      <div className="tr-heading">
        <h2 className="nhsuk-heading-m" id="actions-title">
          {w.actions}
        </h2>
        <Button kind="secondary" small onClick={add}>
          {w.own}
        </Button>
      </div>
      {rows.length ? (
        <DataTable
          caption={w.actions}
          head={[w.action, w.when, w.lead_, w.capital, w.revenue, w.recurring, w.days, <span key="do" className="nhsuk-u-visually-hidden">{w.open}</span>]}
          rows={rows}
        />
      ) : (
        <p>{w.noSteps}</p>
      )}
    </section>
  );
}
