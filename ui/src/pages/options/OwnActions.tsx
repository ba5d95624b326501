// Changing or removing an entry of the trust's own.
import { useAnnounce } from "../../app/context";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { removeTechnology } from "../../ipc/client";
import { forgetCatalogue, useDoing } from "../../ipc/queries";
import type { Technology } from "../../ipc/types";
import { options } from "../../words/options";

export function OwnActions({ technology: t, change }: { technology: Technology; change: () => void }) {
  const w = options.own;
  const announce = useAnnounce();
  const remove = useDoing(
    () => removeTechnology(t.id),
    async (cache) => {
      announce(w.removed(t.name));
      await forgetCatalogue(cache);
    },
  );
  return (
    <>
      <div className="tr-actions">
        <Button kind="secondary" small onClick={change}>
          {w.edit}
          <span className="nhsuk-u-visually-hidden"> {t.name}</span>
        </Button>
        <Button kind="plain" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {w.remove}
          <span className="nhsuk-u-visually-hidden"> {t.name}</span>
        </Button>
      </div>
      {remove.error ? <FailureNotice failure={remove.error} /> : null}
    </>
  );
}
