// One bar of the roadmap: a button over its quarters, dragged to other quarters.
import classNames from "classnames";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

import type { Candidate, Quarter } from "../../ipc/types";
import { quarterAfter, quarterSpan } from "../../words/format";
import { plan as w } from "../../words/plan";

type Props = {
  action: Candidate;
  start: number;
  length: number;
  quarters: number;
  begin: Quarter;
  fixed: boolean;
  role: "needs" | "enables" | null;
  onMove: (start: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  onFocus: () => void;
  onOpen: () => void;
};

export function Bar({ action, start, length, quarters, begin, fixed, role, onMove, onKeyDown, onFocus, onOpen }: Props) {
  const drag = useRef<{ x: number; start: number; width: number; to: number | null } | null>(null);
  // Where the pointer holds the bar, whatever the solver makes of it meanwhile.
  const [held, setHeld] = useState<number | null>(null);
  const within = (quarter: number) => Math.max(0, Math.min(quarters - length, quarter));
  const shown = within(held ?? start);
  const when = quarterSpan(quarterAfter(begin, shown), quarterAfter(begin, shown + length - 1));
  // What is to be seen in the bar is part of its name, too.
  const inBar = w.inBar(action.lead, fixed);

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const track = event.currentTarget.parentElement;
    drag.current = { x: event.clientX, start, width: (track?.clientWidth ?? 1) / quarters, to: null };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const slide = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const steps = Math.round((event.clientX - from.x) / from.width);
    if (steps === 0 && from.to === null) return;
    from.to = within(from.start + steps);
    setHeld(from.to);
  };
  const drop = () => {
    // Not from what is drawn: a quick hand lets go before the last step is.
    const to = drag.current?.to ?? null;
    if (to !== null) onMove(to);
    setHeld(null);
  };
  const cancel = () => {
    drag.current = null;
    setHeld(null);
  };
  const click = () => {
    const dragged = drag.current !== null && drag.current.to !== null;
    drag.current = null;
    if (!dragged) onOpen();
  };
  return (
    <span className="tr-gantt__track">
      <button
        type="button"
        data-action={action.action}
        className={classNames("tr-bar", `tr-start-${shown}`, `tr-span-${length}`, { "tr-bar--fixed": fixed, [`tr-bar--${role ?? ""}`]: role })}
        aria-label={w.bar(action.title, when, inBar)}
        aria-describedby="roadmap-hint"
        onPointerDown={down}
        onPointerMove={slide}
        onPointerUp={drop}
        onPointerCancel={cancel}
        onLostPointerCapture={() => setHeld(null)}
        onClick={click}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {inBar}
      </button>
    </span>
  );
}
