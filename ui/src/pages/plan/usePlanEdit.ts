// Changing a plan: kept at once, planned again in the background, improved until it is proven or stopped.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";

import { useApp } from "../../app/context";
import { improvePlan, savePlan, stopPlan } from "../../ipc/client";
import { keys, useDoing } from "../../ipc/queries";
import type { PlanView, Request } from "../../ipc/types";
import { plan as w } from "../../words/plan";

/** Several quick moves become one re-plan. */
const WAIT_MS = 350;

export function usePlanEdit(id: string, plan: PlanView) {
  const { saver, announce, looked } = useApp();
  const cache = useQueryClient();
  const put = useCallback((kept: PlanView) => cache.setQueryData(keys.plan(id, kept.id), kept), [cache, id]);
  const others = useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === "assessment" && queryKey[1] === id && ["plans", "options", "preview"].includes(String(queryKey[2])),
      }),
    [cache, id],
  );

  const improve = useDoing(
    () => improvePlan(plan.id),
    (cache) => cache.invalidateQueries({ queryKey: keys.plan(id, plan.id) }),
  );
  const stop = useDoing(
    () => {
      looked.add(plan.id);
      return stopPlan(plan.id);
    },
    (_, kept) => {
      put(kept);
      return others();
    },
  );
  const { mutate: begin } = improve;
  // What was sent and has not come back yet, so that a change made meanwhile builds on it.
  const sent = useRef<Request | null>(null);
  const deliver = useCallback(
    async (request: Request) => {
      sent.current = request;
      const settled = () => {
        if (sent.current === request) sent.current = null;
      };
      put(await savePlan(plan.id, plan.name, request).finally(settled));
      saver.note(new Date().toISOString());
      void others();
      begin(undefined);
    },
    [plan.id, plan.name, put, saver, others, begin],
  );
  const save = useDoing(deliver);

  const waiting = useRef<{ request: Request; timer: ReturnType<typeof setTimeout> } | null>(null);
  const { mutateAsync, reset } = save;
  const send = useCallback(async () => {
    if (!waiting.current) return;
    const { timer, request } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    // A failure is shown by the page itself.
    await mutateAsync(request).catch(() => undefined);
  }, [mutateAsync]);
  useEffect(() => {
    const stopListening = saver.alsoFlush(send);
    return () => {
      stopListening();
      void send();
    };
  }, [saver, send]);

  /** Changes the request. The screen follows at once; the plan follows when it is made. */
  const change = useCallback(
    (step: (request: Request) => Request, now = false) => {
      const request = step(waiting.current?.request ?? sent.current ?? plan.request);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { request, timer: setTimeout(() => void send(), now ? 0 : WAIT_MS) };
    },
    [plan.request, send],
  );

  /** Changes the request for a form, which shows itself why it was refused. What waits goes first. */
  const keep = useCallback(
    async (step: (request: Request) => Request) => {
      await send();
      await deliver(step(sent.current ?? cache.getQueryData<PlanView>(keys.plan(id, plan.id))?.request ?? plan.request));
      // Why an earlier move was refused no longer matters.
      reset();
    },
    [send, deliver, reset, cache, id, plan.id, plan.request],
  );

  const { status, gap } = plan.solution.certificate;
  const was = useRef(plan.solving);
  useEffect(() => {
    if (was.current && !plan.solving) {
      announce(w.improved(w.status(status, gap)));
      void others();
    }
    was.current = plan.solving;
  }, [plan.solving, status, gap, announce, others]);

  // A plan that is only by rule is improved when it is opened. One that is stale waits for a person to say so.
  const untouched = status === "greedy" && !plan.solving && !plan.stale;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (!untouched || looked.has(plan.id)) return;
    looked.add(plan.id);
    begin(undefined);
  }, [untouched, looked, plan.id, begin]);

  return { change, keep, save, improve, stop, failure: save.error ?? improve.error ?? stop.error };
}

export type PlanEdit = ReturnType<typeof usePlanEdit>;
