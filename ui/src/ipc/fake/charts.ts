// Plain drawings in the place of the real charts, with the same shape of data.
import type { ChartView, PlanView, Scorecard } from "../types";

const svg = (height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" font-family="Arial, sans-serif" font-size="13">${body}</svg>`;
const text = (x: number, y: number, words: string, more = "") => `<text x="${x}" y="${y}" fill="#212b32" ${more}>${words.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</text>`;

function bars(rows: { label: string; low: number; at: number | null; high: number; shown: string }[], max = 5): string {
  const x = (v: number) => 170 + (v / max) * 400;
  const body = rows.map((r, i) => {
    const y = 24 + i * 34;
    return `${text(8, y + 14, r.label)}<rect x="170" y="${y}" width="400" height="18" fill="#e8edee"/>` +
      (r.at === null ? "" : `<rect x="170" y="${y}" width="${x(r.at) - 170}" height="18" fill="#005eb8"/>`) +
      `<path d="M${x(r.low)} ${y + 9}H${x(r.high)}M${x(r.low)} ${y + 3}v12M${x(r.high)} ${y + 3}v12" stroke="#212b32" stroke-width="1.5" fill="none"/>` +
      text(582, y + 14, r.shown, 'font-weight="700"');
  });
  return svg(rows.length * 34 + 36, body.join(""));
}

export function resultCharts(card: Scorecard): ChartView[] {
  const name = { epr: "EPR", infrastructure: "Infrastructure", workforce: "Workforce", funding: "Funding" };
  const domains = card.domains.map((d) => ({
    label: name[d.domain], low: d.range.low.value, at: d.range.stated?.value ?? null, high: d.range.high.value, shown: d.range.stated?.shown ?? "–",
  }));
  const weakest = [...domains].filter((d) => d.at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0))[0];
  const pillars = card.pillars.filter((p) => p.range).map((p) => ({
    label: p.pillar.replace(/-/g, " "), low: p.range?.low.value ?? 1, at: p.range?.stated?.value ?? null, high: p.range?.high.value ?? 5, shown: p.range?.stated?.shown ?? "–",
  }));
  const shades = ["#ffffff", "#d2e4f4", "#9cc3e6", "#4f93cf", "#005eb8", "#003087"];
  const cells = card.questions.map((q, i) => {
    const x = 8 + (i % 6) * 104;
    const y = 8 + Math.floor(i / 6) * 58;
    const n = q.stated ?? 0;
    return `<rect x="${x}" y="${y}" width="98" height="52" fill="${shades[n]}" stroke="#768692"/><text x="${x + 6}" y="${y + 20}" font-size="11" fill="${n > 3 ? "#fff" : "#212b32"}">${q.title.slice(0, 15)}</text><text x="${x + 6}" y="${y + 42}" font-weight="700" fill="${n > 3 ? "#fff" : "#212b32"}">${q.stated ?? "–"}</text>`;
  });
  const ladder = ["Foundations missing", "Foundations in place", "Core digital", "Connected", "Leading"];
  const ids = ["foundations-missing", "foundations-in-place", "core-digital", "connected", "leading"];
  const at = ids.indexOf(card.band.stated ?? "");
  const rungs = ladder.map((words, i) => `<rect x="${8 + i * 126}" y="${120 - i * 24}" width="120" height="${40 + i * 24}" fill="${i === at ? "#005eb8" : "#e8edee"}"/><text x="${14 + i * 126}" y="${140 - i * 24}" font-size="11" fill="${i === at ? "#fff" : "#212b32"}">${words}</text>`);
  const charts: ChartView[] = [
    {
      id: "domains", heading: weakest ? `${weakest.label} is the weakest domain, at ${weakest.shown}` : "No domain is scored yet",
      alt: domains.map((d) => `${d.label}: ${d.shown}, from ${d.low.toFixed(1)} to ${d.high.toFixed(1)}`).join(". "), svg: bars(domains),
      head: ["Domain", "Low", "Stated", "High"], rows: domains.map((d) => [d.label, d.low.toFixed(1), d.shown, d.high.toFixed(1)]),
    },
    {
      id: "band", heading: at < 0 ? "No band yet" : `The trust stands at ${ladder[at]}`, alt: `Five bands from ${ladder.join(", ")}.`, svg: svg(176, rungs.join("")),
      head: ["Band", "Reached"], rows: ladder.map((words, i) => [words, i <= at ? "Yes" : "No"]),
    },
    {
      id: "pillars", heading: "Safe Practice is the weakest of the seven pillars", alt: pillars.map((p) => `${p.label}: ${p.shown}`).join(". "), svg: bars(pillars),
      head: ["Pillar", "Stated"], rows: pillars.map((p) => [p.label, p.shown]),
    },
    {
      id: "heat-map", heading: `${card.questions.filter((q) => (q.stated ?? 9) <= 2).length} of ${card.questions.length} questions are at level 1 or 2`, alt: "Every question with its level. The table holds the same.",
      svg: svg(Math.ceil(cells.length / 6) * 58 + 12, cells.join("")),
      head: ["Question", "Domain", "Level"], rows: card.questions.map((q) => [q.title, name[q.domain], q.stated?.toString() ?? "not answered"]),
    },
  ];
  if (card.benefit_gaps.length) {
    const gaps = card.benefit_gaps;
    charts.push({
      id: "benefit-gaps", heading: `${gaps[0]?.title}: ${gaps[0]?.in_place}% in place, ${gaps[0]?.in_use}% in use`, alt: gaps.map((g) => `${g.title}: gap ${g.gap} points`).join(". "),
      svg: bars(gaps.map((g) => ({ label: g.title.slice(0, 22), low: g.in_use, at: g.in_use, high: g.in_place, shown: `${g.gap} pts` })), 100),
      head: ["Bought", "In place, %", "In use, %", "Gap, points"], rows: gaps.map((g) => [g.title, String(g.in_place), String(g.in_use), String(g.gap)]),
    });
  }
  return charts;
}

