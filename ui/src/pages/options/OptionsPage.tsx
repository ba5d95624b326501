// The catalogue of proven technologies, matched to this trust.
import { useState } from "react";

import { Await } from "../../components/Await";
import { PageHeading } from "../../components/PageHeading";
import { openable } from "../../ipc/plans";
import { useAssessment, useCatalogue, useEdition, useOptions, usePlans } from "../../ipc/queries";
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
  const edition = useEdition(view.data?.summary.edition);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <p className="tr-lead">{w.lead}</p>
      <Await query={view}>
        {(view) => (
          <Await query={catalogue}>
            {(catalogue) => (
              <Await query={edition}>
                {(edition) => (
                  <Await query={matches}>
                    {(matches) => <Matches view={view} edition={edition} catalogue={catalogue} matches={matches} plans={scenarios} plan={plan} choosePlan={setPlan} />}
                  </Await>
                )}
              </Await>
            )}
          </Await>
        )}
      </Await>
    </div>
  );
}
