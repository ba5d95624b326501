// Every address of the window, in one place. They are hashes: nothing is ever fetched from them.
export const paths = {
  start: () => "#/",
  trust: (id: string) => `#/a/${id}/trust`,
  newTrust: () => "#/new",
  tasks: (id: string) => `#/a/${id}/tasks`,
  question: (id: string, question: string) => `#/a/${id}/question/${question}`,
  /** A question, at one field, with the way back to the answers being checked. */
  mend: (id: string, question: string, field: string) => `#/a/${id}/question/${question}/check/${field}`,
  check: (id: string) => `#/a/${id}/check`,
  results: (id: string) => `#/a/${id}/results`,
  options: (id: string) => `#/a/${id}/options`,
  plan: (id: string) => `#/a/${id}/plan`,
  report: (id: string) => `#/a/${id}/report`,
  upgrade: (id: string) => `#/a/${id}/upgrade`,
  signed: (id: string, revision: number) => `#/a/${id}/signed/${revision}`,
  compare: () => "#/compare",
  settings: () => "#/settings",
  help: () => "#/help",
};

export function go(path: string): void {
  window.location.hash = path.replace(/^#/, "");
}

/** The assessment that an address is about. */
export const assessmentOf = (location: string): string | undefined => /^\/a\/([^/]+)/.exec(location)?.[1];
/** The page that an address is about: `trust`, `tasks`, `question` … */
export const pageOf = (location: string): string =>
  /^\/a\/[^/]+\/([^/]+)/.exec(location)?.[1] ?? (location === "/" ? "start" : location.slice(1).split("/")[0] ?? "start");
