import type { SourceCell, SourceLine, SourceTable } from "../../../shared/recognition/source-document.ts";
import { readUnmarkedSheet, type UnmarkedSheet } from "../xlsx/own/unmarked-sheet.ts";
import { sheetGrid } from "../xlsx/own/sheet-grid.ts";

/** What pages of a printed workbook of ours say beside its tables. */
export interface OwnTables {
  /** The pages, from 0, that hold nothing else. */
  readonly pages: ReadonlySet<number>;
  readonly texts: readonly SourceLine[];
}

/**
 * The texts of a workbook of ours that somebody has printed, by the tables of its pages: its title, and the parts with their headings.
 * Undefined where no table is laid out as those of our texts are.
 */
export function ownTables(pages: readonly (readonly SourceTable[])[]): OwnTables | undefined {
  const found = pages.flatMap((tables, page) =>
    tables.flatMap(({ rows }) => {
      const sheet = sheetOf(rows);
      return sheet === undefined ? [] : [{ page, rows, sheet }];
    }),
  );
  const texts = found.filter(({ sheet }) => sheet.kind === "texts");
  if (texts.length === 0) return undefined;
  const [head, ...titles] = found.filter(({ sheet }) => sheet.kind === "title");
  // A part goes on over the page, where the heads of the columns come again.
  const whole = sheetOf(texts.flatMap(({ rows }, at) => (at === 0 ? rows : rows.slice(headRows))));
  return {
    pages: new Set(found.map(({ page }) => page)),
    texts: [...(titles.length === 0 ? (head?.sheet.lines ?? []) : []), ...(whole?.lines ?? [])],
  };
}

const headRows = 1;

function sheetOf(rows: readonly (readonly SourceCell[])[]): UnmarkedSheet | undefined {
  const cells = rows.flatMap((row, at) =>
    // Lines in a printed cell break where it ends, and mean nothing.
    row.map(({ text }, column) => ({
      row: at + 1,
      column: column + 1,
      text: text.replaceAll("\n", ""),
      kind: "text" as const,
      formula: false,
    })),
  );
  return readUnmarkedSheet(sheetGrid({ cells, merges: [], ruled: [] }));
}
