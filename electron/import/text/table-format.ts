import type { SourceTable } from "../../../shared/recognition/source-document.ts";

/** Lines of a text from a place on that belong together: as a table, or (`rows` absent) as the plain lines that they are. */
export interface Stretch {
  readonly rows?: readonly (readonly string[])[];
  /** The line after the last one. */
  readonly end: number;
}

/** A way in which texts show tables. `stretch` looks at the lines from a place on; undefined where they do not begin one. */
export interface TableFormat {
  readonly stretch: (lines: readonly string[], from: number) => Stretch | undefined;
}

/** Rows of plain cells as a table. Texts know no merged cells. */
export function plainTable(rows: readonly (readonly string[])[]): SourceTable {
  return {
    kind: "table",
    rows: rows.map((row) => row.map((text) => ({ text: text.trim(), rowSpan: 1, columnSpan: 1 }))),
  };
}

/** Whether rows make a table: several rows, and some of them with several cells. */
export function isGrid(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}
