// One assessment in the list: what it is, how far it is, what can be done with it.
import { Tag } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import { Button, ButtonLink } from "../../components/Button";
import type { AssessmentSummary } from "../../ipc/types";
import { settings } from "../../words/field";
import { dateOf } from "../../words/format";
import { start as w } from "../../words/start";

type Props = { one: AssessmentSummary; comparable: boolean; copy: () => void; remove: () => void };

export function AssessmentCard({ one, comparable, copy, remove }: Props) {
  const complete = one.answered === one.of;
  const facts = [
    settings[one.setting],
    w.answered(one.answered, one.of),
    w.changed(dateOf(one.changed)),
    one.revision > 1 ? w.revision(one.revision) : "",
    one.signed_off ? w.signedOff(dateOf(one.signed_off)) : "",
  ].filter(Boolean);
  const said = <span className="nhsuk-u-visually-hidden"> {w.resumeOf(one.name)}</span>;
  return (
    <li className="tr-card tr-assessment" data-testid={`assessment-${one.id}`}>
      <div className="tr-assessment__head">
        <h3 className="nhsuk-heading-s">
          <a href={paths.tasks(one.id)}>{one.name}</a>
        </h3>
        <span className="tr-tags">
          {one.example ? <Tag modifier="purple">{w.exampleTag}</Tag> : null}
          <Tag modifier={complete ? "green" : one.answered ? "blue" : "grey"}>{complete ? w.done : one.answered ? w.doing : w.notStarted}</Tag>
        </span>
      </div>
      <p className="tr-muted tr-flush">{facts.join(" · ")}</p>
      <progress className="tr-progress" value={one.answered} max={Math.max(1, one.of)} aria-label={w.answered(one.answered, one.of)} />
      <div className="tr-actions tr-actions--tight">
        <ButtonLink small href={complete ? paths.results(one.id) : paths.tasks(one.id)}>
          {complete ? w.open : w.resume}
          {said}
        </ButtonLink>
        {one.newer_edition ? (
          <ButtonLink kind="secondary" small href={paths.upgrade(one.id)}>
            {w.upgrade(one.newer_edition)}
          </ButtonLink>
        ) : null}
        {comparable ? (
          <a className="tr-action" href={paths.compare()}>
            {w.compare}
            {said}
          </a>
        ) : null}
        <Button kind="plain" onClick={copy}>
          {w.copy}
          {said}
        </Button>
        <Button kind="plain" onClick={remove}>
          {w.remove}
          {said}
        </Button>
      </div>
    </li>
  );
}
