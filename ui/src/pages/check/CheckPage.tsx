// Check answers: what is missing, unproven or at odds, each with a link to mend it.
import { Tag } from "nhsuk-react-components";

import { paths } from "../../app/paths";
import { ArchiveLink } from "../../components/ArchiveLink";
import { Await } from "../../components/Await";
import { ButtonLink } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { PageHeading } from "../../components/PageHeading";
import type { CheckItem, Checks } from "../../ipc/types";
import { useChecks } from "../../ipc/queries";
import { check as w } from "../../words/check";
import { domains } from "../../words/field";

const ORDER: (keyof Checks)[] = ["contradictory", "missing", "unevidenced", "to_confirm", "stale", "measures_missing"];

export function CheckPage({ id }: { id: string }) {
  const query = useChecks(id);
  return (
    <div className="tr-page">
      <PageHeading title={w.title} />
      <Await query={query}>{(checks) => <Found id={id} checks={checks} />}</Await>
      <ArchiveLink id={id} href={paths.upgrade(id)} />
    </div>
  );
}

function Found({ id, checks }: { id: string; checks: Checks }) {
  const total = ORDER.reduce((n, kind) => n + checks[kind].length, 0);
  if (total === 0) {
    return (
      <Empty title={w.nothing}>
        <p>{w.nothingText}</p>
        <ButtonLink href={paths.results(id)}>{w.toResults}</ButtonLink>
      </Empty>
    );
  }
  const filled = ORDER.filter((kind) => checks[kind].length);
  return (
    <>
      <p className="tr-lead">{w.lead}</p>
      <ul className="tr-jump">
        {filled.map((kind) => (
          <li key={kind}>
            <button type="button" className="tr-chip" onClick={() => document.getElementById(`check-${kind}`)?.focus()}>
              <strong>{checks[kind].length}</strong> {w.groups[kind].title}
            </button>
          </li>
        ))}
      </ul>
      {filled.map((kind) => (
        <section key={kind} className="tr-card tr-checks" aria-labelledby={`check-${kind}`}>
          <h2 className="nhsuk-heading-m" id={`check-${kind}`} tabIndex={-1}>
            {w.groups[kind].title} <span className="tr-count">{checks[kind].length}</span>
          </h2>
          <p className="tr-muted">{w.groups[kind].text}</p>
          <ul className="tr-lines">
            {checks[kind].map((item, i) => (
              <Line key={i} id={id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      <ButtonLink href={paths.results(id)}>{w.toResults}</ButtonLink>
    </>
  );
}

function Line({ id, item }: { id: string; item: CheckItem }) {
  return (
    <li className="tr-line">
      <div>
        <p className="tr-flush">{item.sentence}</p>
        <p className="tr-small tr-muted tr-flush">
          {domains[item.domain]} · {item.title}
          {item.private ? (
            <>
              {" "}
              <Tag modifier="pink">{w.private}</Tag>
            </>
          ) : null}
        </p>
      </div>
      <div className="tr-line__do">
        <a href={paths.mend(id, item.question, item.field)}>
          {w.change}
          <span className="nhsuk-u-visually-hidden"> {w.changeOf(item.title)}: {item.sentence}</span>
        </a>
        {item.others.map((place) => (
          <a key={`${place.question} ${place.field}`} href={paths.mend(id, place.question, place.field)}>
            {w.other(place.field.startsWith("measures") ? w.number : w.level)}
            <span className="nhsuk-u-visually-hidden">: {item.sentence}</span>
          </a>
        ))}
      </div>
    </li>
  );
}
