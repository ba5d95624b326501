// Where figures come from: publisher, title, date, address.
import type { Source, SourceId } from "../ipc/types";
import { strengths } from "../words/field";
import { Fold } from "./Fold";

export function SourceLine({ source }: { source: Source }) {
  const strength = strengths[source.strength];
  return (
    <>
      {source.publisher}, “{source.title}”{source.date ? `, ${source.date}` : ""}. <span className="tr-address">{source.address}</span>
      {strength ? ` (${strength})` : ""}
    </>
  );
}

export function Sources({ title, ids, sources }: { title: string; ids: SourceId[]; sources: Source[] }) {
  const named = ids.flatMap((id) => sources.find((s) => s.id === id) ?? []);
  if (!named.length) return null;
  return (
    <Fold summary={title}>
      <ul className="nhsuk-list nhsuk-list--bullet tr-small">
        {named.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
