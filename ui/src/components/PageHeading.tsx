// The heading of a page. It takes focus when the page is shown, so that a screen reader says where
// one is and the keyboard begins at the top.
import { type ReactNode, useEffect, useRef } from "react";

import { shell as w } from "../words/shell";

type Props = { title: string; caption?: string; focus?: boolean; children?: ReactNode };

/** Where the focus goes when what had it is gone. */
export const focusHeading = () => document.querySelector<HTMLElement>("main h1")?.focus();

export function PageHeading({ title, caption, focus = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo?.(0, 0);
  }, [focus]);
  useEffect(() => {
    document.title = `${title} – ${w.name}`;
  }, [title]);
  return (
    <div className="tr-heading">
      <h1 ref={heading} tabIndex={-1} className="nhsuk-heading-l tr-heading__title">
        {caption ? <span className="nhsuk-caption-m">{caption}</span> : null}
        {title}
      </h1>
      {children ? <div className="tr-heading__actions">{children}</div> : null}
    </div>
  );
}
