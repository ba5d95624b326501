// The task list: four domains, what is done in each, what is left, and whose it is.
import { Await } from "../../components/Await";
import { Button, ButtonLink } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { PageHeading } from "../../components/PageHeading";
import { paths } from "../../app/paths";
import { exportAnswers } from "../../ipc/client";
import { useAssessment, useDoing, useEdition } from "../../ipc/queries";
import type { AssessmentView, Question } from "../../ipc/types";
import { domainOrder } from "../../words/field";
import { tasks as w } from "../../words/tasks";
import { DomainTasks } from "./DomainTasks";

export function TasksPage({ id }: { id: string }) {
  const view = useAssessment(id);
  const edition = useEdition(view.data?.summary.edition);
  return (
    <div className="tr-page tr-page--wide">
      <PageHeading title={w.title} />
      <p className="tr-lead">{w.lead}</p>
      <Await query={view}>
        {(view) => (
          <Await query={edition}>
            {(edition) => <Tasks view={view} questions={edition.questions.filter((q) => q.settings.includes(view.trust.setting))} />}
          </Await>
        )}
      </Await>
    </div>
  );
}

function Tasks({ view, questions }: { view: AssessmentView; questions: Question[] }) {
  const id = view.summary.id;
  const send = useDoing(exportAnswers);
  const open = (q: Question) => !view.answers[q.id]?.choice;
  const place = questions.find((q) => q.id === view.place);
  const next = place && open(place) ? place : (questions.find(open) ?? null);
  return (
    <>
      <div className="tr-actions">
        {next ? (
          <ButtonLink href={paths.question(id, next.id)} data-testid="continue">
            {view.progress.answered === 0 && !place ? w.begin : w.resume(next.title)}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.check(id)} data-testid="continue">
            {w.check}
          </ButtonLink>
        )}
        {next ? null : <p className="tr-flush">{w.allDone}</p>}
      </div>
      <div className="tr-domains">
        {domainOrder.map((domain) => {
          const progress = view.progress.domains.find((d) => d.domain === domain);
          const mine = questions.filter((q) => q.domain === domain);
          return progress && mine.length ? <DomainTasks key={domain} id={id} progress={progress} questions={mine} answers={view.answers} /> : null;
        })}
      </div>
      <div className="tr-aside-note">
        <Button kind="secondary" small data-testid="send-answers" disabled={send.isPending} onClick={() => send.mutate(id)}>
          {w.send}
        </Button>
        <p className="nhsuk-hint tr-flush" role="status">
          {send.data ? w.sent(send.data.path) : w.sendHint}
        </p>
        {send.error ? <FailureNotice failure={send.error} /> : null}
      </div>
    </>
  );
}
