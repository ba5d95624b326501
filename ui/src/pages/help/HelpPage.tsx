// Not built yet.
export function HelpPage(_: { id?: string }) {
  return null;
}
