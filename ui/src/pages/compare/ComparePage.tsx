// Not built yet.
export function ComparePage(_: { id?: string }) {
  return null;
}
