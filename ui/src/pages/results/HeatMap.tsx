// Every question by domain, as cells that lead to the question, and the same as a table with reasons.
import { paths } from "../../app/paths";
import { DataTable } from "../../components/DataTable";
import { Fold } from "../../components/Fold";
import type { QuestionScore, Scorecard } from "../../ipc/types";
import { domainOrder, domains } from "../../words/field";
import { results as w } from "../../words/results";
import { shell } from "../../words/shell";

const words = (q: QuestionScore) => (q.state === "not-applicable" ? w.na : q.stated === null ? w.notAnswered : `${w.level} ${q.stated}`);

export function HeatMap({ id, card }: { id: string; card: Scorecard }) {
  return (
    <section className="tr-card" aria-labelledby="heat-title">
      <h2 className="nhsuk-heading-m" id="heat-title">
        {w.heat}
      </h2>
      <p className="tr-muted">{w.heatHint}</p>
      <div className="tr-heat">
        {domainOrder.map((domain) => (
          <div key={domain} className="tr-heat__row">
            <h3 className="tr-heat__domain">{domains[domain]}</h3>
            <ul className="tr-heat__cells">
              {card.questions
                .filter((q) => q.domain === domain)
                .map((q) => (
                  <li key={q.question}>
                    <a className={`tr-cell tr-cell--${q.stated ?? "none"}`} href={paths.question(id, q.question)} title={q.reason.sentence}>
                      <span className="tr-cell__title">{q.title}</span>
                      <span className="tr-cell__level">
                        {q.stated ?? "–"}
                        <span className="nhsuk-u-visually-hidden"> {words(q)}</span>
                      </span>
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <Fold summary={shell.asTable} of={`: ${w.heat}`}>
        <DataTable
          caption={w.heat}
          head={[w.question, w.level, w.low, w.high, w.target, w.nextLevel, w.why]}
          rows={card.questions.map((q) => [
            <a key="q" href={paths.question(id, q.question)}>
              {q.title}
            </a>,
            q.stated === null ? words(q) : String(q.stated),
            q.low === null ? "–" : String(q.low),
            q.high === null ? "–" : String(q.high),
            q.target === null ? "–" : String(q.target),
            q.next ? w.leftOf(q.next.missing.length, q.next.of) : "–",
            q.reason.sentence,
          ])}
        />
      </Fold>
    </section>
  );
}
