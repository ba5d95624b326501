// Report pages for the preview: three plain A4 sheets.
import type { FrontSheet, Preview, ReportEdition } from "../types";

const esc = (s: string) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const page = (n: number, of: number, title: string, lines: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" font-family="Arial, sans-serif"><rect width="595" height="842" fill="#fff"/><rect width="595" height="8" fill="#005eb8"/><text x="48" y="84" font-size="22" font-weight="700" fill="#212b32">${esc(title)}</text>${lines
    .map((line, i) => `<text x="48" y="${124 + i * 22}" font-size="11" fill="#212b32">${esc(line.slice(0, 92))}</text>`)
    .join("")}<text x="48" y="812" font-size="9" fill="#4c6272">Trust Readiness</text><text x="500" y="812" font-size="9" fill="#4c6272">Page ${n} of ${of}</text></svg>`;

export function preview(sheet: FrontSheet, edition: ReportEdition): Preview {
  const front = [`Meeting: ${sheet.meeting}`, `Date: ${sheet.date}`, `Paper: for ${sheet.paper_type}`, `Presented by: ${sheet.presented_by}`, "", sheet.purpose, "", "The Board is asked to:", ...sheet.asked_to.map((a) => `– ${a}`)];
  const pages = [
    page(1, 3, sheet.title || "Digital readiness", front),
    page(2, 3, "Where we are, what is at risk, what we ask for", ["Overall readiness is 2.6 of 5, and could be between 2.2 and 2.7.", "The trust stands at Foundations in place.", "Three answers block the next band."]),
    page(3, 3, "Questions and levels", edition === "private" ? ["Medicines: level 3", "Identity and sign-in: level 2 (private)"] : ["Medicines: level 3", "Cyber questions are left out of the public paper."]),
  ];
  return { pages, warnings: edition === "public" ? [] : ["This edition is private: it names cyber weaknesses."], content_hash: "9f2c".repeat(16) };
}
