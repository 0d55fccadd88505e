import type { Report } from "../report/report.ts";
import { formatDate } from "../words/paper.ts";

/** The unit's name and the date of signing as they stand below the text; undefined while the report is unsigned. */
export function signatureOf(report: Report): { readonly name: string; readonly date: string } | undefined {
  const signed = report.signOff.signed?.date;
  if (signed === undefined || signed === "") return undefined;
  return { name: report.unit.name, date: formatDate(signed) };
}
