import type { CellId } from "./form.ts";

/** What stands in a cell of the printed table: fixed words, or the value of a form cell. */
export type LayoutContent =
  { readonly kind: "label"; readonly text: string } | { readonly kind: "value"; readonly cell: CellId };

/**
 * What a printed cell is for. `band`: a line across the whole table that opens a block (第二十条第（一）项); `corner`: the words over
 * the row labels; the rest as the names say.
 */
export type LayoutRole = "band" | "corner" | "columnHeader" | "rowHeader" | "value";

/** One printed cell, at zero-based grid row and column, with the spans of its merge (1 = not merged). */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: LayoutRole;
  readonly content: LayoutContent;
}

/**
 * A table as printed, described once for screen, DOCX, XLSX and HTML. `rows[r]` holds the cells whose merge begins in grid row r, left
 * to right; together the cells tile the grid exactly.
 */
export interface TableLayout {
  readonly columnCount: number;
  /** The leading rows that repeat on every page (0 where the table has none). */
  readonly headerRows: number;
  /** The columns at the left that hold row labels. */
  readonly labelColumns: number;
  readonly rows: readonly (readonly LayoutCell[])[];
  /** Ranges of rows (first, last, inclusive) that stay on one page. */
  readonly blocks: readonly { readonly first: number; readonly last: number }[];
}

/** Collects printed cells row by row. */
export class LayoutBuilder {
  readonly #rows: LayoutCell[][] = [];

  /** Places one cell. */
  place(
    at: { row: number; column: number; rowSpan?: number; columnSpan?: number },
    role: LayoutRole,
    content: LayoutContent,
  ): void {
    while (this.#rows.length <= at.row) this.#rows.push([]);
    this.#rows[at.row]?.push({
      row: at.row,
      column: at.column,
      rowSpan: at.rowSpan ?? 1,
      columnSpan: at.columnSpan ?? 1,
      role,
      content,
    });
  }

  /** Places fixed words. */
  label(
    at: { row: number; column: number; rowSpan?: number; columnSpan?: number },
    role: LayoutRole,
    text: string,
  ): void {
    this.place(at, role, { kind: "label", text });
  }

  /** The rows collected, each in column order. */
  rows(): readonly (readonly LayoutCell[])[] {
    return this.#rows.map((row) => row.toSorted((a, b) => a.column - b.column));
  }
}
