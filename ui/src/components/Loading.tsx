// What is shown while something is fetched: calm grey lines, and words for those who hear the page.
import { shell as w } from "../words/shell";

export function Loading({ words = w.loading }: { words?: string }) {
  return (
    <div className="tr-loading" role="status">
      <span className="nhsuk-u-visually-hidden">{words}</span>
      <div className="tr-loading__line" aria-hidden="true" />
      <div className="tr-loading__line tr-loading__line--short" aria-hidden="true" />
      <div className="tr-loading__line" aria-hidden="true" />
    </div>
  );
}
