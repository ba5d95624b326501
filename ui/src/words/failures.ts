// The one table from failure codes to words. The backend's own sentence, when there is one, goes first.
import type { Code } from "../ipc/types";

export const failures: Record<Code, { title: string; message: string; next: string }> = {
  "not-found": {
    title: "This is no longer here",
    message: "It may have been removed, or it is in another data folder.",
    next: "Go back to the list of assessments.",
  },
  invalid: {
    title: "There is a problem",
    message: "Something that was entered cannot be kept as it is. Nothing was lost.",
    next: "Change the fields that are named and try again.",
  },
  newer: {
    title: "Your data was made by a newer version",
    message: "This version cannot read it safely, so nothing was changed.",
    next: "Install the newer version of Trust Readiness.",
  },
  damaged: {
    title: "The data file is damaged",
    message: "It was set aside and not deleted.",
    next: "Restore a backup in Settings.",
  },
  busy: {
    title: "Somebody else is writing",
    message: "Another window or script is using the same data. Nothing was lost.",
    next: "Wait a moment and try again.",
  },
  disk: {
    title: "The file could not be written",
    message: "The disk is full or the folder cannot be written to. The old file is whole.",
    next: "Free some space or choose another folder, then try again.",
  },
  file: {
    title: "The file cannot be read",
    message: "It is not what was expected, so nothing was taken from it.",
    next: "Choose another file.",
  },
  internal: {
    title: "Something went wrong in the application",
    message: "Your answers are safe in the data folder.",
    next: "Try again. If it happens again, restart Trust Readiness.",
  },
};
