// Words for the national spread.
export const benchmark = { quartiles: (q1: string, median: string, q3: string) => `${q1} · ${median} · ${q3}` };
