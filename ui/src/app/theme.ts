// Text size and theme, put on the root element, where the styles look for them.
import { useEffect } from "react";

import { useSettings } from "../ipc/queries";

export function useTheme(): void {
  const { data } = useSettings();
  const text = data?.text_percent ?? 100;
  const theme = data?.theme ?? "system";
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.text = String(text);
    const dark = window.matchMedia?.("(prefers-color-scheme: dark)");
    const apply = () => {
      root.dataset.theme = theme === "dark" || (theme === "system" && dark?.matches) ? "dark" : "light";
    };
    apply();
    dark?.addEventListener("change", apply);
    return () => dark?.removeEventListener("change", apply);
  }, [text, theme]);
}
