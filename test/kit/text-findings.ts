import type { Block } from "../../shared/report/narrative.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import type { FindingCode } from "../../shared/catalogue/finding.ts";
import { type Changes, findingsIn, lastYearWith, sampleWith } from "./findings.ts";

/** A row of a rule's table: what it is about, a text, and what is found in it: the severity and the words that are marked. */
export type TextCase = [name: string, text: string, found: readonly string[], changes?: Changes];

/** The sample report with paragraphs (one a line) under the heading 依申请公开 as its only text; "# …" makes another heading. */
export function reportTelling(text: string, changes: Changes = {}): Report {
  const heading = (words: string): Block => ({ kind: "heading", level: 1, content: [{ text: words }] });
  const blocks = text
    .split("\n")
    .map((line): Block =>
      line.startsWith("# ") ? heading(line.slice(2)) : { kind: "paragraph", content: [{ text: line }] },
    );
  const narratives = { ...sampleReport.narratives, s1: [heading("依申请公开"), ...blocks], s5: [], s6: [] };
  return sampleWith(changes, { narratives, previous: lastYear });
}

/** Last year's report of the sample: 120 applications received, 118 of natural persons and 2 of law firms. */
const lastYear = lastYearWith({ "t3.received.naturalPerson": 118, "t3.received.business": 0 });

/** What one check finds in a text: severity and the marked words. */
export function foundIn(code: FindingCode, text: string, changes: Changes = {}): readonly string[] {
  const report = reportTelling(text, changes);
  return findingsIn(report).flatMap((finding) => {
    if (finding.code !== code || finding.place === undefined) return [];
    const block = report.narratives.s1[finding.place.block];
    const words =
      block?.kind === "paragraph" ? block.content.map((run) => ("text" in run ? run.text : "")).join("") : "";
    return [`${finding.severity} ${words.slice(finding.place.from, finding.place.to)}`];
  });
}
