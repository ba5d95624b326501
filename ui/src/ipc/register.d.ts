// Every query fails with one of our failures, never with a bare error.
import "@tanstack/react-query";

import type { Failure } from "./types";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Failure;
  }
}
