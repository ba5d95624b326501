// Buttons and links that look like buttons, in the NHS classes. A button never submits by accident.
import classNames from "classnames";
import type { ComponentPropsWithoutRef } from "react";

type Kind = "primary" | "secondary" | "warning" | "plain";
type Look = { kind?: Kind; small?: boolean };

const looks = ({ kind = "primary", small }: Look, more?: string) =>
  kind === "plain"
    ? classNames("tr-link-button", more)
    : classNames(
        "nhsuk-button",
        { "nhsuk-button--secondary": kind === "secondary", "nhsuk-button--warning": kind === "warning", "nhsuk-button--small": small },
        more,
      );

export function Button({ kind, small, className, type = "button", ...rest }: Look & ComponentPropsWithoutRef<"button">) {
  return <button type={type} className={looks({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) }, className)} {...rest} />;
}

export function ButtonLink({ kind, small, className, children, ...rest }: Look & ComponentPropsWithoutRef<"a">) {
  return (
    <a className={looks({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) }, className)} draggable={false} {...rest}>
      {children}
    </a>
  );
}
