// Moving an assessment to a new edition: what happens to each answer, before it happens.
import { useAnnounce } from "../../app/context";
import { go, paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { Empty } from "../../components/Empty";
import { FailureNotice } from "../../components/FailureNotice";
import { PageHeading } from "../../components/PageHeading";
import { upgradeAssessment } from "../../ipc/client";
import type { UpgradePreview } from "../../ipc/types";
import { forgetDerived, keys, useAssessment, useDoing, useEdition, useUpgradePreview } from "../../ipc/queries";
import { upgrade as w } from "../../words/compare";
import { ArchivePart } from "./ArchivePart";

export function UpgradePage({ id }: { id: string }) {
  const view = useAssessment(id);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <Await query={view}>
        {(view) =>
          view.summary.newer_edition ? (
            <Moving id={id} edition={view.summary.newer_edition} />
          ) : (
            <Empty title={w.none}>
              <a href={paths.start()}>{w.back}</a>
            </Empty>
          )
        }
      </Await>
      <ArchivePart id={id} />
    </div>
  );
}

function Moving({ id, edition }: { id: string; edition: string }) {
  const query = useUpgradePreview(id, edition);
  const announce = useAnnounce();
  const move = useDoing(
    () => upgradeAssessment(id, edition),
    async (cache, view) => {
      cache.setQueryData(keys.view(id), view);
      announce(w.done(view.summary.edition));
      await forgetDerived(cache, id);
      go(paths.check(id));
    },
  );
  return (
    <Await query={query}>
      {(preview) => (
        <>
          <p className="tr-lead">{w.lead(preview.from, preview.to)}</p>
          <InShort preview={preview} />
          {move.error ? <FailureNotice failure={move.error} retry={() => move.mutate(undefined)} /> : null}
          <div className="tr-actions">
            <Button disabled={move.isPending} onClick={() => move.mutate(undefined)}>
              {move.isPending ? w.going : w.go}
            </Button>
          </div>
          <Fates preview={preview} />
        </>
      )}
    </Await>
  );
}

/** How many answers stay, ask to be confirmed, are archived; and how many questions are left open. */
function InShort({ preview: { answers, to_answer } }: { preview: UpgradePreview }) {
  const many: [number, (n: number) => string][] = [
    [answers.filter((a) => !a.to_confirm && a.fate !== "archived").length, w.summaryOf.kept],
    [answers.filter((a) => a.to_confirm).length, w.summaryOf.confirm],
    [answers.filter((a) => a.archived).length, w.summaryOf.archived],
    [to_answer.length, w.summaryOf.open],
  ];
  return (
    <section className="tr-card" aria-labelledby="short-title">
      <h2 className="nhsuk-heading-m" id="short-title">
        {w.summary}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {many.filter(([n]) => n > 0).map(([n, words]) => (
          <li key={words(n)}>{words(n)}</li>
        ))}
      </ul>
    </section>
  );
}

function Fates({ preview }: { preview: UpgradePreview }) {
  const edition = useEdition(preview.to);
  const title = (id: string) => edition.data?.questions.find((q) => q.id === id)?.title ?? id;
  return (
    <>
      <section className="tr-card" aria-labelledby="fates-title">
        <h2 className="nhsuk-heading-m" id="fates-title">
          {w.counts}
        </h2>
        <DataTable
          caption={w.counts}
          head={[w.answer, w.fate, w.goesTo, w.details]}
          rows={preview.answers.map((a) => [
            a.title,
            w.fates[a.fate],
            a.to.length === 0 || (a.to.length === 1 && a.to[0] === a.question) ? w.stays : a.to.map(title).join(", "),
            [a.sentence, a.left_behind.length ? `${w.leftBehind(a.left_behind.join(", "))}.` : "", a.archived && a.fate !== "archived" ? w.archived : ""].filter(Boolean).join(" "),
          ])}
        />
      </section>
      {preview.to_answer.length ? (
        <section className="tr-card" aria-labelledby="to-answer-title">
          <h2 className="nhsuk-heading-m" id="to-answer-title">
            {w.toAnswer}
          </h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {preview.to_answer.map((q) => (
              <li key={q.question}>
                {q.title} {q.new ? <span className="tr-muted">({w.newQuestion})</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
