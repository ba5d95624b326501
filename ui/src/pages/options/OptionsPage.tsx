// The catalogue of proven technologies, matched to this trust.
import { useState } from "react";

import { Await } from "../../components/Await";
import { PageHeading } from "../../components/PageHeading";
import { openable } from "../../ipc/plans";
import { useAssessment, useCatalogue, useOptions, usePlans } from "../../ipc/queries";
import { options as w } from "../../words/options";
import { Matches } from "./Matches";

export function OptionsPage({ id }: { id: string }) {
  const view = useAssessment(id);
  const plans = usePlans(id);
  const [chosen, setPlan] = useState<string>();
  const scenarios = openable(plans.data ?? []);
  const plan = scenarios.find((p) => p.id === chosen) ?? scenarios[0] ?? null;
  const matches = useOptions(id);
  const catalogue = useCatalogue();
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <p className="tr-lead">{w.lead}</p>
      <Await query={view}>
        {(view) => (
          <Await query={catalogue}>
            {(catalogue) => (
              <Await query={matches}>
                {(matches) => <Matches view={view} catalogue={catalogue} matches={matches} plans={scenarios} plan={plan} choosePlan={setPlan} />}
              </Await>
            )}
          </Await>
        )}
      </Await>
    </div>
  );
}
