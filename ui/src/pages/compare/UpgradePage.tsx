// Not built yet.
export function UpgradePage(_: { id?: string }) {
  return null;
}
