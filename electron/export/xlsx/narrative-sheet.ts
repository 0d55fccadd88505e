import type { Workbook, Worksheet } from "exceljs";
import { formOf } from "../../../shared/forms/registry.ts";
import { drawnPictures } from "../../../shared/report/drawn-charts.ts";
import type { PictureBlock } from "../../../shared/report/narrative.ts";
import { narrativeIds, type Report, reportTitle } from "../../../shared/report/report.ts";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { pictureOf } from "../picture-bytes.ts";
import { type NarrativeRow, partName } from "./narrative-rows.ts";
import { addSheet, emuPerPixel, put, span } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { sheetStyles, sizes } from "./styles.ts";
import { columnPixels, lineCount, rowHeight, tallestRow } from "./text-size.ts";

const widths = [15, 9.5, 8.5, 59] as const;
const textColumn = 4;
const pixels = widths.map(columnPixels);
const textPixels = pixels[textColumn - 1] ?? 0;
const headRow = 2;
const margin = 6;
const pointsPerPixel = 0.75;
/** A line of the narrative sheet with its place: the row of its text. */
export interface PlacedRow {
  readonly line: NarrativeRow;
  readonly row: number;
}

/**
 * Draws the narratives, one block a line. A block too tall for one row of a spreadsheet takes several, merged. Returns where each line
 * stands, and the pictures placed, in their order in the drawing.
 */
export async function addNarrativeSheet(
  workbook: Workbook,
  report: Report,
  lines: readonly NarrativeRow[],
  fonts: PaperFonts,
): Promise<{ readonly placed: readonly PlacedRow[]; readonly pictures: readonly PictureBlock[] }> {
  const { named } = sheetStyles(fonts, sizes.text);
  const sheet = await addSheet(workbook, {
    name: paperWords.narrativeSheet,
    widths,
    frozen: { rows: headRow, columns: 0 },
    titleRows: headRow,
    header: reportTitle(report),
    fonts,
  });
  put(sheet, span(1, 1, widths.length), paperWords.narrativeSheet, named.heading);
  sheet.getRow(1).height = rowHeight(1, sizes.heading) + margin;
  const heads = [paperWords.part, paperWords.kind, paperWords.number, paperWords.text];
  for (const [place, text] of heads.entries()) put(sheet, span(headRow, place + 1), text, named.head);
  sheet.getRow(headRow).height = rowHeight(1, sizes.text);

  const placed: PlacedRow[] = [];
  const pictures: PictureBlock[] = [];
  let row = headRow + 1;
  /** A part without a word has an empty line, in which somebody can begin it. */
  const addEmptyLine = (name: string): void => {
    put(sheet, span(row, 1), sheetText(name), named.small);
    put(sheet, span(row, 2), paperWords.unfilled, named.small);
    put(sheet, span(row, 3), null, named.small);
    put(sheet, span(row, textColumn), null, named.openText);
    sheet.getRow(row).height = Math.max(
      rowHeight(2, sizes.text),
      rowHeight(lineCount(name, pixels[0] ?? 0, sizes.note), sizes.note),
    );
    row += 1;
  };
  const addLine = (line: NarrativeRow): void => {
    const wordsHeight = Math.max(
      rowHeight(lineCount(line.text, textPixels, sizes.text, true), sizes.text),
      ...[line.partName, line.kindName, line.number].map((text, place) =>
        rowHeight(lineCount(text, pixels[place] ?? 0, sizes.note), sizes.note),
      ),
    );
    const height =
      line.picture === undefined ? 0 : placePicture(workbook, sheet, report, line.picture, row, wordsHeight);
    if (line.picture !== undefined && height > 0) pictures.push(line.picture);
    const rows = Math.ceil((height + wordsHeight) / tallestRow);
    const last = row + rows - 1;
    for (let one = row; one <= last; one += 1) sheet.getRow(one).height = Math.ceil((height + wordsHeight) / rows);
    put(sheet, span(row, 1, 1, last), sheetText(line.partName), named.small);
    put(sheet, span(row, 2, 2, last), line.kindName, named.small);
    put(sheet, span(row, 3, 3, last), line.number === "" ? null : line.number, named.small);
    const style =
      named[line.block.kind === "picture" ? "openCaption" : line.block.kind === "heading" ? "openStrong" : "openText"];
    put(sheet, span(row, textColumn, textColumn, last), line.text === "" ? null : sheetText(line.text), style);
    placed.push({ line, row });
    row = last + 1;
  };
  for (const part of narrativeIds) {
    const own = lines.filter((line) => line.part === part);
    if (own.length === 0) addEmptyLine(partName(formOf(report.edition), part));
    for (const line of own) addLine(line);
  }
  return { placed, pictures };
}

/** Places a picture above its caption, as wide as on paper; smaller where a row would become too tall. Returns its height in points. */
function placePicture(
  workbook: Workbook,
  sheet: Worksheet,
  report: Report,
  block: PictureBlock,
  row: number,
  below: number,
): number {
  const picture = pictureOf(report, block);
  const source = drawnPictures(report).find(({ sha256 }) => sha256 === block.sha256);
  if (picture === undefined || source === undefined) return 0;
  const room = Math.max(tallestRow - below - 2 * margin, tallestRow / 2) / pointsPerPixel;
  const wanted = ((textPixels - 2 * margin) * block.width) / 100;
  const width = Math.min(wanted, (room * picture.pixelWidth) / picture.pixelHeight);
  const height = (width * picture.pixelHeight) / picture.pixelWidth;
  const image = workbook.addImage({
    extension: picture.mediaType === "image/png" ? "png" : "jpeg",
    base64: source.bytes,
  });
  const anchor = {
    col: textColumn - 1,
    row: row - 1,
    nativeCol: textColumn - 1,
    nativeColOff: Math.round(((textPixels - width) / 2) * emuPerPixel),
    nativeRow: row - 1,
    nativeRowOff: margin * emuPerPixel,
  };
  sheet.addImage(image, {
    tl: anchor,
    ext: { width: Math.round(width), height: Math.round(height) },
    editAs: "oneCell",
  });
  return Math.ceil(height * pointsPerPixel) + 2 * margin;
}
