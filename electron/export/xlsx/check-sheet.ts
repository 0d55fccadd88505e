import { codeShown } from "../../../shared/checks/finding.ts";
import type { ConditionalFormattingRule, Workbook } from "exceljs";
import type { Form } from "../../../shared/forms/form.ts";
import { groupBy } from "../../../shared/group-by.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { identityWords, paperWords } from "../../../shared/words/paper.ts";
import { severityWords } from "../../../shared/words/severity.ts";
import type { ExportRequest } from "../exporter.ts";
import type { Rectangle } from "./address.ts";
import { checkLines, sideValue, type Verdict, verdict, verdictFormula } from "./check-lines.ts";
import type { FigureFormulas } from "./figure-formulas.ts";
import { type FittedText, fitRows } from "./fit-rows.ts";
import { addSheet, put, span } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { isIndented, type StyleName, sheetStyles, sizes, solid } from "./styles.ts";
import { columnPixels, rowHeight } from "./text-size.ts";

const widths = [7, 41, 12, 12, 10, 10] as const;
const summaryRow = 2;
const valueHeads = [paperWords.left, paperWords.right, paperWords.difference, paperWords.result];
const verdicts = ["even", "odd", "unfilled", "unsettled"] as const satisfies readonly Verdict[];

/** The check sheet: every identity with both sides, difference and verdict as live formulas, then the findings of the export. */
export async function addCheckSheet(
  workbook: Workbook,
  form: Form,
  request: ExportRequest,
  formulas: FigureFormulas,
): Promise<void> {
  const { report, findings, fonts, withSignOff } = request;
  const { named } = sheetStyles(fonts, sizes.text);
  const sheet = await addSheet(workbook, {
    name: paperWords.checkSheet,
    widths,
    frozen: { rows: summaryRow, columns: 0 },
    titleRows: summaryRow,
    header: reportTitle(report),
    fonts,
  });
  put(sheet, span(1, 1, widths.length), paperWords.checkSheet, named.heading);
  const texts: FittedText[] = [];
  const write = (at: Rectangle, text: string, style: StyleName): void => {
    put(sheet, at, sheetText(text), named[style]);
    texts.push({ at, text, indented: isIndented(style) });
  };
  const lines = checkLines(form, report, formulas);
  const outcomes: Verdict[] = [];
  let row = summaryRow;
  for (const [code, group] of groupBy(lines, (line) => line.code)) {
    row += 1;
    write(span(row, 1), code, "head");
    write(span(row, 2), identityWords[code], "band");
    for (const [place, text] of valueHeads.entries()) write(span(row, place + 3), text, "head");
    for (const { label, left, right } of group) {
      row += 1;
      const outcome = verdict(sideValue(left), sideValue(right));
      outcomes.push(outcome);
      write(span(row, 1), code, "centre");
      write(span(row, 2), label, "text");
      put(sheet, span(row, 3), left, named.centre);
      put(sheet, span(row, 4), right, named.centre);
      put(sheet, span(row, 5), differenceOf(row, sideValue(left), sideValue(right)), named.centre);
      put(
        sheet,
        span(row, 6),
        { formula: verdictFormula(`C${row}`, `D${row}`), result: paperWords[outcome] },
        named.strong,
      );
    }
  }
  const results = `F${summaryRow + 1}:F${row}`;
  put(sheet, span(summaryRow, 1, widths.length), summary(results, outcomes), named.plain);
  sheet.addConditionalFormatting({ ref: results, rules: verdictRules(`F${summaryRow + 1}`) });

  // What was found is between the unit and its superior: the public copy states the identities alone.
  if (withSignOff) {
    row += 2;
    put(sheet, span(row, 1, widths.length), paperWords.findings, named.heading);
    row += 1;
    if (findings.length === 0) {
      write(span(row, 1, widths.length), paperWords.noFindings, "plain");
    } else {
      write(span(row, 1, widths.length), paperWords.findingsNote, "note");
      row += 1;
      put(sheet, span(row, 1), paperWords.code, named.head);
      put(sheet, span(row, 2, 5), paperWords.sentence, named.head);
      put(sheet, span(row, 6), paperWords.severity, named.head);
      for (const finding of findings) {
        row += 1;
        const severity = severityWords[finding.severity].zh;
        write(span(row, 1), codeShown(finding.code), "centre");
        write(span(row, 2, 5), formatFinding(finding, form, "zh"), "text");
        write(
          span(row, 6),
          finding.explained === undefined ? severity : `${severity}\n${paperWords.explained}`,
          "centre",
        );
      }
    }
  }
  const heights = fitRows(texts, widths.map(columnPixels), sizes.text, row);
  for (const [place, height] of heights.entries()) sheet.getRow(place + 1).height = height;
  sheet.getRow(1).height = rowHeight(1, sizes.heading) + 6;
}

function differenceOf(row: number, left: number | string, right: number | string) {
  return {
    formula: `IF(COUNT(C${row},D${row})=2,C${row}-D${row},"")`,
    result: typeof left === "number" && typeof right === "number" ? left - right : "",
  };
}

/** How many identities come out how, as one live sentence. */
function summary(results: string, outcomes: readonly Verdict[]) {
  const start = paperWords.checkCount(outcomes.length);
  const count = (one: Verdict): number => outcomes.filter((outcome) => outcome === one).length;
  return {
    formula: `"${start}"&${verdicts
      .map((one) => `"${paperWords[one]} "&COUNTIF(${results},"${paperWords[one]}")`)
      .join('&"，"&')}`,
    result: start + verdicts.map((one) => `${paperWords[one]} ${count(one)}`).join("，"),
  };
}

/** Colours beside the words: never colour alone. */
function verdictRules(first: string): ConditionalFormattingRule[] {
  const looks = {
    odd: { font: { color: { argb: "FF9C0006" }, bold: true }, fill: solid("FFFFC7CE") },
    even: { font: { color: { argb: "FF1E6B2E" } } },
    unfilled: { font: { color: { argb: "FF7F6000" } }, fill: solid("FFFFF2CC") },
    unsettled: { font: { color: { argb: "FF7F6000" } }, fill: solid("FFFFF2CC") },
  } as const satisfies Record<Verdict, object>;
  return verdicts.map((one, place) => ({
    type: "expression",
    priority: place + 1,
    formulae: [`$${first}="${paperWords[one]}"`],
    style: looks[one],
  }));
}
