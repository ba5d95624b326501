// Changing a plan: kept at once, planned again in the background, improved until it is proven or stopped.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";

import { useApp } from "../../app/context";
import { improvePlan, savePlan, stopPlan } from "../../ipc/client";
import { keys, useDoing } from "../../ipc/queries";
import type { PlanView, Request } from "../../ipc/types";
import { plan as w } from "../../words/plan";

/** Seconds that the solver may look for a better plan. */
export const SECONDS = 60;
/** Several quick moves become one re-plan. */
const WAIT_MS = 350;

export function usePlanEdit(id: string, plan: PlanView) {
  const { saver, announce } = useApp();
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
    () => improvePlan(plan.id, SECONDS),
    (cache) => cache.invalidateQueries({ queryKey: keys.plan(id, plan.id) }),
  );
  const stop = useDoing(
    () => stopPlan(plan.id),
    (_, kept) => {
      put(kept);
      return others();
    },
  );
  const save = useDoing(
    (request: Request) => savePlan(plan.id, plan.name, request),
    async (_, kept) => {
      put(kept);
      saver.note(new Date().toISOString());
      void others();
      improve.mutate(undefined);
    },
  );

  const waiting = useRef<{ request: Request; timer: ReturnType<typeof setTimeout> } | null>(null);
  // What was sent and has not come back yet, so that a change made meanwhile builds on it.
  const sent = useRef<Request | null>(null);
  const { mutateAsync } = save;
  const send = useCallback(async () => {
    if (!waiting.current) return;
    const { timer, request } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    sent.current = request;
    // A failure is shown by the page itself.
    await mutateAsync(request).catch(() => undefined);
    if (sent.current === request) sent.current = null;
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

  const { status, gap } = plan.solution.certificate;
  const was = useRef(plan.solving);
  useEffect(() => {
    if (was.current && !plan.solving) {
      announce(w.improved(w.status(status, gap)));
      void others();
    }
    was.current = plan.solving;
  }, [plan.solving, status, gap, announce, others]);

  return { change, save, improve, stop, failure: save.error ?? improve.error ?? stop.error };
}

export type PlanEdit = ReturnType<typeof usePlanEdit>;
