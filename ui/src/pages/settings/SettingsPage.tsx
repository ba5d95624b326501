// Not built yet.
export function SettingsPage(_: { id?: string }) {
  return null;
}
