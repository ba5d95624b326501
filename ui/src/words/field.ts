// Names for the closed lists of the field, as people say them.
import type { Band, BenefitClass, Confidence, Domain, Grade, Pillar, Setting, Size, Unit } from "../ipc/types";

export const domains: Record<Domain, string> = { epr: "EPR", infrastructure: "Infrastructure", workforce: "Workforce", funding: "Funding" };
export const domainLong: Record<Domain, string> = {
  epr: "Electronic patient record and the care around it",
  infrastructure: "What the record runs on, and its defence",
  workforce: "Leaders, specialists and all other staff",
  funding: "Money, value and how it is governed",
};
export const domainOrder: Domain[] = ["epr", "infrastructure", "workforce", "funding"];
export const pillars: Record<Pillar, string> = {
  "well-led": "Well Led",
  "smart-foundations": "Ensure Smart Foundations",
  "safe-practice": "Safe Practice",
  "support-workforce": "Support Workforce",
  "empower-people": "Empower People",
  "improve-care": "Improve Care",
  "healthy-populations": "Healthy Populations",
};
export const pillarOrder = Object.keys(pillars) as Pillar[];
export const settings: Record<Setting, string> = { acute: "Acute", community: "Community", "mental-health": "Mental health", ambulance: "Ambulance" };
export const sizes: Record<Size, string> = { small: "Small", medium: "Medium", large: "Large" };
export const sizeHints: Record<Size, string> = {
  small: "Income under £350 million a year",
  medium: "Income of £350 million to £800 million a year",
  large: "Income over £800 million a year",
};
export const bands: Record<Band, string> = {
  "foundations-missing": "Foundations missing",
  "foundations-in-place": "Foundations in place",
  "core-digital": "Core digital",
  connected: "Connected",
  leading: "Leading",
};
export const bandOrder = Object.keys(bands) as Band[];
export const confidences: Record<Confidence, string> = { verified: "Verified", evidenced: "Evidenced", judgement: "Judgement", unsure: "Unsure" };
export const confidenceHints: Record<Confidence, string> = {
  verified: "Checked by someone outside the team",
  evidenced: "The evidence is named below",
  judgement: "The team's judgement",
  unsure: "Could be a level off either way",
};
export const confidenceOrder = Object.keys(confidences) as Confidence[];
export const units: Record<Unit, string> = {
  percent: "%", count: "", seconds: "seconds", minutes: "minutes", hours: "hours", days: "days", months: "months", wte: "WTE", "pounds-thousand": "£ thousand", score: "",
};
export const benefitClasses: Record<BenefitClass, string> = {
  "cash-releasing": "Releases cash",
  "non-cash-releasing": "Releases time, not cash",
  "quality-and-safety": "Quality and safety",
  societal: "Gains outside the trust",
};
export const grades: Record<Grade, string> = {
  A: "Controlled or peer-reviewed, several sites",
  B: "Peer-reviewed at one site, or independent economic evaluation",
  C: "Report of a trust or national body",
  D: "Claim of a supplier",
};
export const strengths = { P: "", S: "secondary source", W: "reported" } as const;
export const levelRows = { question: "Question", level: "Level", remove: "Remove", line: (list: string, n: number) => `${list}, line ${n}` };
