// The scenarios of an assessment: choose one, add one, rename or remove the one that is open.
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { FailureNotice } from "../../components/FailureNotice";
import { TextField } from "../../components/fields";
import { focusHeading } from "../../components/PageHeading";
import { removePlan, savePlan } from "../../ipc/client";
import { keys, useDoing, usePlan } from "../../ipc/queries";
import type { PlanSummary, PlanView, Request } from "../../ipc/types";
import { plan as w } from "../../words/plan";

type Props = { id: string; plans: PlanSummary[]; open: string; choose: (plan: string) => void; add: (request: Request) => void };

export function ScenarioBar({ id, plans, open, choose, add }: Props) {
  const { data: plan } = usePlan(id, open);
  const [naming, setNaming] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const announce = useAnnounce();
  const rename = useDoing(
    ({ plan, name }: { plan: PlanView; name: string }) => savePlan(plan.id, name, plan.request),
    async (cache, kept) => {
      cache.setQueryData(keys.plan(id, kept.id), kept);
      setNaming(null);
      await cache.invalidateQueries({ queryKey: keys.plans(id) });
    },
  );
  const remove = useDoing(
    (plan: PlanView) => removePlan(plan.id),
    async (cache, _, plan) => {
      setRemoving(false);
      announce(w.removed(plan.name));
      await cache.invalidateQueries({ queryKey: keys.plans(id) });
      focusHeading();
    },
  );
  return (
    <div className="tr-scenarios">
      <ul className="tr-jump" aria-label={w.scenarios}>
        {plans.map((p) => (
          <li key={p.id}>
            <button type="button" className="tr-chip" aria-pressed={p.id === open} onClick={() => choose(p.id)}>
              {p.name}
            </button>
          </li>
        ))}
      </ul>
      {plan && naming === null ? (
        <div className="tr-actions tr-actions--tight tr-scenarios__do">
          <Button kind="plain" onClick={() => add(plan.request)}>
            {w.newScenario}
          </Button>
          <Button kind="plain" onClick={() => setNaming(plan.name)}>
            {w.rename}
            <span className="nhsuk-u-visually-hidden"> {plan.name}</span>
          </Button>
          <Button kind="plain" onClick={() => setRemoving(true)}>
            {w.remove}
            <span className="nhsuk-u-visually-hidden"> {plan.name}</span>
          </Button>
        </div>
      ) : null}
      {plan && naming !== null ? (
        <form
          className="tr-actions"
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.trim()) rename.mutate({ plan, name: naming.trim() });
          }}
        >
          <TextField id="scenario-name" label={w.name} small value={naming} onChange={setNaming} />
          <Button type="submit" small disabled={rename.isPending || !naming.trim()}>
            {w.keep}
          </Button>
          <Button kind="plain" onClick={() => setNaming(null)}>
            {w.cancel}
          </Button>
        </form>
      ) : null}
      {rename.error ? <FailureNotice failure={rename.error} /> : null}
      {plan && removing ? (
        <Dialog title={w.removeAsk(plan.name)} close={() => setRemoving(false)}>
          <p>{w.removeText}</p>
          {remove.error ? <FailureNotice failure={remove.error} /> : null}
          <div className="tr-actions">
            <Button kind="warning" small disabled={remove.isPending} onClick={() => remove.mutate(plan)}>
              {w.removeDo}
            </Button>
            <Button kind="plain" onClick={() => setRemoving(false)}>
              {w.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
