// A score from 1 to 5 as a bar, with its low and high ends as whiskers. The words stand beside it.
import type { Range } from "../ipc/types";

const x = (value: number) => ((value - 1) / 4) * 200;

export function RangeBar({ range }: { range: Range }) {
  return (
    <svg className="tr-range" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="tr-range__track" x="0" y="6" width="200" height="8" />
      {range.stated ? <rect className="tr-range__fill" x="0" y="6" width={Math.max(1, x(range.stated.value))} height="8" /> : null}
      <path
        className="tr-range__whisker"
        vectorEffect="non-scaling-stroke"
        d={`M${x(range.low.value)} 10H${x(range.high.value)}M${x(range.low.value)} 2v16M${x(range.high.value)} 2v16`}
      />
    </svg>
  );
}
