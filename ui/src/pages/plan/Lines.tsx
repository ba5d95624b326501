// Lines over the roadmap from what must come first to the focused action, and on to what waits for it.
// Drawn where the bars lie on the screen; the words below the roadmap say the same.
import { useLayoutEffect, useRef } from "react";

import type { Links } from "./dependencies";

/** `stamp` changes whenever a bar may have moved. */
type Props = { action: string; links: Links; stamp: string };

export function Lines({ action, links, stamp }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const draw = () => {
      const place = svg.current?.parentElement;
      if (!svg.current || !place) return;
      const origin = place.getBoundingClientRect();
      const box = (id: string) => [...place.querySelectorAll<HTMLElement>("[data-action]")].find((bar) => bar.dataset.action === id)?.getBoundingClientRect();
      const line = (from: string, to: string) => {
        const [a, b] = [box(from), box(to)];
        if (!a || !b) return "";
        const [x1, y1, x2, y2] = [a.right - origin.left, a.top + a.height / 2 - origin.top, b.left - origin.left, b.top + b.height / 2 - origin.top];
        // Out to the right, to the height of the other, in from the left; the head points at the bar.
        return `M${x1} ${y1}h6V${(y1 + y2) / 2}H${x2 - 10}V${y2}h8m-5 -4l5 4l-5 4`;
      };
      const [needs, enables] = svg.current.querySelectorAll("path");
      needs?.setAttribute("d", links.needs.map((id) => line(id, action)).join(""));
      enables?.setAttribute("d", links.enables.map((id) => line(action, id)).join(""));
    };
    draw();
    window.addEventListener("resize", draw);
    return () => window.removeEventListener("resize", draw);
  }, [action, links, stamp]);
  return (
    <svg ref={svg} className="tr-lines-over" aria-hidden="true">
      <path className="tr-lines-over__needs" />
      <path className="tr-lines-over__enables" />
    </svg>
  );
}
