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
        // From the end of the one to over the beginning of the other, then down or up to its edge.
        const down = b.top > a.top;
        const edge = (down ? b.top : b.bottom) - origin.top;
        const head = down ? "m-5 -7l5 7l5 -7" : "m-5 7l5 -7l5 7";
        return `M${a.right - origin.left} ${a.top + a.height / 2 - origin.top}H${b.left - origin.left + 12}V${edge}${head}`;
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
