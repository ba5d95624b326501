// The whole window: providers, frame, pages.
import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";

import { keepSaved } from "../ipc/queries";
import { beforeClose } from "../ipc/window";
import { shell as w } from "../words/shell";
import { AppProvider, makeApp } from "./context";
import { Routes } from "./routes";
import { Shell } from "./Shell";

export function makeCache(): QueryClient {
  // Nothing changes but through this window, so an answer stays good until something is changed.
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" }, mutations: { networkMode: "always" } },
  });
}

export function App({ cache }: { cache?: QueryClient }) {
  const [client] = useState(() => cache ?? makeCache());
  return (
    <QueryClientProvider client={client}>
      <Router hook={useHashLocation}>
        <Frame />
      </Router>
    </QueryClientProvider>
  );
}

function Frame() {
  const cache = useQueryClient();
  const [spoken, setSpoken] = useState("");
  // A space is added when the same words are said twice, so that they are heard twice.
  const announce = useCallback((words: string) => setSpoken((before) => (before === words ? `${words} ` : words)), []);
  const app = useMemo(() => makeApp(announce), [announce]);

  useEffect(
    () =>
      app.saver.onSaved((id, question, saved) => {
        keepSaved(cache, id, question, saved);
        if (saved.raised_to !== null) announce(w.raised(saved.raised_to));
      }),
    [app, cache, announce],
  );
  useEffect(() => beforeClose(() => app.saver.flush()), [app]);

  return (
    <AppProvider value={app}>
      <Shell>
        <Routes />
      </Shell>
      <div className="nhsuk-u-visually-hidden" aria-live="polite" role="status" data-testid="announcer">
        {spoken}
      </div>
    </AppProvider>
  );
}
