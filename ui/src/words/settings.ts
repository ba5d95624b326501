// Sentences of the settings page.
import { megabytes, plural } from "./format";

export const settings = {
  title: "Settings",
  look: "How it looks",
  text: "Text size", textSizes: { 100: "Normal", 112: "A little larger", 125: "Larger", 150: "Largest" } as Record<number, string>,
  theme: "Colours", themes: { system: "As the computer", light: "Light", dark: "Dark" } as Record<string, string>,
  data: "Your data",
  dataText: "Everything is in one folder on this computer. Nothing is ever sent anywhere.",
  folder: "Data folder", show: "Open folder", size: "Size", sizeOf: (bytes: number, schema: number) => `${megabytes(bytes)}, tables version ${schema}`,
  integrity: "Integrity", well: "No damage found", damaged: (words: string) => `Damage was found: ${words}. Restore a backup.`,
  recheck: "Check again",
  notice: "Worth knowing",
  backups: "Backups", backupsText: "A backup is also made before every change of the tables and every move to a new edition.",
  backupList: (n: number) => (n === 0 ? "No backups yet" : plural(n, "backup")),
  make: "Make a backup", made: (path: string) => `The backup is in ${path}`,
  restore: "Restore a backup", restoreText: "Everything in this application is replaced by what is in the backup. The present data is set aside first, not deleted.",
  restoreYes: "Choose a backup and restore it", restored: "The backup was restored.", cancel: "Cancel",
};
