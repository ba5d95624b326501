// The seven pillars: our profile, the published return, and how returns of the same setting spread.
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { FailureNotice } from "../../components/FailureNotice";
import { Fold } from "../../components/Fold";
import { NumberField } from "../../components/fields";
import { Why } from "../../components/Why";
import { QuartileBar } from "../../components/QuartileBar";
import { importNational, savePublishedScores } from "../../ipc/client";
import type { Benchmark, Pillar, PublishedPosition, PublishedScores, Scorecard } from "../../ipc/types";
import { forgetDerived, useBenchmark, useDoing, usePublishedScores } from "../../ipc/queries";
import { pillarOrder, pillars, settings } from "../../words/field";
import { results as w } from "../../words/results";

export function BenchmarkPart({ id, card }: { id: string; card: Scorecard }) {
  const query = useBenchmark(id);
  const announce = useAnnounce();
  const load = useDoing(importNational, async (cache, got) => {
    if (!got) return;
    announce(w.imported(got.returns));
    // The nation is the same for every assessment.
    await forgetDerived(cache);
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
      <Fold summary={w.typeIn}>
        <TypeIn id={id} />
      </Fold>
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
  const query = usePublishedScores(id);
  return (
    <>
      <p className="nhsuk-hint">{w.typeHint}</p>
      <Await query={query}>{(kept) => <TypedScores id={id} kept={kept} />}</Await>
    </>
  );
}

type Field = "overall" | "overall_2024" | Pillar;
const fields: [Field, string][] = [["overall", w.overall2025], ["overall_2024", w.overall2024], ...pillarOrder.map((pillar): [Field, string] => [pillar, pillars[pillar]])];
const outside = (score: number | null | undefined) => score !== null && score !== undefined && (score < 1 || score > 5);

function TypedScores({ id, kept }: { id: string; kept: PublishedScores }) {
  const [scores, setScores] = useState<Partial<Record<Field, number | null>>>({ overall: kept.overall, overall_2024: kept.overall_2024, ...kept.pillars });
  const announce = useAnnounce();
  const save = useDoing(
    () => {
      const given = pillarOrder.flatMap((pillar): [Pillar, number][] => (typeof scores[pillar] === "number" ? [[pillar, scores[pillar]]] : []));
      return savePublishedScores(id, { overall: scores.overall ?? null, overall_2024: scores.overall_2024 ?? null, pillars: Object.fromEntries(given) as PublishedScores["pillars"] });
    },
    async (cache) => {
      announce(w.scoresSaved);
      await forgetDerived(cache, id);
    },
  );
  return (
    <>
      <div className="tr-grid-fields">
        {fields.map(([field, label]) => (
          <NumberField
            key={field}
            id={`published-${field}`}
            label={label}
            small
            width="3"
            error={outside(scores[field]) ? w.outside : undefined}
            value={scores[field] ?? null}
            onChange={(score) => setScores((before) => ({ ...before, [field]: score }))}
          />
        ))}
      </div>
      {save.error ? <FailureNotice failure={save.error} /> : null}
      <Button small disabled={save.isPending || Object.values(scores).some(outside)} onClick={() => save.mutate(undefined)}>
        {w.saveScores}
      </Button>
      {save.isSuccess ? <p className="tr-small tr-flush">{w.scoresSaved}</p> : null}
    </>
  );
}
