// The plan: worked with, not only printed. Several scenarios may be kept and set side by side.
import { useState } from "react";

import { Await } from "../../components/Await";
import { Empty } from "../../components/Empty";
import { FailureNotice } from "../../components/FailureNotice";
import { PageHeading } from "../../components/PageHeading";
import { createPlan } from "../../ipc/client";
import { openable } from "../../ipc/plans";
import { forgetDerived, keys, useAssessment, useDoing, useEdition, usePlans, useSuggestedPlan } from "../../ipc/queries";
import type { AssessmentView, Edition, PlanSummary, Request } from "../../ipc/types";
import { plan as w } from "../../words/plan";
import { SideBySide } from "./findings";
import { MeansForm } from "./MeansForm";
import { PlanBody } from "./PlanBody";
import { ScenarioBar } from "./ScenarioBar";

export function PlanPage({ id }: { id: string }) {
  const view = useAssessment(id);
  const edition = useEdition(view.data?.summary.edition);
  const plans = usePlans(id);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <Await query={view}>
        {(view) => (
          <Await query={edition}>
            {(edition) => <Await query={plans}>{(plans) => <Plans view={view} edition={edition} plans={plans} />}</Await>}
          </Await>
        )}
      </Await>
    </div>
  );
}

function Plans({ view, edition, plans }: { view: AssessmentView; edition: Edition; plans: PlanSummary[] }) {
  const id = view.summary.id;
  const [chosen, setChosen] = useState<string>();
  const scenarios = openable(plans);
  const open = scenarios.find((p) => p.id === chosen) ?? scenarios[0];
  const create = useDoing(
    ({ name, request }: { name: string; request: Request }) => createPlan(id, name, request),
    async (cache, made) => {
      cache.setQueryData(keys.plan(id, made.id), made);
      setChosen(made.id);
      await forgetDerived(cache, id);
    },
  );
  const suggested = useSuggestedPlan(id);
  if (!open) {
    return (
      <>
        <p className="tr-lead">{w.lead}</p>
        <Empty title={w.empty.title}>
          <p>{w.empty.text}</p>
          <p className="tr-muted">{w.costsAre}</p>
        </Empty>
        <div className="tr-card tr-gap">
          <Await query={suggested}>
            {(request) => (
              <MeansForm
                edition={edition}
                view={view}
                request={request}
                submit={w.make}
                busy={create.isPending}
                failure={create.error}
                save={(request) => create.mutate({ name: w.names.first, request })}
              />
            )}
          </Await>
        </div>
        <SideBySide plans={plans} />
      </>
    );
  }
  return (
    <>
      <ScenarioBar id={id} plans={scenarios} open={open.id} choose={setChosen} add={(request) => create.mutate({ name: w.names.next(scenarios.length + 1), request })} />
      {create.error ? <FailureNotice failure={create.error} /> : null}
      <PlanBody key={open.id} view={view} edition={edition} plans={plans} plan={open.id} />
    </>
  );
}
