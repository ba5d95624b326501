// The trust, picked from the published national results that match what was typed.
import { useAnnounce } from "../../app/context";
import { RadioGroup } from "../../components/choices";
import { useReturns } from "../../ipc/queries";
import type { NationalReturn, Trust } from "../../ipc/types";
import { settings } from "../../words/field";
import { properName } from "../../words/format";
import { trust as w } from "../../words/trust";

/** More than these would be a list to read instead of a name to type. */
const MOST = 6;

/** Where the trust is: names alone do not tell every trust from another. */
const placeOf = (r: NationalReturn) => [r.region, r.system].filter(Boolean).map(properName).join(", ") || undefined;

type Props = { words: string; name: string; setting: Trust["setting"]; pick: (part: Partial<Trust>) => void };

export function PublishedReturns({ words, name, setting, pick }: Props) {
  const announce = useAnnounce();
  const { data } = useReturns(words);
  if (words.length < 3 || !data?.length) return null;
  const shown = data.slice(0, MOST);
  const key = (r: NationalReturn) => `${r.name} ${r.setting}`;
  const picked = shown.find((r) => properName(r.name) === name && r.setting === setting);
  const choose = (value: string) => {
    const found = shown.find((r) => key(r) === value);
    if (!found) return;
    pick({ name: properName(found.name), setting: found.setting, });
    announce(w.picked(properName(found.name), settings[found.setting]));
  };
  return (
    <div className="tr-card">
      <RadioGroup
        name="published-return"
        legend={w.pick}
        hint={data.length > MOST ? w.pickMore(MOST, data.length) : w.pickHint}
        small
        options={shown.map((r) => ({ value: key(r), label: w.pickOption(properName(r.name), settings[r.setting]), hint: placeOf(r) }))}
        value={picked ? key(picked) : null}
        onChange={choose}
      />
    </div>
  );
}
