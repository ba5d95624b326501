// One question a page. Previous and next stand always in the same place.
import { useEffect } from "react";

import { go, paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { ButtonLink } from "../../components/Button";
import { PageHeading } from "../../components/PageHeading";
import { savePlace } from "../../ipc/client";
import { keys, useAssessment, useDoing, useEdition } from "../../ipc/queries";
import type { AssessmentView, Edition } from "../../ipc/types";
import { domainOrder, domains } from "../../words/field";
import { question as w } from "../../words/question";
import { QuestionForm } from "./QuestionForm";

type Props = { id: string; question: string; field?: string };

export function QuestionPage({ id, question, field }: Props) {
  const view = useAssessment(id);
  const edition = useEdition(view.data?.summary.edition);
  const ready = view.data && edition.data;
  return (
    <div className="tr-page tr-page--question">
      {ready ? (
        <Asked view={view.data} edition={edition.data} wanted={question} field={field} />
      ) : (
        <>
          <PageHeading title={w.loading} />
          <Await query={view}>{() => <Await query={edition}>{() => null}</Await>}</Await>
        </>
      )}
    </div>
  );
}

function Asked({ view, edition, wanted, field }: { view: AssessmentView; edition: Edition; wanted: string; field: string | undefined }) {
  const id = view.summary.id;
  const all = domainOrder.flatMap((domain) => edition.questions.filter((q) => q.domain === domain && q.settings.includes(view.trust.setting)));
  const at = all.findIndex((q) => q.id === wanted);
  const asked = all[at];
  const before = all[at - 1];
  const after = all[at + 1];
  const previous = before ? paths.question(id, before.id) : paths.tasks(id);
  const next = after ? paths.question(id, after.id) : paths.check(id);

  const { mutate: remember } = useDoing(
    (question: string) => savePlace(id, question),
    (cache, _, place) => cache.setQueryData<AssessmentView>(keys.view(id), (v) => v && { ...v, place }),
  );
  useEffect(() => {
    if (asked) remember(asked.id);
  }, [asked, remember]);

  if (!asked) {
    return (
      <>
        <PageHeading title={w.loading} />
        <p>{w.missing}</p>
        <a href={paths.tasks(id)}>{w.backToTasks}</a>
      </>
    );
  }
  const mine = all.filter((q) => q.domain === asked.domain);
  const caption = w.caption(domains[asked.domain], mine.indexOf(asked) + 1, mine.length);
  return (
    <>
      <p className="tr-back">
        <a className="nhsuk-back-link" href={field === undefined ? paths.tasks(id) : paths.check(id)} data-testid="back">
          {field === undefined ? w.backToTasks : w.backToCheck}
        </a>
      </p>
      <PageHeading title={asked.title} caption={caption} focus={field === undefined} />
      <QuestionForm id={id} question={asked} edition={edition} kept={view.answers[asked.id]} field={field} next={() => go(next)} previous={() => go(previous)} />
      <nav className="tr-stepper" aria-label={`${w.previous} / ${w.next}`}>
        <ButtonLink kind="secondary" href={previous} data-testid="previous" aria-keyshortcuts="Alt+ArrowLeft">
          {w.previous}
        </ButtonLink>
        <span className="tr-small tr-muted tr-stepper__keys">{w.keys}</span>
        <ButtonLink href={next} data-testid="next" aria-keyshortcuts="Alt+ArrowRight">
          {after ? w.next : w.toCheck}
        </ButtonLink>
      </nav>
    </>
  );
}
