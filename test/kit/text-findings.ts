import type { Block } from "../../shared/report/narrative.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import type { FindingCode } from "../../shared/catalogue/finding.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import { type Changes, lastYearWith, sampleWith, shownFindingsOf } from "./findings.ts";

/** A row of a rule's table: what it is about, a text, and what is found in it: the severity and the words that are marked. */
export type TextCase = [name: string, text: string, found: readonly string[], changes?: Changes];

/**
 * The sample report with paragraphs (one a line) under the heading 依申请公开 as its only text; "# …" makes another heading. Last year's
 * report is linked, unless `more` says something else.
 */
export function reportTelling(
  text: string,
  changes: Changes = {},
  more: Partial<Report> = { previous: lastYear },
): Report {
  const heading = (words: string): Block => ({ kind: "heading", level: 1, content: [{ text: words }] });
  const blocks = text
    .split("\n")
    .map((line): Block =>
      line.startsWith("# ") ? heading(line.slice(2)) : { kind: "paragraph", content: [{ text: line }] },
    );
  const narratives = { ...sampleReport.narratives, s1: [heading("依申请公开"), ...blocks], s5: [], s6: [] };
  return sampleWith(changes, { narratives, ...more });
}

/** Last year's report of the sample: 120 applications received, 118 of natural persons and 2 of law firms. */
const lastYear = lastYearWith({ "t3.received.naturalPerson": 118, "t3.received.business": 0 });

/** What one check finds in a text: severity and the marked words. */
export function foundIn(code: FindingCode, text: string, changes: Changes = {}): readonly string[] {
  const report = reportTelling(text, changes);
  return shownFindingsOf(code, report).flatMap((finding) => {
    if (finding.place === undefined) return [];
    const block = report.narratives.s1[finding.place.block];
    const words =
      block?.kind === "paragraph" ? block.content.map((run) => ("text" in run ? run.text : "")).join("") : "";
    return [`${finding.severity} ${words.slice(finding.place.from, finding.place.to)}`];
  });
}

/**
 * A row of a table of sentences: a check, a text, what the check says of it, and what it compared: cells, last year's after "上年 ", then what they
 * come to and what the text tells, as in "t3.received.total 151, told 150". Of many cells the first stands there, and how many more.
 */
export type SentenceCase = [code: FindingCode, text: string, sentence: string, compared: string, changes?: Changes];

/** What one check says of a text, and what it compared, finding after finding, as in the rows of such a table. */
export function saidIn(code: FindingCode, text: string, changes: Changes = {}): readonly string[] {
  const report = reportTelling(text, changes);
  const form = formOf(report.edition);
  return shownFindingsOf(code, report).flatMap((finding) => {
    const { cells, previousCells = [], expected = "?", actual = "?" } = finding;
    const compared = [few(cells), ...(previousCells.length > 0 ? [`上年 ${few(previousCells)}`] : [])];
    return [
      formatFinding(finding, form, "zh"),
      `${compared.filter((one) => one !== "").join(", ")} ${expected}, told ${actual}`.trim(),
    ];
  });
}

function few(cells: readonly CellId[]): string {
  return cells.length > 4 ? `${cells.slice(0, 1).join()}+${cells.length - 1}` : cells.join("+");
}
