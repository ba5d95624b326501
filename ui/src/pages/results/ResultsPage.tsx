// Results: looked at before they are read, and every number says why.
import { useDeferredValue } from "react";

import { paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { ButtonLink } from "../../components/Button";
import { Chart } from "../../components/Chart";
import { Empty } from "../../components/Empty";
import { PageHeading } from "../../components/PageHeading";
import { useAssessment, useCharts, useEdition, useScorecard } from "../../ipc/queries";
import type { Scorecard } from "../../ipc/types";
import { results as w } from "../../words/results";
import { BandLadder } from "./BandLadder";
import { BenchmarkPart } from "./BenchmarkPart";
import { Findings } from "./findings";
import { HeatMap } from "./HeatMap";
import { ScoreTiles } from "./ScoreTiles";
import { SignOffPart } from "./SignOffPart";

/** The window has its own ladder and heat map, in which every part can be chosen. */
const DRAWN_HERE = ["band", "heat-map"];

export function ResultsPage({ id }: { id: string }) {
  const card = useScorecard(id);
  const charts = useCharts(id);
  const view = useAssessment(id);
  const edition = useEdition(view.data?.summary.edition);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} {...(view.data ? { caption: view.data.trust.name } : {})} />
      <Await query={card}>
        {(card) =>
          card.questions.every((q) => q.state === "unanswered") ? (
            <>
              <Empty title={w.empty.title}>
                <p>{w.empty.text}</p>
                <ButtonLink href={paths.tasks(id)}>{w.empty.action}</ButtonLink>
              </Empty>
              <BenchmarkPart id={id} card={card} />
              <SignOffPart id={id} />
            </>
          ) : (
            <>
              <ScoreTiles card={card} />
              <Await query={edition}>{(edition) => <BandLadder id={id} card={card} edition={edition} />}</Await>
              <div className="tr-further">
                <Await query={charts}>
                  {(all) => {
                    const charts = all.filter((chart) => !DRAWN_HERE.includes(chart.id));
                    return charts.length ? (
                      <section aria-labelledby="in-pictures">
                        <h2 className="nhsuk-heading-m" id="in-pictures">
                          {w.charts}
                        </h2>
                        <div className="tr-charts">
                          {charts.map((chart) => (
                            <Chart key={chart.id} chart={chart} />
                          ))}
                        </div>
                      </section>
                    ) : null;
                  }}
                </Await>
                <FurtherDown id={id} card={card} />
              </div>
            </>
          )
        }
      </Await>
    </div>
  );
}

/** Scores and charts are painted first, and this right after them. */
function FurtherDown({ id, card }: { id: string; card: Scorecard }) {
  const due = useDeferredValue(true, false);
  if (!due) return <div className="tr-loading" />;
  return (
    <>
      <HeatMap id={id} card={card} />
      <BenchmarkPart id={id} card={card} />
      <Findings id={id} card={card} />
      <SignOffPart id={id} />
    </>
  );
}
