// A chart: the finding as its heading, the drawing with a text alternative, its data as a table.
import { useLayoutEffect, useRef } from "react";

import type { ChartView } from "../ipc/types";
import { shell as w } from "../words/shell";
import { DataTable } from "./DataTable";
import { Fold } from "./Fold";
import { drawingOf } from "./svg";

export function Drawing({ svg, alt, className }: { svg: string; alt: string; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  // Before anything is painted, so that a heading is never seen without its drawing.
  useLayoutEffect(() => {
    const drawing = drawingOf(svg);
    if (drawing) {
      drawing.setAttribute("aria-hidden", "true");
      drawing.setAttribute("focusable", "false");
      drawing.removeAttribute("role");
      box.current?.replaceChildren(drawing);
    } else box.current?.replaceChildren();
  }, [svg]);
  return <div ref={box} role="img" aria-label={alt} className={className ?? "tr-drawing"} />;
}

export function Chart({ chart, level = 3 }: { chart: ChartView; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure className="tr-chart" data-chart={chart.id}>
      <figcaption>
        <Heading className="nhsuk-heading-s">{chart.heading}</Heading>
      </figcaption>
      <Drawing svg={chart.svg} alt={chart.alt} />
      <Fold summary={w.asTable} of={`: ${chart.heading}`} className="tr-chart__table">
        <DataTable caption={chart.heading} head={chart.head} rows={chart.rows} />
      </Fold>
    </figure>
  );
}
