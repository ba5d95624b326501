// Adding to the catalogue, and sharing what was added with another trust.
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { exportTechnologies, importTechnologies } from "../../ipc/client";
import { forgetCatalogue, useDoing } from "../../ipc/queries";
import { options } from "../../words/options";

export function OwnPart({ add, any }: { add: () => void; any: boolean }) {
  const w = options.own;
  const share = useDoing(() => exportTechnologies());
  const take = useDoing(
    () => importTechnologies(),
    (cache) => forgetCatalogue(cache),
  );
  const failed = share.error ?? take.error;
  const said = take.data ? w.took(take.data) : share.data ? w.shared(share.data.path) : "";
  return (
    <>
      <div className="tr-actions">
        <Button kind="secondary" small onClick={add}>
          {w.add}
        </Button>
        <Button kind="plain" data-testid="import-technologies" disabled={take.isPending} onClick={() => { share.reset(); take.mutate(undefined); }}>
          {w.import}
        </Button>
        {any ? (
          <Button kind="plain" disabled={share.isPending} onClick={() => { take.reset(); share.mutate(undefined); }}>
            {w.export}
          </Button>
        ) : null}
      </div>
      <p className="tr-small tr-flush" role="status">
        {said}
      </p>
      {failed ? <FailureNotice failure={failed} /> : null}
    </>
  );
}
