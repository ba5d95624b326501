// The first page: every assessment on this computer, and the ways to begin one.
import { Details } from "nhsuk-react-components";
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { go, paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { Button, ButtonLink } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { FailureNotice } from "../../components/FailureNotice";
import { focusHeading, PageHeading } from "../../components/PageHeading";
import { copyAssessment, createExample, importAnswers, removeAssessment, restoreAssessment } from "../../ipc/client";
import { keys, useAssessments, useDoing, useRemoved } from "../../ipc/queries";
import type { AssessmentSummary } from "../../ipc/types";
import { dateOf } from "../../words/format";
import { start as w } from "../../words/start";
import { AssessmentCard } from "./AssessmentCard";

export function StartPage() {
  const query = useAssessments();
  const { data: bin = [] } = useRemoved();
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<AssessmentSummary | null>(null);

  const example = useDoing(createExample, async (cache, id) => {
    await cache.invalidateQueries({ queryKey: keys.assessments });
    go(paths.results(id));
  });
  const take = useDoing(importAnswers, async (cache, id) => {
    if (id === null) return;
    await cache.invalidateQueries({ queryKey: keys.assessments });
    go(paths.tasks(id));
  });
  const copy = useDoing(copyAssessment, async (cache, id) => {
    await cache.invalidateQueries({ queryKey: keys.assessments });
    announce(w.copied);
    go(paths.check(id));
  });
  const remove = useDoing(
    (one: AssessmentSummary) => removeAssessment(one.id),
    async (cache, _, one) => {
      setRemoved(one);
      announce(w.removed(one.name));
      await cache.invalidateQueries({ queryKey: keys.assessments });
    },
  );
  const restore = useDoing(
    (one: AssessmentSummary) => restoreAssessment(one.id),
    async (cache, _, one) => {
      setRemoved((last) => (last?.id === one.id ? null : last));
      announce(w.restored(one.name));
      await cache.invalidateQueries({ queryKey: keys.assessments });
      focusHeading();
    },
  );
  const failure = [example, take, copy, remove, restore].find((doing) => doing.error)?.error;

  return (
    <div className="tr-page">
      <PageHeading title={w.title} />
      <p className="tr-lead">{w.lead}</p>
      <div className="tr-actions">
        <ButtonLink href={paths.newTrust()} data-testid="new-assessment">
          {w.newOne}
        </ButtonLink>
        <Button kind="secondary" data-testid="open-example" disabled={example.isPending} onClick={() => example.mutate(undefined)}>
          {w.example}
        </Button>
        <Button kind="secondary" data-testid="import-answers" disabled={take.isPending} onClick={() => take.mutate(undefined)}>
          {w.importFile}
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {removed ? (
        <div className="tr-undo">
          <p>{w.removed(removed.name)}</p>
          <Button kind="secondary" small onClick={() => restore.mutate(removed)}>
            {w.undo}
          </Button>
        </div>
      ) : null}
      <Await query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={w.empty.title}>
              <p>{w.empty.text}</p>
              <p>{w.empty.example}</p>
            </Empty>
          ) : (
            <>
              <h2 className="nhsuk-heading-m">{w.list}</h2>
              <ul className="tr-cards">
                {all.map((one) => (
                  <AssessmentCard key={one.id} one={one} copy={() => copy.mutate(one.id)} remove={() => remove.mutate(one)} comparable={all.length > 1} />
                ))}
              </ul>
            </>
          )
        }
      </Await>
      {bin.length ? (
        <Details className="tr-why">
          <Details.Summary>{w.bin(bin.length)}</Details.Summary>
          <Details.Text>
            <ul className="tr-lines">
              {bin.map((one) => (
                <li key={one.id} className="tr-line">
                  <span>
                    {one.name} <span className="tr-small tr-muted">{[w.answered(one.answered, one.of), w.changed(dateOf(one.changed))].join(" · ")}</span>
                  </span>
                  <Button kind="plain" disabled={restore.isPending} onClick={() => restore.mutate(one)}>
                    {w.putBack}
                    <span className="nhsuk-u-visually-hidden"> {one.name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </Details.Text>
        </Details>
      ) : null}
    </div>
  );
}
