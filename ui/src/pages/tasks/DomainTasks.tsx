// One domain of the task list.
import { Tag, type TagProps } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import type { Answer, DomainProgress, Question } from "../../ipc/types";
import { domainLong, domains } from "../../words/field";
import { tasks as w } from "../../words/tasks";

type Props = { id: string; progress: DomainProgress; questions: Question[]; answers: { [key: string]: Answer } };
type Status = { words: string; colour: TagProps["modifier"] };

function statusOf(answer: Answer | undefined): Status {
  if (!answer?.choice) return { words: w.status.open, colour: "white" };
  if (answer.to_confirm) return { words: w.status.confirm, colour: "yellow" };
  if ("not-applicable" in answer.choice) return { words: w.status.na, colour: "grey" };
  return { words: w.status.level(answer.choice.level), colour: answer.confidence === "unsure" ? "orange" : "green" };
}

export function DomainTasks({ id, progress, questions, answers }: Props) {
  const { domain, answered, of, minutes_left, owners } = progress;
  const shown = owners.slice(0, 3);
  return (
    <section className="tr-card tr-domain" aria-labelledby={`domain-${domain}`}>
      <h2 className="nhsuk-heading-m tr-domain__title" id={`domain-${domain}`}>
        {domains[domain]}
      </h2>
      <p className="tr-muted tr-flush">{domainLong[domain]}</p>
      <progress className="tr-progress" value={answered} max={Math.max(1, of)} aria-label={w.left(answered, of, minutes_left)} />
      <p className="tr-small tr-flush">{w.left(answered, of, minutes_left)}</p>
      {shown.length ? (
        <p className="tr-small tr-muted tr-flush">{owners.length > 3 ? w.ownersMore(shown, owners.length - 3) : w.owners(shown)}</p>
      ) : null}
      <ul className="nhsuk-task-list tr-tasks">
        {questions.map((q) => {
          const status = statusOf(answers[q.id]);
          return (
            <li key={q.id} className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
              <div className="nhsuk-task-list__name-and-hint">
                <a className="nhsuk-link nhsuk-task-list__link" href={paths.question(id, q.id)} aria-describedby={`status-${q.id}`}>
                  {q.title}
                </a>
                {q.foundation || q.private ? (
                  <div className="nhsuk-task-list__hint tr-small">{[q.foundation ? w.foundation : "", q.private ? w.private : ""].filter(Boolean).join(" · ")}</div>
                ) : null}
              </div>
              <div className="nhsuk-task-list__status" id={`status-${q.id}`}>
                <Tag {...(status.colour ? { modifier: status.colour } : {})}>{status.words}</Tag>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
