// One technology: how ready the trust is, what it brings, needs and costs, and how good the evidence is.
import { Tag } from "nhsuk-react-components";
import type { ReactNode } from "react";

import { paths } from "../../app/paths";
import { DataTable } from "../../components/DataTable";
import { SourceLine } from "../../components/Sources";
import type { Match } from "../../ipc/types";
import type { AssessmentView, Costs, Finding, PlanSummary, Source, Technology } from "../../ipc/types";
import { benefitClasses, grades } from "../../words/field";
import { pounds } from "../../words/format";
import { options as w } from "../../words/options";
import { Adopt } from "./Adopt";
import { OwnActions } from "./OwnActions";
import { COLOURS } from "./looks";

type Props = { view: AssessmentView; technology: Technology; match: Match; sources: Source[]; plan: PlanSummary | null; change: () => void };

export function TechnologyDetail({ view, technology: t, match, sources, plan, change }: Props) {
  const id = view.summary.id;
  const used = [...new Set([...t.results, ...t.contrary, ...t.adopters].map((x) => x.source))];
  const costs = t.costs?.[view.trust.size];
  return (
    <article className="tr-card tr-technology" aria-labelledby="technology-title">
      <div className="tr-heading">
        <h2 className="nhsuk-heading-m" id="technology-title" tabIndex={-1}>
          {t.name}
        </h2>
        <span className="tr-tags">
          <Tag modifier={COLOURS[match.readiness]}>{w.readiness[match.readiness]}</Tag>
          <Tag modifier="white">{w.gradeOf(t.grade)}</Tag>
          {match.own ? <Tag modifier="purple">{w.yours}</Tag> : null}
          {match.private ? <Tag modifier="pink">{w.private}</Tag> : null}
        </span>
      </div>
      <p>{t.what}</p>
      {match.own ? <OwnActions technology={t} change={change} /> : null}
      <Adopt id={id} technology={t} plan={plan} />
      {match.gaps.length ? (
        <section className="tr-part">
          <h3 className="nhsuk-heading-xs">{w.gapsTitle}</h3>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {match.gaps.map((gap) => (
              <li key={gap.question}>
                <a href={paths.question(id, gap.question)}>{gap.title}</a>: {w.gap(gap.stands, gap.needs)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="tr-facts">
        <Fact title={w.benefit}>
          {benefitClasses[t.benefit_class]}. {w.months(t.months_to_benefit)}.
        </Fact>
        <Fact title={w.costs}>{t.cost_note}</Fact>
      </div>
      {costs ? <CostTable costs={costs} /> : null}
      <div className="tr-facts">
        <Findings title={w.results} list={t.results} />
        <Findings title={w.contrary} list={t.contrary} none={t.contrary_none ?? w.noContrary} />
      </div>
      <section className="tr-part">
        <h3 className="nhsuk-heading-xs">{w.evidence}</h3>
        <p className="tr-flush">
          <strong>{t.grade}</strong>: {grades[t.grade]}. {t.grade_reason}
        </p>
        <p className="tr-small tr-muted tr-flush">{w.paidBy(t.paid_for_by)}</p>
      </section>
      <div className="tr-facts">
        <Listed title={w.regulation} list={t.regulation} />
        <Listed title={w.infrastructure} list={t.infrastructure} />
        <Listed title={w.workforce} list={t.workforce} />
        <Listed title={w.skills} list={t.skills} />
        <Listed title={w.replaces} list={t.replaces} />
        <Listed title={w.adopters} list={t.adopters.map((a) => a.organisation)} note={w.adoptersNote} />
      </div>
      {used.length ? (
        <section className="tr-part">
          <h3 className="nhsuk-heading-xs">{w.sources}</h3>
          <ol className="tr-small tr-sources">
            {used.map((source) => {
              const found = sources.find((s) => s.id === source);
              return found ? (
                <li key={source}>
                  <SourceLine source={found} />
                </li>
              ) : null;
            })}
          </ol>
        </section>
      ) : null}
    </article>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="nhsuk-heading-xs">{title}</h3>
      <p className="tr-flush">{children}</p>
    </section>
  );
}

function Listed({ title, list, note }: { title: string; list: string[]; note?: string }) {
  if (!list.length) return null;
  return (
    <section>
      <h3 className="nhsuk-heading-xs">{title}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet tr-small">
        {list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {note ? <p className="tr-small tr-muted">{note}</p> : null}
    </section>
  );
}

function Findings({ title, list, none }: { title: string; list: Finding[]; none?: string }) {
  if (!list.length && !none) return null;
  return (
    <section>
      <h3 className="nhsuk-heading-xs">{title}</h3>
      {list.length ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {list.map((finding) => (
            <li key={finding.claim}>
              {finding.claim} <span className="tr-small tr-muted">({finding.where})</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="tr-muted">{none}</p>
      )}
    </section>
  );
}

function CostTable({ costs }: { costs: Costs }) {
  const rows = (Object.keys(w.costRows) as (keyof Costs)[]).map((key) => [w.costRows[key], pounds(costs[key].low), pounds(costs[key].likely), pounds(costs[key].high)]);
  return <DataTable caption={w.costTable} showCaption head={w.costHead} rows={rows} />;
}
