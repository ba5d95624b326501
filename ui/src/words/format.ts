// How dates, times, money and numbers are written.
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

export const timeOf = (instant: string) => clock.format(new Date(instant));
export const dateOf = (instant: string) => day.format(new Date(instant));
export const count = (n: number) => number.format(n);
export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** Money from £ thousand: `£850k`, `£1.25m`. */
export const pounds = (thousand: number) => {
  const sign = thousand < 0 ? "−" : "";
  const n = Math.abs(thousand);
  if (n === 0) return "£0";
  return n >= 1000 ? `${sign}£${number.format(Math.round(n / 10) / 100)}m` : `${sign}£${number.format(Math.round(n))}k`;
};
/** A change with its sign: `+0.2`, `−0.1`, `0.0`. */
export const signed = (shown: string) => {
  const bare = shown.replace(/^[-−+]/, "");
  return /^[-−]/.test(shown) && Number(bare) !== 0 ? `−${bare}` : Number(bare) === 0 ? bare : `+${bare}`;
};
export const megabytes = (bytes: number) => (bytes < 1_000_000 ? `${count(Math.max(1, Math.round(bytes / 1000)))} kB` : `${count(Math.round(bytes / 100_000) / 10)} MB`);
/** `Q1 2027/28` from `2027-Q1`. */
export const quarterLabel = (quarter: string) => {
  const year = Number(quarter.slice(0, 4));
  return `Q${quarter.slice(6)} ${year}/${String((year + 1) % 100).padStart(2, "0")}`;
};
export const quarterMonths = (quarter: string) => {
  const year = Number(quarter.slice(0, 4));
  const names = ["April to June", "July to September", "October to December", "January to March"];
  const n = Number(quarter.slice(6));
  return `${names[n - 1] ?? ""} ${n === 4 ? year + 1 : year}`;
};
/** The quarter `n` after one. */
export const quarterAfter = (quarter: string, n: number) => {
  const total = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + n;
  return `${Math.floor(total / 4)}-Q${(((total % 4) + 4) % 4) + 1}`;
};
/** `Q1 2027/28 to Q2 2028/29`, or `Q1 to Q2 2027/28` within a year. */
export const quarterSpan = (from: string, to: string) => {
  if (from === to) return quarterLabel(from);
  return from.slice(0, 4) === to.slice(0, 4) ? `Q${from.slice(6)} to ${quarterLabel(to)}` : `${quarterLabel(from)} to ${quarterLabel(to)}`;
};
/** Quarters to choose from: from this one on. */
export const quartersFrom = (date: Date, many: number) => {
  const month = date.getMonth();
  const year = month < 3 ? date.getFullYear() - 1 : date.getFullYear();
  const first = `${year}-Q${month < 3 ? 4 : Math.floor((month - 3) / 3) + 1}`;
  return Array.from({ length: many }, (_, n) => quarterAfter(first, n));
};

const SMALL = new Set(["and", "of", "the", "for", "in", "on", "upon", "with", "at"]);
/** A name in capitals as people write it: `Guy's and St Thomas' NHS Foundation Trust`. */
export const properName = (capitals: string) =>
  capitals
    .toLowerCase()
    .split(" ")
    .map((word, i) => (word === "nhs" ? "NHS" : i > 0 && SMALL.has(word) ? word : word.replace(/(^|[-(])[a-z]/g, (first) => first.toUpperCase())))
    .join(" ");
