import { type Label, labelOf } from "./labels.ts";
import { looksLikeValue, visibleText } from "./read-value.ts";
import type { SourcePlace } from "./reading.ts";
import type { SourceTable } from "./source-document.ts";

/** A cell of a source table on its grid: where its merge begins, how far it reaches, and what kind of text it holds. */
export interface GridCell {
  readonly text: string;
  readonly label: Label;
  /** `value`: blank or something like a number; `label`: words of the form; `text`: anything else. */
  readonly kind: "value" | "label" | "text";
  readonly top: number;
  readonly left: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: SourcePlace;
}

/** A source table with its merges spread out. `rows[r][c]` is the cell that covers the place, if any. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** The cells whose merge begins in each row, left to right. */
  readonly origins: readonly (readonly GridCell[])[];
}

const mostPlaces = 300_000;
const mostColumns = 256;

/** Spreads a table out. What lies beyond the bounds that any form could need is left out. */
export function gridOf(table: SourceTable, block: number): Grid {
  const rows: (GridCell | undefined)[][] = [];
  const origins: GridCell[][] = [];
  let places = 0;
  for (const [top, sourceRow] of table.rows.entries()) {
    if (places > mostPlaces) break;
    const own: GridCell[] = [];
    const row = (rows[top] ??= []);
    let left = 0;
    for (const [cell, source] of sourceRow.entries()) {
      while (row[left] !== undefined) left += 1;
      if (left >= mostColumns) break;
      const rowSpan = clamp(source.rowSpan, table.rows.length - top);
      const columnSpan = clamp(source.columnSpan, mostColumns - left);
      const gridCell = makeCell(source.text, { top, left, rowSpan, columnSpan, place: { block, row: top, cell } });
      own.push(gridCell);
      for (let down = 0; down < rowSpan; down += 1) {
        const line = (rows[top + down] ??= []);
        for (let across = 0; across < columnSpan; across += 1) line[left + across] ??= gridCell;
      }
      places += rowSpan * columnSpan;
      left += columnSpan;
    }
    origins.push(own);
  }
  return { rows: rows.slice(0, origins.length), origins };
}

/** A cell from its text and place. */
export function makeCell(text: string, at: Omit<GridCell, "text" | "label" | "kind">): GridCell {
  const label = labelOf(text);
  const worded = label.meanings.length > 0 || label.known;
  return { ...at, text, label, kind: worded ? "label" : looksLikeValue(text) || isDigits(text) ? "value" : "text" };
}

/** Digits with gaps between them: no number that could be read for certain, but no words either. */
function isDigits(text: string): boolean {
  return /^\d[\d\s.,，]*$/u.test(visibleText(text));
}

function clamp(span: number, most: number): number {
  return Math.max(1, Math.min(Math.floor(span), most));
}
