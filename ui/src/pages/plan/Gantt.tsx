// The roadmap: one line an action, by domain. Bars move by arrow keys or by dragging, and show on
// focus what must come before and what waits for them.
import { type KeyboardEvent, useState } from "react";

import type { Candidate, Edition, Failure, PlanView, Step } from "../../ipc/types";
import { domainOrder, domains } from "../../words/field";
import { plan as w } from "../../words/plan";
import { Bar } from "./Bar";
import { around } from "./dependencies";
import { Lines } from "./Lines";
import { horizon, yearLabel } from "./request";

type Props = {
  plan: PlanView;
  edition: Edition;
  candidates: Map<string, Candidate>;
  move: (action: string, start: number) => void;
  /** Why the last move was not kept. */
  refused: Failure | null;
  free: (action: string) => void;
  open: (action: string) => void;
};

export function Gantt({ plan, edition, candidates, refused, move, free, open }: Props) {
  const { means, fixed } = plan.request;
  const quarters = horizon(means);
  const first = Number(means.start.slice(6));
  const [focused, setFocused] = useState<string | null>(null);
  // Where a bar was just moved to, until the plan that holds it there arrives, or is refused.
  const [moved, setMoved] = useState<{ version: number; refused: Failure | null; starts: Record<string, number> }>({ version: plan.version, refused, starts: {} });
  const starts = moved.version === plan.version && moved.refused === refused ? moved.starts : {};
  const links = focused ? around(focused, plan, candidates, edition) : null;
  const startOf = (step: Step) => starts[step.action] ?? step.start;
  const lengthOf = (step: Step) => step.end - step.start + 1;

  const shift = (step: Step, to: number) => {
    const start = Math.max(0, Math.min(quarters - lengthOf(step), to));
    if (start === startOf(step)) return;
    setMoved({ version: plan.version, refused, starts: { ...starts, [step.action]: start } });
    move(step.action, start);
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>, step: Step) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (by) shift(step, startOf(step) + by);
    else if (event.key === "Delete" || event.key === "Backspace") free(step.action);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const bars = [...document.querySelectorAll<HTMLElement>(".tr-bar")];
      bars[bars.indexOf(event.currentTarget) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
  };
  const lanes = domainOrder.map((domain) => ({ domain, steps: plan.solution.steps.filter((step) => candidates.get(step.action)?.domain === domain) })).filter((lane) => lane.steps.length);

  return (
    <>
      <p className="tr-small tr-muted" id="roadmap-hint">
        {w.roadmapHint}
      </p>
      <div className="tr-scroll">
        <div className={`tr-gantt tr-gantt--${quarters}`}>
          <div className="tr-gantt__head" aria-hidden="true">
            <span />
            {means.years.map((_, n) => {
              const many = n === 0 ? 5 - first : 4;
              return (
                <span key={n} className={`tr-gantt__year tr-span-${many}`}>
                  {yearLabel(means, n)}
                </span>
              );
            })}
          </div>
          <div className="tr-gantt__head tr-gantt__head--quarters" aria-hidden="true">
            <span />
            {Array.from({ length: quarters }, (_, n) => (
              <span key={n} className={(first + n - 1) % 4 === 0 && n > 0 ? "tr-gantt__april" : ""}>
                Q{((first + n - 1) % 4) + 1}
              </span>
            ))}
          </div>
          {focused && links ? <Lines action={focused} links={links} stamp={`${plan.version} ${JSON.stringify(plan.solution.steps.map(startOf))}`} /> : null}
          {lanes.map(({ domain, steps }) => (
            <section key={domain} aria-label={domains[domain]}>
              <h3 className="tr-gantt__domain">{domains[domain]}</h3>
              <ul className="tr-gantt__rows">
                {steps.map((step) => {
                  const action = candidates.get(step.action);
                  if (!action) return null;
                  const role = links?.needs.includes(step.action) ? "needs" : links?.enables.includes(step.action) ? "enables" : null;
                  return (
                    <li key={step.action} className="tr-gantt__row">
                      <span className="tr-gantt__name">
                        {action.title}
                        {role ? <em className="tr-gantt__role"> {role === "needs" ? w.needsTag : w.enablesTag}</em> : null}
                      </span>
                      <Bar
                        action={action}
                        start={startOf(step)}
                        length={lengthOf(step)}
                        quarters={quarters}
                        begin={means.start}
                        fixed={fixed.some((f) => f.action === step.action) || step.action in starts}
                        role={role}
                        onMove={(start) => shift(step, start)}
                        onKeyDown={(event) => press(event, step)}
                        onFocus={() => setFocused(step.action)}
                        onOpen={() => open(step.action)}
                      />
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
        </div>
      </div>
      {focused && links ? (
        <div className="tr-links">
          <h3 className="nhsuk-heading-xs">{w.dependencies(candidates.get(focused)?.title ?? "")}</h3>
          <p className="tr-small tr-flush">
            <strong>{w.needs}:</strong> {links.needsWords.length ? links.needsWords.join("; ") : w.nothingNeeded}
          </p>
          <p className="tr-small tr-flush">
            <strong>{w.enables}:</strong> {links.enables.length ? links.enables.map((a) => candidates.get(a)?.title).join("; ") : w.nothingEnabled}
          </p>
        </div>
      ) : null}
    </>
  );
}
