// Signing off: freezing the results with the roles that stand behind them, and looking at frozen ones.
import { useState } from "react";

import { useAnnounce } from "../../app/context";
import { paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { Button } from "../../components/Button";
import { FailureNotice } from "../../components/FailureNotice";
import { AreaField } from "../../components/fields";
import { signOff } from "../../ipc/client";
import { forgetDerived, keys, useDoing, useSignOffs } from "../../ipc/queries";
import { dateOf } from "../../words/format";
import { results as w } from "../../words/results";

export function SignOffPart({ id }: { id: string }) {
  const query = useSignOffs(id);
  const announce = useAnnounce();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const sign = useDoing(
    (roles: string[]) => signOff(id, roles),
    async (cache, made) => {
      announce(w.signed(made.revision));
      setTyped("");
      await cache.invalidateQueries({ queryKey: keys.signOffs(id) });
      await cache.invalidateQueries({ queryKey: keys.view(id) });
      await forgetDerived(cache, id);
    },
  );
  const send = () => {
    const roles = typed.split("\n").map((role) => role.trim()).filter(Boolean);
    setError(roles.length ? undefined : w.needRole);
    if (roles.length) sign.mutate(roles);
    else document.getElementById("roles")?.focus();
  };
  return (
    <section className="tr-card" aria-labelledby="sign-off-title">
      <h2 className="nhsuk-heading-m" id="sign-off-title">
        {w.signOff}
      </h2>
      <p>{w.signOffText}</p>
      <div className="tr-narrow">
        <AreaField id="roles" label={w.roles} hint={w.rolesHint} small error={error} value={typed} onChange={setTyped} />
        {sign.error ? <FailureNotice failure={sign.error} /> : null}
        <Button small disabled={sign.isPending} onClick={send} data-testid="sign-off">
          {w.signOffDo}
        </Button>
      </div>
      <Await query={query}>
        {(all) =>
          all.length ? (
            <>
              <h3 className="nhsuk-heading-s">{w.signOffs}</h3>
              <ul className="tr-lines">
                {all.map((one) => (
                  <li key={one.id} className="tr-line">
                    <div>
                      <p className="tr-flush">
                        {w.revision} {one.revision}, {dateOf(one.date)}: {one.roles.join(", ")}
                      </p>
                      <p className="tr-small tr-muted tr-flush">
                        {w.engine} {one.engine} · {w.hash} <code>{one.content_hash.slice(0, 16)}</code>
                      </p>
                    </div>
                    <div className="tr-line__do">
                      <a href={paths.signed(id, one.revision)}>
                        {w.view}
                        <span className="nhsuk-u-visually-hidden">: {w.frozen(one.revision, dateOf(one.date))}</span>
                      </a>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          ) : null
        }
      </Await>
    </section>
  );
}
