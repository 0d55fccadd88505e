import { csvLine, plainField } from "../csv/csv-line.ts";
import type { PlainTable } from "./plain-table.ts";

/** Writes a table as CSV: a line of headings, then one a row. UTF-8 with a byte order mark, which Excel needs to read Chinese. */
export function writeTableCsv({ columns, rows }: PlainTable): Promise<Uint8Array> {
  const lines = rows.map((row) =>
    csvLine(row.map((entry) => (entry === null ? "" : "text" in entry ? plainField(entry.text) : entry.number))),
  );
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${csvLine(columns.map(plainField))}${lines.join("")}`));
}
