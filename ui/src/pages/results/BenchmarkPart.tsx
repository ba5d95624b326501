// The seven pillars: our profile, the published return, and how returns of the same setting spread.
import { Details } from "nhsuk-react-components";
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { FailureNotice } from "../../components/FailureNotice";
import { NumberField } from "../../components/fields";
import { Why } from "../../components/Why";
import { QuartileBar } from "../../components/QuartileBar";
import { importNational, savePublishedScores } from "../../ipc/client";
import type { Benchmark, PublishedPosition } from "../../ipc/types";
import type { Pillar, Scorecard } from "../../ipc/types";
import { forgetDerived, useBenchmark, useDoing } from "../../ipc/queries";
import { pillarOrder, pillars, settings } from "../../words/field";
import { results as w } from "../../words/results";

export function BenchmarkPart({ id, card }: { id: string; card: Scorecard }) {
  const query = useBenchmark(id);
  const announce = useAnnounce();
  const load = useDoing(importNational, async (cache, got) => {
    if (!got) return;
    announce(w.imported(got.returns));
    await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === "benchmark" });
    await forgetDerived(cache, id);
  });
  return (
    <section className="tr-card" aria-labelledby="pillars-title">
      <h2 className="nhsuk-heading-m" id="pillars-title">
        {w.pillars}
      </h2>
      <p className="tr-muted">{w.pillarsLabel}</p>
      <Await query={query}>{(found) => <Table benchmark={found} card={card} />}</Await>
      <div className="tr-actions tr-actions--tight">
        <Button kind="secondary" small disabled={load.isPending} onClick={() => load.mutate(undefined)} data-testid="import-national">
          {w.importNational}
        </Button>
        {load.data ? <p className="tr-flush tr-small">{w.imported(load.data.returns)}</p> : null}
      </div>
      {load.error ? <FailureNotice failure={load.error} /> : null}
      <TypeIn id={id} />
    </section>
  );
}

const place = (p: PublishedPosition) =>
  [p.quarter ? w.quarters[p.quarter] : "", p.percentile ? w.lowerThan(p.percentile.below, p.percentile.of) : ""].filter(Boolean).join(", ") || "–";

function Table({ benchmark, card }: { benchmark: Benchmark; card: Scorecard }) {
  const { before, after } = benchmark.overall;
  const reasonOf = (pillar: Pillar) => card.pillars.find((p) => p.pillar === pillar)?.reason;
  return (
    <>
      <p className="tr-flush">{benchmark.published ? w.publishedAs(benchmark.published) : w.nobody}</p>
      {benchmark.overall_position.sentence ? <p className="tr-flush">{benchmark.overall_position.sentence}</p> : null}
      {before && after ? <p className="tr-flush">{w.overallChange(before.shown, after.shown)}</p> : null}
      <p className="tr-small tr-muted">{w.legend}</p>
      <DataTable
        caption={w.pillars}
        head={[w.pillar, w.yours, w.published, w.nation(settings[benchmark.setting]), w.place]}
        rows={benchmark.pillars.map(({ pillar, ours, published }) => [
          pillars[pillar],
          ours?.stated ? (
            <div key="ours" className="tr-nowrap">
              {ours.stated.shown} ({ours.low.shown}–{ours.high.shown})
              {reasonOf(pillar) ? <Why reason={reasonOf(pillar)!} of={pillars[pillar]} /> : null}
            </div>
          ) : (
            "–"
          ),
          published.score?.shown ?? "–",
          published.quartiles ? <QuartileBar key="bar" quartiles={published.quartiles} published={published.score} ours={ours?.stated ?? null} /> : "–",
          place(published),
        ])}
      />
    </>
  );
}

function TypeIn({ id }: { id: string }) {
  const [scores, setScores] = useState<Record<string, number | null>>({});
  const save = useDoing(
    () => {
      const given = Object.entries(scores).filter((entry): entry is [string, number] => entry[1] !== null && entry[0] !== "overall");
      return savePublishedScores(id, { overall: scores["overall"] ?? null, pillars: Object.fromEntries(given) });
    },
    (cache, benchmark) => cache.setQueryData(["assessment", id, "benchmark"], benchmark),
  );
  const wrong = (score: number | null | undefined) => score !== null && score !== undefined && (score < 1 || score > 5);
  const field = (key: string, label: string) => (
    <NumberField
      key={key}
      id={`published-${key}`}
      label={label}
      small
      width="3"
      error={wrong(scores[key]) ? w.outside : undefined}
      value={scores[key] ?? null}
      onChange={(score) => setScores((before) => ({ ...before, [key]: score }))}
    />
  );
  return (
    <Details className="tr-why">
      <Details.Summary>{w.typeIn}</Details.Summary>
      <Details.Text>
        <p className="nhsuk-hint">{w.typeHint}</p>
        <div className="tr-grid-fields">
          {field("overall", w.overall)}
          {pillarOrder.map((pillar) => field(pillar, pillars[pillar]))}
        </div>
        {save.error ? <FailureNotice failure={save.error} /> : null}
        <Button small disabled={save.isPending || Object.values(scores).some(wrong)} onClick={() => save.mutate(undefined)}>
          {w.saveScores}
        </Button>
      </Details.Text>
    </Details>
  );
}
