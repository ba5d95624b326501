// What every page can reach: the saver, the announcer, and the page's own answers to shortcuts.
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";

import { saveAnswer } from "../ipc/client";
import { Saver } from "./saver";

/** What a page does when a shortcut or the menu asks for it. */
export type PageCommands = { next?: () => void; previous?: () => void; export?: () => void; undo?: () => void };

export type AppContext = {
  saver: Saver;
  announce: (words: string) => void;
  commands: { current: PageCommands };
  /** Plans that were looked into by themselves, or stopped by a person: not again by themselves. */
  looked: Set<string>;
};

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

export function makeApp(announce: (words: string) => void): AppContext {
  return { saver: new Saver(saveAnswer), announce, commands: { current: {} }, looked: new Set() };
}

export function useApp(): AppContext {
  const app = useContext(Context);
  if (!app) throw new Error("There is no application around this page.");
  return app;
}

export const useAnnounce = () => useApp().announce;

export function useSaveState() {
  const { saver } = useApp();
  return useSyncExternalStore(saver.subscribe, saver.state);
}

/** Lends the page's commands to the shortcuts while it is shown. */
export function usePageCommands(commands: PageCommands): void {
  const { commands: shared } = useApp();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const stable = useMemo<PageCommands>(
    () => ({
      next: () => latest.current.next?.(),
      previous: () => latest.current.previous?.(),
      export: () => latest.current.export?.(),
      undo: () => latest.current.undo?.(),
    }),
    [],
  );
  useEffect(() => {
    shared.current = stable;
    return () => {
      if (shared.current === stable) shared.current = {};
    };
  }, [shared, stable]);
}
