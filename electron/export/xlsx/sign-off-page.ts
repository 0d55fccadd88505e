import type { Workbook } from "exceljs";
import { type SignOffSheet, signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import type { ExportRequest } from "../exporter.ts";
import type { Rectangle } from "./address.ts";
import { type FittedText, fitRows } from "./fit-rows.ts";
import { addSheet, put, span } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { isIndented, type StyleName, sheetStyles, sizes } from "./styles.ts";
import { columnPixels, rowHeight } from "./text-size.ts";

const widths = [13, 15, 44, 20] as const;
const signatureHeight = 34;

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
  const texts: FittedText[] = [];
  const write = (at: Rectangle, text: string, style: StyleName): void => {
    put(sheet, at, text === "" ? null : sheetText(text), named[style]);
    texts.push({ at, text, indented: isIndented(style) });
  };
  const last = widths.length;
  const signatures: number[] = [];
  let row = 1;
  write(span(row, 1, last), paperWords.signOffSheet, "title");
  for (const [name, value] of facts(paper)) {
    row += 1;
    write(span(row, 1), name, "head");
    write(span(row, 2, last), value, "text");
  }
  row += 2;
  for (const [place, text] of [paperWords.step, paperWords.name, paperWords.opinion, paperWords.date].entries()) {
    write(span(row, place + 1), text, "head");
  }
  for (const { step, name, opinion, date } of paper.steps) {
    row += 1;
    signatures.push(row);
    write(span(row, 1), step, "centre");
    write(span(row, 2), name, "centre");
    write(span(row, 3), opinion, "text");
    write(span(row, 4), date, "centre");
  }

  row += 2;
  write(span(row, 1, last), paperWords.openFindings, "heading");
  row += 1;
  if (paper.open.length === 0) {
    write(span(row, 1, last), paperWords.noOpenFindings, "plain");
  } else {
    write(span(row, 1), paperWords.code, "head");
    write(span(row, 2), paperWords.severity, "head");
    write(span(row, 3, last), paperWords.sentence, "head");
    for (const { code, severityName, sentence } of paper.open) {
      row += 1;
      write(span(row, 1), code, "centre");
      write(span(row, 2), severityName, "centre");
      write(span(row, 3, last), sentence, "text");
    }
  }

  row += 2;
  write(span(row, 1, last), paperWords.waivers, "heading");
  row += 1;
  if (paper.explained.length === 0) {
    write(span(row, 1, last), paperWords.noWaivers, "plain");
  } else {
    write(span(row, 1), paperWords.code, "head");
    write(span(row, 2), paperWords.severity, "head");
    write(span(row, 3), `${paperWords.sentence}、${paperWords.reason}`, "head");
    write(span(row, 4), `${paperWords.signedBy}、${paperWords.date}`, "head");
    for (const { code, severityName, sentence, reason, by, at } of paper.explained) {
      row += 1;
      write(span(row, 1), code, "centre");
      write(span(row, 2), severityName, "centre");
      write(span(row, 3), `${sentence}\n${paperWords.reason}：${reason}`, "text");
      write(span(row, 4), [by, at].filter((words) => words !== "").join("\n"), "centre");
    }
  }
  const heights = fitRows(texts, widths.map(columnPixels), sizes.text, row);
  for (const [place, height] of heights.entries()) {
    sheet.getRow(place + 1).height = signatures.includes(place + 1) ? Math.max(height, signatureHeight) : height;
  }
  sheet.getRow(1).height = rowHeight(1, sizes.title) + 10;
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
