// Waits for a query: loading, failed with a way on, or the thing itself.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { Failure } from "../ipc/types";
import { FailureNotice } from "./FailureNotice";
import { Loading } from "./Loading";

type Props<T> = { query: UseQueryResult<T, Failure>; words?: string; children: (data: T) => ReactNode };

export function Await<T>({ query, words, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <FailureNotice failure={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(words ? { words } : {})} />;
}
