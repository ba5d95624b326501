// How soon the results are painted after the click, in the real window; printed, never asserted.
import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { Person } from "./person.mjs";
import { home, openWindow, within } from "./window.mjs";

const TURNS = 20;

const window = await openWindow(mkdtempSync(join(home, "bench-")));
try {
  const person = new Person(window);
  await person.enter("open-example");
  await person.arrive((here) => here.includes("/results"));
  const id = (await person.place()).split("/")[2];
  const [painted, whole] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    // A changed answer makes everything that follows from it be asked for again.
    await person.goTo(`#/a/${id}/question/epr.record`);
    await person.choose(`level-${2 + (turn % 2)}`);
    await person.saved();
    const times = await within(60_000, "the results", openResults(window.browser, id));
    painted.push(times.painted);
    whole.push(times.whole);
  }
  print("results painted after the click", painted, "aim 150 ms");
  print("the whole page of results", whole, "printed only");
} finally {
  window.stop();
}
process.exit(0);

function print(what, times, aim) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(((times.length - 1) * share) / 100)].toFixed(0);
  console.log(`    ${what}: p50 ${at(50)} ms, p99 ${at(99)} ms, of ${times.length}  (${aim})`);
}

/**
 * Clicks in the page itself, and waits for the frame after the scores and the first charts of the changed
 * answer are there; and for the one after everything else is.
 */
function openResults(browser, id) {
  return browser.executeAsyncScript(
    `
    const [id, done] = arguments;
    const ask = (command) => window.__TAURI_INTERNALS__.invoke(command, { id });
    const text = (css) => [...document.querySelectorAll(css)].map((found) => found.textContent);
    Promise.all([ask("get_scorecard"), ask("get_result_charts")]).then(([card, charts]) => {
      const scores = [card.overall, ...card.domains.map((domain) => domain.range)].map((range) => range.stated.shown).join();
      const pillars = charts.find((chart) => chart.id === "pillars").alt;
      const fresh = () => text(".tr-tile__number").join() === scores && document.querySelector('[data-chart="pillars"] [role="img"]')?.ariaLabel === pillars;
      const drawn = () => document.querySelector("[data-chart] svg") && fresh();
      const complete = () => document.querySelector("#sign-off-title") && !document.querySelector("main .tr-loading") && fresh();
      const after = (ready) => new Promise((resolve) => {
        const look = () => requestAnimationFrame(ready() ? () => resolve(performance.now() - begun) : look);
        look();
      });
      const begun = performance.now();
      document.querySelector('[data-testid="nav-results"]').click();
      Promise.all([after(drawn), after(complete)]).then(([painted, whole]) => done({ painted, whole }));
    });
  `,
    id,
  );
}
