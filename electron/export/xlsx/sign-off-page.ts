import type { Workbook } from "exceljs";
import { type SignOffSheet, signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import type { ExportRequest } from "../exporter.ts";
import { addSheet, put, span } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { isIndented, type StyleName, sheetStyles, sizes } from "./styles.ts";
import { columnPixels, cutToRows, lineCount, rowHeight } from "./text-size.ts";

const widths = [13, 15, 44, 20] as const;
const signatureHeight = 34;

/** A text over some columns (first, last) of the sheet. */
interface SheetText {
  readonly columns: readonly [left: number, right?: number];
  readonly text: string;
  readonly style: StyleName;
}

/** The sign-off sheet: the report and its fingerprint, who has done each step, what is open and what was explained. */
export async function addSignOffPage(workbook: Workbook, request: ExportRequest): Promise<void> {
  const { report, findings, fonts } = request;
  const paper = signOffSheet(report, findings);
  const { named } = sheetStyles(fonts, sizes.text);
  const sheet = await addSheet(workbook, {
    name: paperWords.signOffSheet,
    widths,
    frozen: { rows: 1, columns: 0 },
    titleRows: 0,
    header: paper.title,
    footer: `${paperWords.fingerprint} ${paper.fingerprint}`,
    fonts,
  });
  const pixels = widths.map(columnPixels);
  let row = 0;
  /** Writes texts beside each other below what is there; what is too long for a row goes on in the next ones. */
  const write = (
    texts: readonly SheetText[],
    size: { readonly points?: number; readonly least?: number } = {},
  ): void => {
    const { points = sizes.text, least = 0 } = size;
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
  const leaveOneEmpty = (): void => {
    row += 1;
  };
  const whole = [1, widths.length] as const;

  write([{ columns: whole, text: paperWords.signOffSheet, style: "title" }], {
    points: sizes.title,
    least: rowHeight(1, sizes.title) + 10,
  });
  for (const [name, value] of facts(paper)) {
    write([
      { columns: [1], text: name, style: "head" },
      { columns: [2, widths.length], text: value, style: "text" },
    ]);
  }
  leaveOneEmpty();
  write(heads(paperWords.step, paperWords.name, paperWords.opinion, paperWords.date));
  for (const { step, name, opinion, date } of paper.steps) {
    write(
      [
        { columns: [1], text: step, style: "centre" },
        { columns: [2], text: name, style: "centre" },
        { columns: [3], text: opinion, style: "text" },
        { columns: [4], text: date, style: "centre" },
      ],
      { least: signatureHeight },
    );
  }

  leaveOneEmpty();
  write([{ columns: whole, text: paperWords.openFindings, style: "heading" }], { points: sizes.heading });
  if (paper.open.length === 0) {
    write([{ columns: whole, text: paperWords.noOpenFindings, style: "plain" }]);
  } else {
    write([
      { columns: [1], text: paperWords.code, style: "head" },
      { columns: [2], text: paperWords.severity, style: "head" },
      { columns: [3, 4], text: paperWords.sentence, style: "head" },
    ]);
    for (const { code, severityName, sentence } of paper.open) {
      write([
        { columns: [1], text: code, style: "centre" },
        { columns: [2], text: severityName, style: "centre" },
        { columns: [3, 4], text: sentence, style: "text" },
      ]);
    }
  }

  leaveOneEmpty();
  write([{ columns: whole, text: paperWords.waivers, style: "heading" }], { points: sizes.heading });
  if (paper.explained.length === 0) {
    write([{ columns: whole, text: paperWords.noWaivers, style: "plain" }]);
  } else {
    write(
      heads(
        paperWords.code,
        paperWords.severity,
        `${paperWords.sentence}、${paperWords.reason}`,
        `${paperWords.signedBy}、${paperWords.date}`,
      ),
    );
    for (const { code, severityName, sentence, reason, by, at } of paper.explained) {
      write([
        { columns: [1], text: code, style: "centre" },
        { columns: [2], text: severityName, style: "centre" },
        { columns: [3], text: `${sentence}\n${paperWords.reason}：${reason}`, style: "text" },
        { columns: [4], text: [by, at].filter((words) => words !== "").join("\n"), style: "centre" },
      ]);
    }
  }
}

function heads(...names: readonly string[]): readonly SheetText[] {
  return names.map((text, place) => ({ columns: [place + 1], text, style: "head" }));
}

function facts(paper: SignOffSheet): readonly (readonly [name: string, value: string])[] {
  return [
    [paperWords.reportTitle, paper.title],
    [paperWords.unit, paper.unit],
    [paperWords.year, `${paper.year}`],
    [paperWords.basis, paper.basis],
    [paperWords.fingerprint, paper.fingerprint],
  ];
}
