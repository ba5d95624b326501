// One plan: how good it is, its roadmap, its money and people, what it brings and leaves out.
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { Chart } from "../../components/Chart";
import { DataTable } from "../../components/DataTable";
import { FailureNotice } from "../../components/FailureNotice";
import { useDoing, usePlan } from "../../ipc/queries";
import type { AssessmentView, Edition, PlanSummary, PlanView } from "../../ipc/types";
import { pounds, quarterAfter, quarterLabel } from "../../words/format";
import { plan as w } from "../../words/plan";
import { ActionDialog } from "./ActionDialog";
import { ActionTable } from "./ActionTable";
import { FundingPart, LeftOutPart, NextPoundPart, PeoplePart, SideBySide, TechnologiesPart } from "./findings";
import { Gantt } from "./Gantt";
import { MeansForm } from "./MeansForm";
import { OwnActionDialog } from "./OwnActionDialog";
import { PlanHead } from "./PlanHead";
import { candidatesOf, fix, free, yearLabel } from "./request";
import { usePlanEdit } from "./usePlanEdit";

type Props = { view: AssessmentView; edition: Edition; plans: PlanSummary[]; plan: string };

export function PlanBody({ plan, ...rest }: Props) {
  const query = usePlan(rest.view.summary.id, plan);
  return <Await query={query}>{(plan) => <Loaded {...rest} plan={plan} />}</Await>;
}

function Loaded({ view, edition, plans, plan }: Omit<Props, "plan"> & { plan: PlanView }) {
  const id = view.summary.id;
  const edit = usePlanEdit(id, plan);
  const replan = useDoing(edit.keep);
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [meansOpen, setMeansOpen] = useState(false);
  const { means } = plan.request;
  const candidates = candidatesOf(plan);
  const title = (action: string) => candidates.get(action)?.title ?? action;
  const move = (action: string, start: number) => {
    edit.change((request) => fix(request, action, start));
    announce(w.fixedAt(title(action), quarterLabel(quarterAfter(plan.request.means.start, start))));
  };
  const letGo = (action: string) => {
    edit.change((request) => free(request, action));
    announce(w.freed(title(action)));
  };
  const charts = plan.charts.filter((chart) => chart.id !== "gantt");
  const opened = open ? candidates.get(open) : undefined;
  return (
    <>
      <PlanHead plan={plan} edit={edit} />
      {edit.failure ? <FailureNotice failure={edit.failure} /> : null}
      <section className="tr-card" aria-labelledby="roadmap-title">
        <h2 className="nhsuk-heading-m" id="roadmap-title">
          {w.roadmap}
        </h2>
        {plan.solution.steps.length ? (
          <Gantt plan={plan} edition={edition} candidates={candidates} refused={edit.failure} move={move} free={letGo} open={setOpen} />
        ) : (
          <p>{w.noSteps}</p>
        )}
      </section>
      <section className="tr-card" aria-labelledby="means-title">
        <div className="tr-heading">
          <h2 className="nhsuk-heading-m" id="means-title">
            {w.means}
          </h2>
          <Button kind="secondary" small aria-expanded={meansOpen} onClick={() => setMeansOpen(!meansOpen)}>
            {w.meansEdit}
          </Button>
        </div>
        <p className="tr-flush">
          {w.aims[plan.request.aim]} · {[...means.years.map((y, n) => w.meansOf(yearLabel(means, n), pounds(y.capital), pounds(y.revenue))), w.peopleOf(means.people.digital, means.people.clinical, means.people.change)].join(" · ")}
        </p>
        <p className="tr-small tr-muted tr-flush">{w.costsAre}</p>
        {means.funds.length ? (
          <DataTable
            caption={w.funds}
            head={w.fundColumns}
            rows={means.funds.map((f) => [f.name, f.source, yearLabel(means, f.year), w.statuses[f.status], pounds(f.capital), pounds(f.revenue)])}
          />
        ) : null}
        {meansOpen ? (
          <MeansForm
            edition={edition}
            view={view}
            request={plan.request}
            submit={w.plan}
            busy={replan.isPending}
            failure={replan.error}
            save={({ means, aim, targets, focus }) => replan.mutate((before) => ({ ...before, means, aim, targets, focus }))}
            cancel={() => setMeansOpen(false)}
          />
        ) : null}
      </section>
      <ActionTable plan={plan} candidates={candidates} open={setOpen} add={() => setAdding(true)} />
      <section aria-labelledby="money-title">
        <h2 className="nhsuk-heading-m" id="money-title">
          {w.money}
        </h2>
        <div className="tr-charts">
          {charts.map((chart) => (
            <Chart key={chart.id} chart={chart} />
          ))}
        </div>
      </section>
      <div className="tr-columns">
        <FundingPart plan={plan} />
        <NextPoundPart plan={plan} title={title} />
        <LeftOutPart plan={plan} edit={edit} />
        <TechnologiesPart plan={plan} />
        <PeoplePart plan={plan} />
      </div>
      <SideBySide plans={plans} plan={plan} />
      {opened ? <ActionDialog candidate={opened} plan={plan} edition={edition} size={view.trust.size} edit={edit} close={() => setOpen((now) => (now === opened.action ? null : now))} /> : null}
      {adding ? <OwnActionDialog edition={edition} view={view} request={plan.request} edit={edit} close={() => setAdding(false)} /> : null}
    </>
  );
}
