import type { Workbook } from "exceljs";
import type { Form } from "../../../shared/forms/form.ts";
import { type FigureSources, formatFigure } from "../../../shared/report/bound-figure.ts";
import { type CellValue, formatCell, notApplicable } from "../../../shared/report/cell-value.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import type { TextBlock } from "../../../shared/report/narrative.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { addressOf } from "./address.ts";
import { cellContent } from "./cell-content.ts";
import type { CellPlaces } from "./figure-formulas.ts";
import type { PlacedRow } from "./narrative-sheet.ts";
import { cellPieces, sheetText } from "./sheet-text.ts";

/** The name of the sheet that nobody sees, and the name and version of what it says. */
export const metaSheetName = "_meta";
export const metaFormat = "gouji-xlsx";
export const metaVersion = 1;

type MetaValue = string | number | boolean | undefined;

/**
 * Writes the very hidden sheet that makes a lossless re-import possible. Its first column says what a row is:
 * - `format` (name, version), `id`, `edition`, `year`, `unit`, `level`, `fingerprint` (only with the sign-off sheet): one value;
 * - `signOff`: who has signed off and when (only with the sign-off sheet), as JSON; it holds while the fingerprint does;
 * - `cell`: id, sheet!address, the total that the report's file declared for it, and the value itself where the cell alone would not give
 *   it back;
 * - `block`: sheet!address of its text, part, kind, level, run-in, and the content itself where the text alone would not give it back;
 * - `more`: sheet!address and part of a block's further text, where one cell was too small;
 * - `picture`: as `block` with SHA-256, width, description and whether it has a caption.
 * Values and contents themselves are JSON, over as many cells as they need.
 */
export async function addMetaSheet(
  workbook: Workbook,
  form: Form,
  report: Report,
  from: { readonly places: CellPlaces; readonly narrative: readonly PlacedRow[]; readonly withFingerprint: boolean },
): Promise<void> {
  const sheet = workbook.addWorksheet(metaSheetName, { state: "veryHidden" });
  const sources = figureSources(report);
  const rows: readonly (readonly MetaValue[])[] = [
    ["format", metaFormat, metaVersion],
    ["id", report.id],
    ["edition", report.edition],
    ["year", report.year],
    ["unit", report.unit.name],
    ["level", report.unit.level],
    ...(from.withFingerprint ? [["fingerprint", fingerprint(report)]] : []),
    ...(from.withFingerprint && Object.keys(report.signOff).length > 0
      ? [["signOff", ...jsonPieces(report.signOff)]]
      : []),
    ...form.cells.map(({ id }) => {
      const place = from.places.get(id);
      const declared = report.declared[id];
      return [
        "cell",
        id,
        place && `${place.sheet}!${addressOf(place)}`,
        typeof declared === "number" ? declared : declared && formatCell(declared),
        ...valueItself(report.cells[id]),
      ];
    }),
    ...narrativeIds.flatMap((part) =>
      from.narrative.filter(({ line }) => line.part === part).map((row) => metaOfRow(row, sources)),
    ),
  ];
  for (const [place, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === undefined || value === "") continue;
      sheet.getCell(place + 1, column + 1).value = typeof value === "string" ? sheetText(value) : value;
    }
  }
  await sheet.protect("", {});
}

function metaOfRow({ line, row }: PlacedRow, sources: FigureSources): readonly MetaValue[] {
  const { block, part } = line;
  const address = `${paperWords.narrativeSheet}!${addressOf({ row, column: 4 })}`;
  if (line.continued) return ["more", address, part];
  if (block.kind === "picture") {
    const { sha256, width, description, caption } = block;
    return ["picture", address, part, sha256, width, description, caption !== undefined];
  }
  const level = block.kind === "heading" ? block.level : undefined;
  const runIn = block.kind === "heading" ? block.runIn === true : undefined;
  return ["block", address, part, block.kind, level, runIn, ...contentItself(block, sources)];
}

/** Raw text and amounts written as text look alike in a sheet. */
function valueItself(value: CellValue | undefined): readonly string[] {
  const asText = typeof value === "string" && value !== notApplicable && typeof cellContent(value).value === "string";
  return typeof value === "object" || asText ? jsonPieces(value) : [];
}

/** One stretch of printable words needs no more than its text; figures are written with the number that they show. */
function contentItself(block: TextBlock, sources: FigureSources): readonly string[] {
  const [first, second] = block.content;
  const isPattern = block.kind === "paragraph" && block.pattern === true;
  const isPlain =
    first !== undefined &&
    second === undefined &&
    "text" in first &&
    first.text !== "" &&
    printableText(first.text) === first.text;
  if (isPlain && !isPattern) return [];
  const content = block.content.map((inline) =>
    "text" in inline ? inline : { ...inline, shown: formatFigure(inline.figure, sources) },
  );
  return jsonPieces({ content, ...(isPattern && { pattern: true }) });
}

/** Something as JSON in printable characters, in pieces that fit a cell each. */
function jsonPieces(value: unknown): readonly string[] {
  const json = Array.from(JSON.stringify(value), (character) =>
    printableText(character) === character ? character : escaped(character),
  );
  return cellPieces(json.join(""));
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, "0")}`,
  ).join("");
}
