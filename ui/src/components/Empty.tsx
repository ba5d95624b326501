// Nothing is here yet, why, and what to do about it.
import type { ReactNode } from "react";

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="tr-empty">
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </div>
  );
}
