import { useEffect } from "react";
import { cellThroughYears } from "../../shared/compare/cell-through-years.ts";
import type { Cell } from "../../shared/forms/form.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { fillInWords } from "../../shared/words/fill-in.ts";
import type { Years } from "../session/use-years.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** A cell in the other years that the library has, the latest first. Being shown it asks for them. */
export function CellYears({ cell, years }: { readonly cell: Cell; readonly years: Years }) {
  const { say } = useSettings();
  const { reports, ask } = years;
  useEffect(ask, [ask]);
  if (reports === undefined) return null;
  if (reports.length === 0) return <p className="quiet">{say(fillInWords.noYears)}</p>;
  return (
    <table className="cell-years figures" aria-label={say(fillInWords.years)}>
      <thead>
        <tr>
          <th scope="row">{say(fillInWords.year)}</th>
          {cellThroughYears(reports, cell).map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say(fillInWords.value)}</th>
          {cellThroughYears(reports, cell).map(({ year, value }) => (
            <td key={year}>
              {value === undefined ? <span className="quiet">{say(fillInWords.blankThen)}</span> : formatCell(value)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
