// The window itself: saving before it closes, and words from its native menu.
import { isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";

/** How long a closing window waits for its last answer. */
const PATIENCE_MS = 2000;

/** Runs `save` before the window closes. The window closes, saved or not, once its patience is over. */
export function beforeClose(save: () => Promise<unknown>): () => void {
  const leave = () => void save();
  window.addEventListener("beforeunload", leave);
  window.addEventListener("pagehide", leave);
  window.addEventListener("blur", leave);
  let stop: (() => void) | undefined;
  let over = false;
  if (isTauri()) {
    getCurrentWindow()
      .onCloseRequested(async () => {
        await Promise.race([save(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      })
      .then((unlisten) => {
        if (over) unlisten();
        else stop = unlisten;
      })
      .catch(() => undefined);
  }
  return () => {
    over = true;
    window.removeEventListener("beforeunload", leave);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("blur", leave);
    stop?.();
  };
}

export type MenuChoice = "save" | "next" | "previous" | "find" | "export" | "undo" | "settings" | "help" | "start";

/** Listens to the native menu: the shell emits `menu` with one of the words above. */
export function onMenu(choose: (choice: MenuChoice) => void): () => void {
  if (!isTauri()) return () => undefined;
  const stopping = listen<MenuChoice>("menu", (event) => choose(event.payload)).catch(() => () => undefined);
  return () => void stopping.then((stop) => stop());
}
