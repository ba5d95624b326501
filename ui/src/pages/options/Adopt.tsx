// Taking a technology into the plan, or out of it again.
import { useAnnounce } from "../../app/context";
import { paths } from "../../app/paths";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { improvePlan, savePlan } from "../../ipc/client";
import { forgetDerived, keys, useDoing, usePlan } from "../../ipc/queries";
import type { PlanSummary, PlanView, Technology } from "../../ipc/types";
import { options as w } from "../../words/options";

export function Adopt({ id, technology, plan }: { id: string; technology: Technology; plan: PlanSummary | null }) {
  if (!plan) {
    return (
      <p className="tr-muted">
        {w.needPlan} <a href={paths.plan(id)}>{w.toPlan}</a>
      </p>
    );
  }
  return <InPlan id={id} technology={technology} summary={plan} />;
}

function InPlan({ id, technology: t, summary }: { id: string; technology: Technology; summary: PlanSummary }) {
  const { data: plan } = usePlan(id, summary.id);
  const announce = useAnnounce();
  const change = useDoing(
    ({ plan, take }: { plan: PlanView; take: boolean }) => {
      const others = plan.request.technologies.filter((other) => other !== t.id);
      return savePlan(plan.id, plan.name, { ...plan.request, technologies: take ? [...others, t.id] : others });
    },
    async (cache, made, { take }) => {
      cache.setQueryData(keys.plan(id, made.id), made);
      announce(take ? w.adopted(t.name, made.name) : w.released(t.name, made.name));
      await improvePlan(made.id);
      await forgetDerived(cache, id);
    },
  );
  if (!plan) return null;
  const taken = plan.request.technologies.includes(t.id);
  const ready = plan.appraisal.technologies.find((x) => x.technology === t.id)?.ready;
  return (
    <>
      <p className="tr-flush">{ready ? w.inPlan(plan.name, ready) : w.notInPlan(plan.name)}.</p>
      <div className="tr-actions tr-actions--tight">
        <Button small kind={taken ? "secondary" : "primary"} disabled={change.isPending} onClick={() => change.mutate({ plan, take: !taken })}>
          {taken ? w.release : w.adopt}
          <span className="nhsuk-u-visually-hidden">: {w.adoptOf(t.name)}</span>
        </Button>
        {t.stands_for.length ? <span className="tr-small tr-muted">{w.standsFor(t.stands_for.length)}</span> : null}
      </div>
      {change.error ? <FailureNotice failure={change.error} /> : null}
    </>
  );
}
