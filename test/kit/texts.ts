import type { Finding } from "../../shared/catalogue/finding.ts";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { type Block, isText, type Narrative } from "../../shared/report/narrative.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import type { FindingCode } from "../../shared/catalogue/finding.ts";
import { findingsIn } from "./findings.ts";

/** A narrative from lines: "# " begins a heading, anything else is a paragraph. */
function narrativeOf(...lines: readonly string[]): Narrative {
  return lines.map((line): Block =>
    line.startsWith("# ")
      ? { kind: "heading", level: 1, content: [{ text: line.slice(2) }] }
      : { kind: "paragraph", content: [{ text: line }] },
  );
}

/** The sample report with another text in one part. */
export function sampleSaying(part: NarrativeId, lines: readonly string[], more: Partial<Report> = {}): Report {
  return { ...sampleReport, narratives: { ...sampleReport.narratives, [part]: narrativeOf(...lines) }, ...more };
}

/** The findings of a code. Whatever words they quote with a place have to stand there. */
export function findingsOf(code: FindingCode, report: Report): readonly Finding[] {
  const findings = findingsIn(report).filter((finding) => finding.code === code);
  for (const { place, quote, part } of findings) {
    if (place === undefined) continue;
    const block = report.narratives[place.part][place.block];
    const words = block !== undefined && isText(block) ? block.content : [];
    const text = words.map((inline) => ("text" in inline ? inline.text : "")).join("");
    if (text.slice(place.from, place.to) !== quote || part !== place.part)
      throw new Error(`${code} misplaced: ${quote ?? ""}`);
  }
  return findings;
}

/** The words that the findings of a code quote. */
export function quotes(code: FindingCode, report: Report): readonly (string | undefined)[] {
  return findingsOf(code, report).map(({ quote }) => quote);
}
