// The trust: who it is, which questions it is asked, how large its costs are.
import { useApp } from "../../app/context";
import { go, paths } from "../../app/paths";
import { Await } from "../../components/Await";
import { PageHeading } from "../../components/PageHeading";
import { createAssessment, saveTrust } from "../../ipc/client";
import { forgetDerived, keys, useAssessment, useDoing } from "../../ipc/queries";
import type { Trust } from "../../ipc/types";
import { trust as w } from "../../words/trust";
import { TrustForm } from "./TrustForm";

const BLANK: Trust = { name: "", code: "", setting: "acute", size: "medium", turnover: null, staff: null, sites: null, epr: "", plan_start: null };

export function TrustPage({ id }: { id: string | null }) {
  return (
    <div className="tr-page">
      <PageHeading title={id ? w.title : w.newTitle} />
      <p className="tr-lead">{w.lead}</p>
      {id ? <Existing id={id} /> : <New />}
    </div>
  );
}

function New() {
  const create = useDoing(createAssessment, async (cache, id) => {
    await cache.invalidateQueries({ queryKey: keys.assessments });
    go(paths.tasks(id));
  });
  return <TrustForm trust={BLANK} submit={w.begin} busy={create.isPending} failure={create.error} save={(trust) => create.mutate(trust)} cancel={() => go(paths.start())} />;
}

function Existing({ id }: { id: string }) {
  const query = useAssessment(id);
  const { saver, announce } = useApp();
  const save = useDoing(
    (trust: Trust) => saveTrust(id, trust),
    async (cache, view) => {
      cache.setQueryData(keys.view(id), view);
      saver.note(view.summary.changed);
      announce(w.saved);
      await forgetDerived(cache, id);
      go(paths.tasks(id));
    },
  );
  return (
    <Await query={query}>
      {(view) => <TrustForm trust={view.trust} submit={w.save} busy={save.isPending} failure={save.error} save={(trust) => save.mutate(trust)} cancel={() => go(paths.tasks(id))} />}
    </Await>
  );
}
