import { Big } from "big.js";
import type { ByCell, CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { recognise } from "../recognition/recognise.ts";
import type { Reading } from "../recognition/reading.ts";
import type { SourceDocument } from "../recognition/source-document.ts";
import { type CellValue, cellState, formatCell } from "../report/cell-value.ts";
import type { Report } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import { fail, type Result, success } from "../result.ts";
import { align } from "../document/align.ts";
import { documentLines, type LinePart, plainText, type PrintedLine, workbookLines } from "./printed-lines.ts";
import { type StatedLines, statedInDocument, statedInWorkbook } from "./stated-lines.ts";

/** Something that an exported file says otherwise than the report. `null`: blank, or not there at all. */
export type Difference =
  | { readonly cell: CellId; readonly expected: CellValue | null; readonly actual: CellValue | null }
  | {
      readonly part: LinePart;
      /** The block of the narrative that it is about, from 0, where the report has it. */
      readonly block?: number;
      readonly expected: string | null;
      readonly actual: string | null;
    };

/** Whether an exported file still says what the report says, and where it does not: cells first, then lines in printed order. */
export interface Verified {
  readonly same: boolean;
  readonly differences: readonly Difference[];
}

/**
 * Holds an exported DOCX or XLSX, perhaps edited since in another program, against its report: every cell, totals included, and every line
 * outside the tables: title, headings, paragraphs with their numbers and bound figures, pictures. Spaces do not count, everything else does.
 * Fails with `notVerifiable` for other kinds of documents, and as `recognise` does. `path` names the document in failures.
 */
export function verify(report: Report, document: SourceDocument, path: string): Result<Verified> {
  if (document.kind !== "docx" && document.kind !== "xlsx") return fail({ code: "notVerifiable", path });
  const asPaper = document.kind === "docx";
  const stated = asPaper ? statedInDocument(document) : statedInWorkbook(document);
  const reading = recognise({ ...document, blocks: stated.blocks }, path);
  if (!reading.ok) return reading;
  const differences = [
    ...cellDifferences(report, reading.value, stated),
    ...lineDifferences(asPaper ? documentLines(report) : workbookLines(report), stated.lines),
  ];
  return success({ same: differences.length === 0, differences });
}

function cellDifferences(report: Report, reading: Reading, { blocks }: StatedLines): readonly Difference[] {
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

function lineDifferences(expected: readonly PrintedLine[], actual: readonly string[]): readonly Difference[] {
  const pairs = align(
    expected.map(({ text }) => plainText(text)),
    actual.map(plainText),
  );
  const differences: Difference[] = [];
  let part: LinePart = "report";
  for (const { a, b } of pairs) {
    const line = a === undefined ? undefined : expected[a];
    const text = b === undefined ? undefined : actual[b];
    part = line?.part ?? part;
    if (line !== undefined && text !== undefined && plainText(line.text) === plainText(text)) continue;
    differences.push({
      part,
      ...(line?.block !== undefined && { block: line.block }),
      expected: line?.text ?? null,
      actual: text ?? null,
    });
  }
  return differences;
}
