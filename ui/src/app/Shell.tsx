// The frame: the rail on the left, the page beside it, and what works everywhere.
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";

import { focusHeading } from "../components/PageHeading";
import { shell as w } from "../words/shell";
import { FindQuestion } from "./FindQuestion";
import { assessmentOf } from "./paths";
import { Rail } from "./Rail";
import { useShortcuts } from "./shortcuts";
import { useTheme } from "./theme";

export function Shell({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const here = assessmentOf(location);
  // On pages beside the journey the rail keeps the assessment that was open last.
  const [last, setLast] = useState(here);
  if (here && here !== last) setLast(here);
  if (location === "/" && last) setLast(undefined);
  const id = location === "/" || location === "/new" ? undefined : here ?? last;
  const [finding, setFinding] = useState(false);
  useTheme();
  useShortcuts({ id, find: () => setFinding(true) });

  return (
    <div className="tr-shell">
      <button type="button" className="tr-skip" onClick={focusHeading}>
        {w.skip}
      </button>
      <Rail id={id} />
      <main className="tr-main" id="main">
        {children}
      </main>
      {id && finding ? <FindQuestion id={id} close={() => setFinding(false)} /> : null}
    </div>
  );
}
