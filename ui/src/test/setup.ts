// What jsdom lacks and the window needs, and what each test begins with.
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A busy machine is no reason to fail.
configure({ asyncUtilTimeout: 8000 });
document.documentElement.lang = "en-GB";
document.body.className = "js-enabled nhsuk-frontend-supported";
HTMLDialogElement.prototype.showModal = function show() {
  this.setAttribute("open", "");
};
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
// Asked for by axe, which does without.
HTMLCanvasElement.prototype.getContext = () => null;
window.scrollTo = () => undefined;
window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;

beforeEach(() => {
  window.location.hash = "#/";
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
