import type { TableContent } from "../../../shared/ipc/table.ts";
import { csvLine, plainField } from "../csv/csv-line.ts";

/** A table to be written into a file of its own; `title` names its sheet and the file's properties. */
export interface PlainTable extends TableContent {
  readonly title: string;
}

/** Writes a table as CSV: a line of headings, then one a row. UTF-8 with a byte order mark, which Excel needs to read Chinese. */
export function writeTableCsv({ columns, rows }: PlainTable): Promise<Uint8Array> {
  const lines = rows.map((row) =>
    csvLine(row.map((entry) => (entry === null ? "" : "text" in entry ? plainField(entry.text) : entry.number))),
  );
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${csvLine(columns.map(plainField))}${lines.join("")}`));
}
