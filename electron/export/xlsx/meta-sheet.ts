import type { Workbook } from "exceljs";
import type { Form } from "../../../shared/forms/form.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { addressOf } from "./address.ts";
import type { CellPlaces } from "./figure-formulas.ts";
import type { PlacedRow } from "./narrative-sheet.ts";
import { longestCellText, sheetText } from "./sheet-text.ts";

/** The name of the sheet that nobody sees, and the version of what it says. */
export const metaSheetName = "_meta";
export const metaVersion = 1;

type MetaValue = string | number | boolean | undefined;

/**
 * Writes the very hidden sheet that makes a lossless re-import possible. Its first column says what a row is:
 * - `format` (name, version), `id`, `edition`, `year`, `unit`, `level`, `fingerprint` (only with the sign-off sheet): one value;
 * - `cell`: id, sheet!address, and the total that the report's file declared for it;
 * - `block`: sheet!address of its text, part, kind, level, run-in, and the content as JSON where it holds bound figures;
 * - `more`: sheet!address and part of a block's further text, where one cell was too small;
 * - `picture`: as `block` with SHA-256, width, description and whether it has a caption.
 */
export async function addMetaSheet(
  workbook: Workbook,
  form: Form,
  report: Report,
  from: { readonly places: CellPlaces; readonly narrative: readonly PlacedRow[]; readonly withFingerprint: boolean },
): Promise<void> {
  const sheet = workbook.addWorksheet(metaSheetName, { state: "veryHidden" });
  const rows: readonly (readonly MetaValue[])[] = [
    ["format", "gouji-xlsx", metaVersion],
    ["id", report.id],
    ["edition", report.edition],
    ["year", report.year],
    ["unit", report.unit.name],
    ["level", report.unit.level],
    ...(from.withFingerprint ? [["fingerprint", fingerprint(report)]] : []),
    ...form.cells.map(({ id }) => {
      const place = from.places.get(id);
      const declared = report.declared[id];
      return [
        "cell",
        id,
        place && `${place.sheet}!${addressOf(place)}`,
        typeof declared === "number" ? declared : declared && formatCell(declared),
      ];
    }),
    ...narrativeIds.flatMap((part) => from.narrative.filter(({ line }) => line.part === part).map(metaOfRow)),
  ];
  for (const [place, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === undefined || value === "") continue;
      sheet.getCell(place + 1, column + 1).value = typeof value === "string" ? sheetText(value) : value;
    }
  }
  await sheet.protect("", {});
}

function metaOfRow({ line, row }: PlacedRow): readonly MetaValue[] {
  const { block, part } = line;
  const address = `${paperWords.narrativeSheet}!${addressOf({ row, column: 4 })}`;
  if (line.continued) return ["more", address, part];
  if (block.kind === "picture") {
    const { sha256, width, description, caption } = block;
    return ["picture", address, part, sha256, width, description, caption !== undefined];
  }
  const level = block.kind === "heading" ? block.level : undefined;
  const runIn = block.kind === "heading" ? block.runIn === true : undefined;
  const bound = block.content.some((inline) => "figure" in inline) ? JSON.stringify(block.content) : "";
  return ["block", address, part, block.kind, level, runIn, bound.length > longestCellText ? undefined : bound];
}
