// Four technologies, enough to see every state of a match and every kind of evidence.
import type { Catalogue, Requirement, Technology } from "../types";

const base = (id: string, name: string, over: Partial<Technology>): Technology => ({
  id, name, what: "", domain: "epr", settings: ["acute", "community", "mental-health"], grade: "C",
  grade_reason: "Figures come from reports of the trusts themselves.", paid_for_by: "The trust",
  regulation: ["Clinical safety case (DCB0129 and DCB0160)", "Data protection impact assessment"],
  infrastructure: ["Wi-Fi on every ward"], workforce: ["0.5 WTE analyst to run it"], skills: ["Configuration", "Clinical safety"],
  replaces: [], benefit_class: "quality-and-safety", months_to_benefit: 6,
  cost_note: "Prices are not published. Ask for a quote.", requires: [], stands_for: [], costs: null, days: null,
  results: [], contrary: [], contrary_none: null, adopters: [], ...over,
});
const needs = (...pairs: [string, number][]): Requirement[] => pairs.map(([question, level]) => ({ question, level }));

export const catalogue: Catalogue = {
  id: "2026.1",
  content_hash: "c0de".repeat(16),
  technologies: [
    base("derm", "AI for skin cancer referrals", {
      what: "Software that assesses images of skin lesions and rules out cancer before a dermatologist looks.",
      grade: "B", grade_reason: "Peer-reviewed results from several sites, and an independent evaluation.", paid_for_by: "Supplier and national programme",
      requires: needs(["epr.record", 3], ["workforce.clinical-safety", 3], ["infrastructure.identity", 3]),
      results: [{ claim: "99.9% of lesions ruled out as cancer were benign.", where: "Four NHS sites", source: "tech-a" }, { claim: "Consultant time for each case fell from 20 to 5 minutes.", where: "One trust", source: "tech-b" }],
      contrary: [{ claim: "Performance on darker skin is less certain because few such images were studied.", where: "Independent review", source: "tech-c" }],
      adopters: [{ organisation: "Chelsea and Westminster Hospital NHS Foundation Trust", source: "tech-b" }],
    }),
    base("rpa", "Robotic process automation of admin", {
      what: "Software that carries out routine steps in existing systems, such as registering referrals.",
      domain: "workforce", grade: "C", benefit_class: "non-cash-releasing", months_to_benefit: 3,
      cost_note: "About £50k a year for licences and support, as reported by one trust.",
      requires: needs(["infrastructure.sign-on", 2]),
      results: [{ claim: "Handling time fell from 5 to 1.7 minutes, which released 90 days a year.", where: "One trust", source: "tech-b" }],
      contrary_none: "We found no published evidence against it. That is not evidence in its favour.",
      adopters: [{ organisation: "East Suffolk and North Essex NHS Foundation Trust", source: "tech-b" }],
    }),
    base("scanning", "Closed-loop medicines with bedside scanning", {
      what: "Barcodes on medicines and wristbands are scanned before each dose is given.",
      grade: "B", requires: needs(["epr.medicines", 3], ["infrastructure.sign-on", 3]), stands_for: ["epr.medicines.4"],
      results: [{ claim: "Wrong-patient doses fell by three quarters.", where: "Six sites", source: "tech-a" }],
      contrary: [{ claim: "Staff scanned only half of doses where scanners were slow to sign in to.", where: "One site", source: "tech-c" }],
      costs: { small: cost(300, 40), medium: cost(600, 80), large: cost(1200, 160) },
    }),
    base("e-rostering", "E-rostering with self-service", {
      what: "Staff see, swap and request shifts on their phones, and managers see the cost of a roster before it is approved.",
      domain: "workforce", settings: ["acute", "community", "mental-health", "ambulance"], grade: "D", grade_reason: "The figure is the supplier's own.", paid_for_by: "Supplier",
      requires: needs(["workforce.rostering", 5], ["workforce.board", 5], ["funding.change", 4], ["infrastructure.identity", 4]), benefit_class: "cash-releasing",
      results: [{ claim: "Emergency calls for weekend cover fell by 68%, as reported by the supplier.", where: "One trust", source: "tech-c" }],
      contrary_none: "We found no published evidence against it. That is not evidence in its favour.",
    }),
  ],
  sources: ["tech-a", "tech-b", "tech-c"].map((id, i) => ({
    id, publisher: ["NHS England", "The King's Fund", "Health technology review"][i] ?? "", title: ["Evaluation of digital diagnostics", "Technology at work in the NHS", "What the evidence does not say"][i] ?? "",
    date: ["2025-06", "2024", "2025"][i] ?? "", address: `www.example.org/${id}`, taken: "The figures named.", strength: i === 0 ? "P" : "S", licence: "",
  })),
};

function cost(capital: number, change: number) {
  const estimate = (n: number) => ({ low: Math.round(n * 0.7), likely: n, high: Math.round(n * 1.6) });
  return { capital: estimate(capital), technology: estimate(capital / 5), change: estimate(change), recurring: estimate(capital / 4) };
}
