// How published returns spread, with the trust's published score and its own profile marked by shape.
import type { Quartiles } from "../ipc/types";
import type { Score } from "../ipc/types";
import { benchmark as w } from "../words/benchmark";

const x = (value: number) => 6 + ((value - 1) / 4) * 188;

export function QuartileBar({ quartiles: q, published, ours }: { quartiles: Quartiles; published: Score | null; ours: Score | null }) {
  return (
    <span className="tr-quartiles">
      <svg viewBox="0 0 200 22" className="tr-quartiles__svg" aria-hidden="true" focusable="false">
        <path className="tr-quartiles__line" d={`M${x(q.p10.value)} 11H${x(q.p90.value)}`} />
        <rect className="tr-quartiles__box" x={x(q.q1.value)} y="5" width={Math.max(1, x(q.q3.value) - x(q.q1.value))} height="12" />
        <path className="tr-quartiles__median" d={`M${x(q.median.value)} 3v16`} />
        {published ? <circle className="tr-quartiles__published" cx={x(published.value)} cy="11" r="5" /> : null}
        {ours ? <path className="tr-quartiles__ours" d={`M${x(ours.value)} 5l6 6l-6 6l-6 -6z`} /> : null}
      </svg>
      <span className="tr-small">{w.quartiles(q.q1.shown, q.median.shown, q.q3.shown)}</span>
    </span>
  );
}
