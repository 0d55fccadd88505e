import { Big } from "big.js";
import type { ByCell, CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import type { Reading } from "../recognition/reading.ts";
import type { SourceBlock } from "../recognition/source-document.ts";
import { type CellValue, cellState, formatCell } from "../report/cell-value.ts";
import type { Report } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import type { Difference } from "./difference.ts";
import { plainText } from "./printed-lines.ts";

/** The cells, totals included, that a document says otherwise than its report. `reading` is what was recognised in its `blocks`. */
export function cellDifferences(
  report: Report,
  reading: Reading,
  blocks: readonly SourceBlock[],
): readonly Difference[] {
  const form = formOf(report.edition);
  const expected = allCells(form, report.cells);
  const textAt = (id: CellId): string | undefined => {
    const place = reading.places[id];
    const block = place && blocks[place.block];
    return block?.kind === "table" ? block.rows[place?.row ?? -1]?.[place?.cell ?? -1]?.text : undefined;
  };
  const differences: Difference[] = [];
  for (const { id } of form.cells) {
    const value = expected[id];
    const text = textAt(id);
    const actual = reading.cells[id];
    if (text !== undefined ? !saysSame(value, text, actual) : !equal(value, actual)) {
      differences.push({ cell: id, expected: value ?? null, actual: actualValue(actual, text) });
    }
  }
  return [...differences, ...conflicts(reading, expected, differences)];
}

/** Cells that stand in the file a second time with another value. */
function conflicts(
  { doubts }: Reading,
  expected: Readonly<ByCell<CellValue>>,
  known: readonly Difference[],
): readonly Difference[] {
  const found = new Map<CellId, Difference>();
  for (const { cell, raw, reason } of doubts) {
    if (reason !== "conflict" || cell === undefined) continue;
    if (known.some((difference) => "cell" in difference && difference.cell === cell)) continue;
    const value = expected[cell];
    if (!saysSame(value, raw, undefined)) found.set(cell, { cell, expected: value ?? null, actual: { raw } });
  }
  return [...found.values()];
}

/** Whether a cell of the file says what the report's cell says: letter by letter but for spaces, or as the same number. */
function saysSame(expected: CellValue | undefined, text: string, actual: CellValue | undefined): boolean {
  return plainText(formatCell(expected)) === plainText(text) || (expected !== undefined && equal(expected, actual));
}

function equal(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a === "object" || typeof b === "object") {
    return plainText(formatCell(a)) === plainText(formatCell(b));
  }
  if (cellState(a) !== "number" || cellState(b) !== "number") return a === b;
  return new Big(a).eq(b);
}

function actualValue(actual: CellValue | undefined, text: string | undefined): CellValue | null {
  if (actual !== undefined) return actual;
  return text === undefined || plainText(text) === "" ? null : { raw: text };
}
