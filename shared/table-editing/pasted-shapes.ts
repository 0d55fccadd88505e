import { type GridCell, gridOf } from "../recognition/grid.ts";
import { labelOf } from "../recognition/labels.ts";
import { joinBroken } from "../recognition/line-cells.ts";
import { looksLikeValue } from "../recognition/read-value.ts";
import { rowsOfStream } from "../recognition/sequence-row.ts";
import type { SourceCell, SourceTable } from "../recognition/source-document.ts";
import type { Landing } from "./paste.ts";
import { isRowAlone, wordsAt } from "./pasted-labels.ts";

/** A pasted table in another shape, and where a place of it stood in the one that was pasted. */
export interface Reshaped {
  readonly table: SourceTable;
  /** Blank cells may have vanished, as between lines. */
  readonly unseenBlanks: boolean;
  readonly placeOf: (landing: Landing) => Pick<Landing, "row" | "column">;
}

/**
 * A table whose rows and columns are exchanged the right way round: labels of rows alone stand side by side above all figures, and below them
 * stand figures, with the names of columns in front or without. Undefined for any other.
 */
export function turnedBack(table: SourceTable, rows: readonly (readonly GridCell[])[]): Reshaped | undefined {
  const [head = [], ...others] = rows;
  const labels = head.filter(({ label }) => label.meanings.length > 0);
  const isHead = !head.some(isFigure) && labels.some(({ label }) => isRowAlone(label.meanings));
  if (!isHead || others.length === 0 || rows.every((row) => row.length < 2)) return undefined;
  if (others.some((row) => row.some(({ label }) => isRowAlone(label.meanings)))) return undefined;
  const { rows: laid } = gridOf(table, 0);
  const width = Math.max(...laid.map((row) => row.length));
  const cellAt = (cell: GridCell | undefined, row: number, column: number): SourceCell =>
    plain(cell?.top === row && cell.left === column ? wordsAt(table, cell) : { text: "" });
  return {
    table: {
      kind: "table",
      rows: Array.from({ length: width }, (_, column) => laid.map((row, at) => cellAt(row[column], at, column))),
    },
    unseenBlanks: false,
    placeOf: ({ row, column }) => ({ row: column, column: row }),
  };
}

/** A list of one cell a line, labels and figures below each other, as rows; undefined where no figure follows a label. */
export function listedRows(table: SourceTable, rows: readonly (readonly GridCell[])[]): Reshaped | undefined {
  if (rows.length < 2 || rows.some((row) => row.length > 1)) return undefined;
  const listed = rowsOfStream(joinBroken(rows.flat()));
  if (listed.every((row) => row.length < 2)) return undefined;
  return {
    table: { kind: "table", rows: listed.map((row) => row.map((cell) => plain(labelledWords(table, cell)))) },
    unseenBlanks: true,
    placeOf: ({ row, column }) => ({ row: listed[row]?.[column]?.place.row ?? 0, column: 0 }),
  };
}

/** A label with its figure behind a colon as two cells. */
export function splitAtColon(text: string): readonly string[] {
  const [, label = "", value = ""] = /^([^：:]+)[：:]([^：:]+)$/u.exec(text) ?? [];
  return labelOf(label).meanings.length > 0 && looksLikeValue(value) ? [label, value] : [text];
}

/** The words of a cell; a label that was broken over lines has those of all of them. */
function labelledWords(table: SourceTable, cell: GridCell): Pick<SourceCell, "text" | "withStruck"> {
  return cell.kind === "label" ? { text: cell.text } : wordsAt(table, cell);
}

function isFigure({ kind, text }: GridCell): boolean {
  return kind === "value" && text.trim() !== "";
}

function plain(words: Pick<SourceCell, "text" | "withStruck">): SourceCell {
  return { ...words, rowSpan: 1, columnSpan: 1 };
}
