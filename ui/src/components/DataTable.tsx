// A plain table of text. Columns whose cells are all numbers stand on the right.
import classNames from "classnames";
import type { ReactNode } from "react";

import { shell as w } from "../words/shell";

type Props = { caption: string; head: ReactNode[]; rows: ReactNode[][]; showCaption?: boolean; className?: string };

const isNumber = (cell: ReactNode) => typeof cell === "number" || (typeof cell === "string" && /^[−+-]?£?[\d,.]+\s?(%|k|m|days|points?)?$|^–$/.test(cell.trim()));

export function DataTable({ caption, head, rows, showCaption = false, className }: Props) {
  const numeric = head.map((_, i) => i > 0 && rows.length > 0 && rows.every((row) => isNumber(row[i])));
  const look = (i: number) => (numeric[i] ? "nhsuk-table__cell--numeric" : "");
  return (
    // A table that is wider than its place scrolls by itself, and by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tr-scroll" tabIndex={0} role="region" aria-label={w.table(caption)}>
      <table className={classNames("nhsuk-table tr-table", className)}>
        <caption className={showCaption ? "nhsuk-table__caption nhsuk-table__caption--s" : "nhsuk-u-visually-hidden"}>{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col" className={look(i)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map((row, r) => (
            <tr key={r} className="nhsuk-table__row">
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row" className="nhsuk-table__cell tr-table__name">
                    {cell}
                  </th>
                ) : (
                  <td key={i} className={classNames("nhsuk-table__cell", look(i))}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
