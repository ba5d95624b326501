// Keys that work everywhere, and the native menu, which asks for the same things.
import { useEffect, useRef } from "react";

import { type MenuChoice, onMenu } from "../ipc/window";
import { shell as w } from "../words/shell";
import { useApp } from "./context";
import { go, paths } from "./paths";

/** Whether keys that are pressed are being typed into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(target.type);
}

function choiceOf(event: KeyboardEvent): MenuChoice | null {
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (held && !event.altKey && key === "s") return "save";
  if (held && !event.altKey && key === "f") return "find";
  if (held && !event.altKey && key === "e") return "export";
  if (held && !event.altKey && key === "z" && !event.shiftKey && !isTyping(event.target)) return "undo";
  if ((event.altKey && key === "arrowright") || (held && key === "pagedown")) return "next";
  if ((event.altKey && key === "arrowleft") || (held && key === "pageup")) return "previous";
  if (key === "/" && !held && !event.altKey && !isTyping(event.target)) return "find";
  return null;
}

export function useShortcuts({ id, find }: { id: string | undefined; find: () => void }): void {
  const { saver, announce, commands } = useApp();
  const latest = useRef({ id, find });
  useEffect(() => {
    latest.current = { id, find };
  });
  useEffect(() => {
    let last: { choice: MenuChoice; from: string; at: number } | null = null;
    const choose = (choice: MenuChoice, from: "key" | "menu") => {
      // Where a key is also in the menu, some systems report both: once is enough.
      const at = performance.now();
      if (last && last.choice === choice && last.from !== from && at - last.at < 150) return;
      last = { choice, from, at };
      const { id, find } = latest.current;
      const page = commands.current;
      if (choice === "save") void saver.flush().then((all) => announce(all ? w.saved.allSaved : w.saved.failed));
      else if (choice === "find") find();
      else if (choice === "export") {
        if (window.location.hash.endsWith("/report")) page.export?.();
        else if (id) go(paths.report(id));
      } else if (choice === "next") page.next?.();
      else if (choice === "previous") page.previous?.();
      else if (choice === "undo") page.undo?.();
      else go(paths[choice]());
    };
    const press = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const choice = choiceOf(event);
      if (!choice) return;
      event.preventDefault();
      choose(choice, "key");
    };
    window.addEventListener("keydown", press);
    const stop = onMenu((choice) => choose(choice, "menu"));
    return () => {
      window.removeEventListener("keydown", press);
      stop();
    };
  }, [saver, announce, commands]);
}
