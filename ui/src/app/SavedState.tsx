// Whether what was typed is kept, in words, always in the same place.
import { timeOf } from "../words/format";
import { shell as w } from "../words/shell";
import { failureWords } from "../ipc/failure";
import { useApp, useSaveState } from "./context";

export function SavedState() {
  const { saver } = useApp();
  const state = useSaveState();
  const failed = state.kind === "failed";
  return (
    <div className={`tr-rail__saved${failed ? " tr-rail__saved--failed" : ""}`} data-testid="saved-state" data-state={state.kind}>
      {state.kind === "quiet" ? w.saved.quiet : null}
      {state.kind === "unsaved" || state.kind === "saving" ? w.saved.saving : null}
      {state.kind === "saved" ? w.saved.at(timeOf(state.at)) : null}
      {failed ? (
        <div role="alert">
          <strong>{w.saved.failed}</strong>
          <p>{failureWords(state.failure).message}</p>
          <p>{failureWords(state.failure).next}</p>
          <button type="button" className="tr-rail__retry" onClick={() => void saver.flush()}>
            {w.saved.retry}
          </button>
        </div>
      ) : null}
    </div>
  );
}
