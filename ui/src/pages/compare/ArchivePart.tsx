// Answers that a newer edition had no place for, as they were given.
import { Await } from "../../components/Await";
import { DataTable } from "../../components/DataTable";
import { useArchived } from "../../ipc/queries";
import type { ArchivedAnswer } from "../../ipc/types";
import { upgrade as w } from "../../words/compare";

export function ArchivePart({ id }: { id: string }) {
  const query = useArchived(id);
  return (
    <Await query={query}>
      {(all) =>
        all.length ? (
          <section className="tr-card" aria-labelledby="archive-title">
            <h2 className="nhsuk-heading-m" id="archive-title">
              {w.archive}
            </h2>
            <p className="tr-muted">{w.archiveText}</p>
            <DataTable caption={w.archive} head={[w.answer, w.archiveEdition, w.archiveSaid]} rows={all.map((a) => [a.title, a.edition, <Said key="said" one={a} />])} />
          </section>
        ) : null
      }
    </Await>
  );
}

function Said({ one: { said, answer } }: { one: ArchivedAnswer }) {
  const more = [
    answer.owner ? w.archiveMore.owner(answer.owner) : "",
    answer.evidence.length ? `${w.archiveMore.evidence(answer.evidence.length)}: ${answer.evidence.map((e) => e.title).join(", ")}` : "",
  ].filter(Boolean);
  return (
    <>
      <p className="tr-flush">{said}</p>
      {answer.comment ? <p className="tr-flush">“{answer.comment}”</p> : null}
      {more.length ? <p className="tr-small tr-muted tr-flush">{more.join(" · ")}</p> : null}
    </>
  );
}
