// Keeps what is typed until it is saved. It lives outside the pages, so that leaving a page, a
// failed save or a closing window loses nothing: what is not yet saved stays here and is tried again.
import { asFailure } from "../ipc/failure";
import type { Answer, Failure, Saved } from "../ipc/types";

export const DEBOUNCE_MS = 400;

export type SaveState =
  | { kind: "quiet" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; failure: Failure };

type Entry = {
  id: string;
  question: string;
  answer: Answer;
  /** Grows with every edit, so that an answer typed while another is being saved is not forgotten. */
  edit: number;
  running: Promise<void> | null;
};

type Save = (id: string, question: string, answer: Answer) => Promise<Saved>;
type OnSaved = (id: string, question: string, saved: Saved, latest: boolean) => void;

export class Saver {
  private entries = new Map<string, Entry>();
  private drafts = new Map<string, Answer>();
  private listeners = new Set<() => void>();
  private heard = new Set<OnSaved>();
  private others = new Set<() => Promise<unknown>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: SaveState = { kind: "quiet" };

  constructor(private save: Save) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  state = (): SaveState => this.current;
  onSaved(listener: OnSaved): () => void {
    this.heard.add(listener);
    return () => this.heard.delete(listener);
  }

  /** Something else that is kept as it is typed, to be saved whenever everything is. */
  alsoFlush(save: () => Promise<unknown>): () => void {
    this.others.add(save);
    return () => this.others.delete(save);
  }

  /** What was typed for a question and is not, or not wholly, saved. */
  draftOf(id: string, question: string): Answer | undefined {
    return this.drafts.get(key(id, question));
  }

  /** Takes an edit: `draft` as typed, `answer` the part of it that can be kept. */
  edit(id: string, question: string, draft: Answer, answer: Answer): void {
    const k = key(id, question);
    this.drafts.set(k, draft);
    const before = this.entries.get(k);
    this.entries.set(k, { id, question, answer, edit: (before?.edit ?? 0) + 1, running: before?.running ?? null });
    if (this.current.kind !== "failed") this.become({ kind: "unsaved" });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), DEBOUNCE_MS);
  }

  /** Saves everything now. True when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await Promise.all([...[...this.others].map((save) => save()), ...[...this.entries.values()].map((entry) => this.send(entry))]);
    return this.entries.size === 0;
  }

  /** Forgets what was typed for a question, after an undo. */
  forget(id: string, question: string): void {
    this.entries.delete(key(id, question));
    this.drafts.delete(key(id, question));
  }

  /** Says that something outside the answers was saved. */
  note(at: string): void {
    this.become({ kind: "saved", at });
  }

  private async send(entry: Entry): Promise<void> {
    const k = key(entry.id, entry.question);
    if (entry.running) {
      await entry.running;
      const later = this.entries.get(k);
      return later && !later.running ? this.send(later) : later?.running ?? undefined;
    }
    const edit = entry.edit;
    const sending = this.deliver(entry, k, edit);
    entry.running = sending;
    await sending;
  }

  private async deliver(entry: Entry, k: string, edit: number): Promise<void> {
    this.become({ kind: "saving" });
    try {
      const saved = await this.save(entry.id, entry.question, entry.answer);
      const now = this.entries.get(k);
      const latest = now?.edit === edit;
      if (now) now.running = null;
      if (latest) {
        this.entries.delete(k);
        if (sameText(this.drafts.get(k), entry.answer)) this.drafts.delete(k);
      }
      this.heard.forEach((listener) => listener(entry.id, entry.question, saved, latest));
      this.become(this.entries.size ? { kind: "unsaved" } : { kind: "saved", at: saved.saved_at });
    } catch (reason) {
      const now = this.entries.get(k);
      if (now) now.running = null;
      this.become({ kind: "failed", failure: asFailure(reason) });
    }
  }

  private become(state: SaveState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}

const key = (id: string, question: string) => `${id}\n${question}`;
const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
