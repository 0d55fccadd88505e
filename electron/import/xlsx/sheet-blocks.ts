import type { SourceBlock, SourceCell, SourceTable } from "../../../shared/recognition/source-document.ts";
import { mostCells } from "../package/limits.ts";
import { type Words, wordsOf } from "../../../shared/recognition/marked-text.ts";
import { addressOf } from "../../export/xlsx/address.ts";
import type { Sheet } from "./read-sheet.ts";
import { firstFrom, type SheetRange } from "./sheet-address.ts";
import { divideRows, type SheetRow, sheetRows } from "./sheet-rows.ts";

/** A sheet as blocks: its tables, and what stands between them as lines. Undefined where a table would become too large. */
export function sheetBlocks(sheet: Sheet, name: string): readonly SourceBlock[] | undefined {
  const blocks: SourceBlock[] = [];
  for (const section of divideRows(sheetRows(sheet), sheet.merges)) {
    if (section.kind === "words") {
      const { text, withStruck } = section.cell;
      if (withStruck !== undefined) blocks.push({ kind: "line", text, withStruck, sheet: name });
      else {
        const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== "");
        for (const line of lines) blocks.push({ kind: "line", text: line, sheet: name });
      }
      continue;
    }
    const table = readTable(section.rows, sheet.merges, name);
    if (table === undefined) return undefined;
    blocks.push(table);
  }
  return blocks;
}

/** The rows as a table, without rows and columns in which nothing stands. */
function readTable(rows: readonly SheetRow[], merges: readonly SheetRange[], sheet: string): SourceTable | undefined {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted(
    (a, b) => a - b,
  );
  if (rows.length * columns.length > mostCells) return undefined;
  const spans = placeMerges(rows, columns, merges);
  return {
    kind: "table",
    sheet,
    rows: rows.map(({ row, cells }, down) => {
      const placed: SourceCell[] = [];
      let next = 0;
      for (const [across, column] of columns.entries()) {
        // A place that a file fills twice holds what came last.
        let words: Words = { text: "" };
        for (let cell = cells[next]; cell?.column === column; cell = cells[next]) {
          words = wordsOf(cell.text, cell.withStruck ?? cell.text);
          next += 1;
        }
        const span = spans[down * columns.length + across];
        if (span === "covered") continue;
        const { rowSpan, columnSpan } = span ?? single;
        placed.push({ ...words, rowSpan, columnSpan, address: addressOf({ row, column }) });
      }
      return placed;
    }),
  };
}

type Span = Pick<SourceCell, "rowSpan" | "columnSpan"> | "covered";

const single = { rowSpan: 1, columnSpan: 1 } as const;

/** Which places merges begin at and cover. Of merges that overlap, which no program writes, the first counts. */
function placeMerges(
  rows: readonly SheetRow[],
  columns: readonly number[],
  merges: readonly SheetRange[],
): readonly (Span | undefined)[] {
  const spans: (Span | undefined)[] = Array.from({ length: rows.length * columns.length });
  const rowNumbers = rows.map(({ row }) => row);
  for (const { top, left, bottom, right } of merges) {
    const [first, end] = [firstFrom(rowNumbers, top), firstFrom(rowNumbers, bottom + 1)];
    const [from, to] = [firstFrom(columns, left), firstFrom(columns, right + 1)];
    if (end <= first || to <= from) continue;
    const at = (down: number, across: number): number => down * columns.length + across;
    if (
      [at(first, from), at(first, to - 1), at(end - 1, from), at(end - 1, to - 1)].some(
        (one) => spans[one] !== undefined,
      )
    )
      continue;
    for (let down = first; down < end; down += 1) {
      for (let across = from; across < to; across += 1) spans[at(down, across)] = "covered";
    }
    spans[at(first, from)] = { rowSpan: end - first, columnSpan: to - from };
  }
  return spans;
}
