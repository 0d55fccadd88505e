import { labelOf } from "./labels.ts";
import type { TableReading } from "./read-table.ts";
import { visibleText } from "./read-value.ts";
import type { SourcePlace } from "./reading.ts";
import type { SourceDocument, SourceLine, SourcePicture, SourceTable } from "./source-document.ts";

/** A line or picture of a document with its place; what belongs to the tables is left out. */
export interface PlacedLine {
  readonly content: SourceLine | SourcePicture;
  readonly place: SourcePlace;
}

const longText = 40;
const fewestSigns = 4;

/**
 * The text of a document in reading order: its lines and pictures, and the text in tables that only lay out the page or that stand in a
 * sheet around the tables of the form. `isTable` says which lines belong to a table, `readings` what the tables held.
 */
export function documentLines(
  document: SourceDocument,
  readings: ReadonlyMap<number, TableReading>,
  isTable: (block: number) => boolean,
): readonly PlacedLine[] {
  return document.blocks.flatMap((block, place): readonly PlacedLine[] => {
    if (block.kind === "table") return tableLines(block, place, readings.get(place));
    if (isTable(place) || (block.kind === "line" && block.role?.kind === "frame")) return [];
    return [{ content: block, place: { block: place } }];
  });
}

function tableLines(table: SourceTable, block: number, reading: TableReading | undefined): readonly PlacedLine[] {
  const used = reading?.used;
  if (used === undefined && !isLayout(table)) return [];
  return table.rows.flatMap((row, at): readonly PlacedLine[] => {
    if (used !== undefined && at >= used.first && at <= used.last && !isTextRow(row)) return [];
    return row.flatMap((cell, cellAt) =>
      cell.text
        .split("\n")
        .filter((line) => visibleText(line) !== "" && !isFormWord(line, used !== undefined))
        .map((text): PlacedLine => ({
          content: { kind: "line", text },
          place: { block, row: at, cell: cellAt },
        })),
    );
  });
}

/** Words of the form around its tables, and notes below them. */
function isFormWord(text: string, inForm: boolean): boolean {
  const label = labelOf(text);
  return label.known || (inForm && (label.meanings.length > 0 || /^\s*(?:备?注|说明)\s*[:：]/u.test(text)));
}

/** Whether a table only lays out a page: a cell of it holds prose, or the title of a report, or each row holds one text alone. */
export function isLayout(table: SourceTable): boolean {
  return (
    table.rows.every((row) => row.filter(({ text }) => visibleText(text) !== "").length <= 1) ||
    table.rows.some((row) =>
      row.some(({ text }) => text.includes("年度报告") || (text.length > longText && text.includes("。"))),
    )
  );
}

/** A row between the tables of a sheet that holds one text and nothing else. */
function isTextRow(row: SourceTable["rows"][number]): boolean {
  const filled = row.filter(({ text }) => visibleText(text) !== "");
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  const label = labelOf(only.text);
  return only.text.length >= fewestSigns && label.meanings.length === 0 && !label.known && !/^[\d.]+$/u.test(only.text);
}
