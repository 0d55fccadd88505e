import type { Workbook } from "exceljs";
import { hasRemarks, type SheetGroup, type SignOffSheet, signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import type { ExportRequest } from "../exporter.ts";
import { codePicture, codeWidth } from "../code-picture.ts";
import { addSheet, emuPerPixel, put, span } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { isIndented, type StyleName, sheetStyles, sizes } from "./styles.ts";
import { columnPixels, cutToRows, lineCount, rowHeight } from "./text-size.ts";

const widths = [13, 15, 44, 20] as const;
const annexWidths = [10, 44, 24, 14] as const;
const signatureHeight = 46;

/** The code in pixels; it stands at the right end of the title's row. */
const codeSide = Math.round((codeWidth / 25.4) * 96);

/** A text over some columns (first, last) of the sheet. */
interface SheetText {
  readonly columns: readonly [left: number, right?: number];
  readonly text: string;
  readonly style: StyleName;
}

/** Writes texts beside each other below what is there; what is too long for a row goes on in the next ones. */
type Write = (texts: readonly SheetText[], size?: { readonly points?: number; readonly least?: number }) => void;

/** The sign-off sheet on one page: what is signed, and who has done each step; on a sheet of its own the annex, where there is one. */
export async function addSignOffPage(workbook: Workbook, request: ExportRequest): Promise<void> {
  const paper = signOffSheet(request.report, request.findings);
  const write = await addPage(workbook, request, paper, { name: paperWords.signOffSheet, widths, code: true });
  const whole = [1, widths.length] as const;
  for (const [name, value] of paper.facts) {
    write([
      { columns: [1], text: name, style: "head" },
      { columns: [2, widths.length], text: value, style: "text" },
    ]);
  }
  write([{ columns: whole, text: "", style: "plain" }]);
  write(heads(paperWords.step, paperWords.name, paperWords.opinion, paperWords.date));
  for (const { step, name, opinion, date } of paper.steps) {
    write(
      [
        { columns: [1], text: step, style: "centre" },
        { columns: [2], text: name, style: "openCentre" },
        { columns: [3], text: opinion, style: "openText" },
        { columns: [4], text: date, style: "openCentre" },
      ],
      { least: signatureHeight },
    );
  }
  write([{ columns: whole, text: "", style: "plain" }]);
  write([{ columns: whole, text: paper.counts, style: "plain" }]);
  // What was compared has a sheet of its own in a workbook, with formulas.
  if (hasRemarks(paper)) await addAnnex(workbook, request, paper);
}

async function addAnnex(workbook: Workbook, request: ExportRequest, paper: SignOffSheet): Promise<void> {
  const write = await addPage(workbook, request, paper, { name: paperWords.signOffAnnex, widths: annexWidths });
  const whole = [1, annexWidths.length] as const;
  const { opinions, open, explained, adjusted, notes } = paper.annex;
  const heading = (text: string): void =>
    write([{ columns: whole, text, style: "heading" }], { points: sizes.heading });
  const groups = <Line>(all: readonly SheetGroup<Line>[], texts: (line: Line) => readonly SheetText[]): void => {
    for (const { heading: name, lines } of all) {
      write([{ columns: whole, text: name, style: "band" }]);
      for (const line of lines) write(texts(line));
    }
  };
  if (opinions.length > 0) {
    heading(paperWords.opinions);
    for (const { step, opinion } of opinions) {
      write([
        { columns: [1], text: step, style: "centre" },
        { columns: [2, 4], text: opinion, style: "text" },
      ]);
    }
  }
  if (open.length > 0) {
    heading(paperWords.openFindings);
    write([
      { columns: [1], text: paperWords.code, style: "head" },
      { columns: [2, 4], text: paperWords.sentence, style: "head" },
    ]);
    groups(open, ({ code, sentence }) => [
      { columns: [1], text: code, style: "centre" },
      { columns: [2, 4], text: sentence, style: "text" },
    ]);
  }
  if (explained.length > 0) {
    heading(paperWords.waivers);
    write(heads(paperWords.code, paperWords.sentence, paperWords.reason, paperWords.signedBy));
    groups(explained, ({ code, sentence, reason, by }) => [
      { columns: [1], text: code, style: "centre" },
      { columns: [2], text: sentence, style: "text" },
      { columns: [3], text: reason, style: "text" },
      { columns: [4], text: by, style: "centre" },
    ]);
  }
  if (adjusted.length > 0) {
    heading(paperWords.adjustments);
    write(heads(paperWords.adjusted, paperWords.place, paperWords.reason, paperWords.signedBy));
    for (const { where, by, value, reason, who } of adjusted) {
      write([
        { columns: [1], text: by, style: "centre" },
        { columns: [2], text: `${where}：${value}`, style: "text" },
        { columns: [3], text: reason, style: "text" },
        { columns: [4], text: who, style: "centre" },
      ]);
    }
  }
  if (notes.length > 0) {
    heading(paperWords.notes);
    write(heads(paperWords.value, paperWords.place, paperWords.noted, paperWords.evidence));
    for (const { where, value, text, evidence } of notes) {
      write([
        { columns: [1], text: value, style: "centre" },
        { columns: [2], text: where, style: "text" },
        { columns: [3], text, style: "text" },
        { columns: [4], text: evidence, style: "text" },
      ]);
    }
  }
}

/** Adds a sheet under its title, the fingerprint in its footer. */
async function addPage(
  workbook: Workbook,
  { fonts, report }: ExportRequest,
  paper: SignOffSheet,
  page: { readonly name: string; readonly widths: readonly number[]; readonly code?: true },
): Promise<Write> {
  const { named } = sheetStyles(fonts, sizes.text);
  const sheet = await addSheet(workbook, {
    name: page.name,
    widths: page.widths,
    frozen: { rows: 1, columns: 0 },
    titleRows: 0,
    header: paper.title,
    footer: `${paperWords.fingerprint} ${paper.fingerprint}`,
    fonts,
  });
  const pixels = page.widths.map(columnPixels);
  let row = 0;
  const write: Write = (texts, { points = sizes.text, least = 0 } = {}) => {
    const fitted = texts.map(({ columns: [left, right = left], text, style }) => {
      const room = pixels.slice(left - 1, right).reduce((a, b) => a + b, 0);
      const indented = isIndented(style);
      const pieces = cutToRows(text, room, points, indented);
      const heights = pieces.map((piece) => rowHeight(lineCount(piece, room, points, indented), points));
      return { left, right, style, pieces, heights };
    });
    const rows = Math.max(...fitted.map(({ pieces }) => pieces.length));
    for (let place = 0; place < rows; place += 1) {
      row += 1;
      for (const { left, right, style, pieces } of fitted) {
        const piece = pieces[place] ?? "";
        put(sheet, span(row, left, right), piece === "" ? null : sheetText(piece), named[style]);
      }
      sheet.getRow(row).height = Math.max(least, ...fitted.map(({ heights }) => heights[place] ?? 0));
    }
  };
  write([{ columns: [1, page.widths.length], text: page.name, style: "title" }], {
    points: sizes.title,
    least: page.code === true ? codeSide * 0.75 + 4 : rowHeight(1, sizes.title) + 10,
  });
  if (page.code === true) {
    const image = workbook.addImage({
      extension: "png",
      base64: Buffer.from(await codePicture(report)).toString("base64"),
    });
    const last = pixels.length - 1;
    const column = { col: last, row: 0, nativeCol: last, nativeRow: 0, nativeRowOff: 2 * emuPerPixel };
    const left = Math.round(((pixels[last] ?? 0) - codeSide - 2) * emuPerPixel);
    sheet.addImage(image, {
      tl: { ...column, nativeColOff: left },
      ext: { width: codeSide, height: codeSide },
      editAs: "oneCell",
    });
  }
  return write;
}

function heads(...names: readonly string[]): readonly SheetText[] {
  return names.map((text, place) => ({ columns: [place + 1], text, style: "head" }));
}