export function planCharts(plan: Pick<PlanView, "appraisal">): ChartView[] {
  const { money, forecast } = plan.appraisal;
  const most = Math.max(1, ...money.flatMap((y) => [y.capital_means, y.revenue_means]));
  const revenue = (y: (typeof money)[number]) => y.spent.technology + y.spent.change + y.spent.recurring;
  const points = forecast.map((p, i) => `${40 + (i * 560) / Math.max(1, forecast.length - 1)},${190 - ((p.overall?.value ?? 1) - 1) * 40}`).join(" ");
  return [
    {
      id: "money", heading: "Spending stays within means in every year", alt: money.map((y) => `${y.year}: capital £${y.spent.capital}k, revenue £${revenue(y)}k`).join(". "),
      svg: bars(money.flatMap((y) => [
        { label: `${y.year} capital`, low: y.capital_means, at: y.spent.capital, high: y.capital_means, shown: `£${y.spent.capital}k` },
        { label: `${y.year} revenue`, low: y.revenue_means, at: revenue(y), high: y.revenue_means, shown: `£${revenue(y)}k` },
      ]), most),
      head: ["Year", "Capital", "Capital means", "Revenue", "Revenue means"], rows: money.map((y) => [y.year, String(y.spent.capital), String(y.capital_means), String(revenue(y)), String(y.revenue_means)]),
    },
    {
      id: "forecast", heading: `Overall rises from ${forecast[0]?.overall?.shown ?? "–"} to ${forecast.at(-1)?.overall?.shown ?? "–"}`, alt: forecast.map((p) => `${p.label}: ${p.overall?.shown ?? "not scored"}`).join(". "),
      svg: svg(220, `<path d="M40 30V190H600" stroke="#768692" fill="none"/><polyline points="${points}" fill="none" stroke="#005eb8" stroke-width="3"/>${text(40, 210, "Now")}${text(540, 210, forecast.at(-1)?.label ?? "")}`),
      head: ["After", "Overall"], rows: forecast.map((p) => [p.label, p.overall?.shown ?? "–"]),
    },
  ];
}
