import { recognise } from "../recognition/recognise.ts";
import type { SourceDocument } from "../recognition/source-document.ts";
import type { Report } from "../report/report.ts";
import { fail, type Result, success } from "../result.ts";
import { cellDifferences } from "./cell-differences.ts";
import type { Verified } from "./difference.ts";
import { lineDifferences } from "./line-differences.ts";
import { documentWays, fewest, workbookLines } from "./printed-lines.ts";
import { statedInDocument, statedInWorkbook } from "./stated-lines.ts";
import { verifyPage } from "./verify-page.ts";

/**
 * Holds an exported DOCX, XLSX, web page or PDF, perhaps edited since in another program, against its report: every cell, totals included, and
 * every line outside the tables: title, headings, paragraphs with their numbers and bound figures, pictures. Spaces do not count, everything
 * else does. Fails with `notVerifiable` for other kinds of documents, and as `recognise` does. `path` names the document in failures.
 */
export function verify(report: Report, document: SourceDocument, path: string): Result<Verified> {
  switch (document.kind) {
    case "docx":
    case "xlsx":
      return verifyLines(report, document, path);
    case "html":
    case "pdf":
      return verifyPage(report, document, path);
    default:
      return fail({ code: "notVerifiable", path });
  }
}

/** Documents whose lines are those of the report. */
function verifyLines(report: Report, document: SourceDocument, path: string): Result<Verified> {
  const asPaper = document.kind === "docx";
  const stated = asPaper ? statedInDocument(document) : statedInWorkbook(document);
  const reading = recognise({ ...document, blocks: stated.blocks }, path);
  if (!reading.ok) return reading;
  const ways = asPaper ? documentWays(report, false) : [workbookLines(report)];
  const differences = [
    ...cellDifferences(report, reading.value, stated.blocks),
    ...fewest(ways.map((lines) => lineDifferences(lines, stated.lines))),
  ];
  return success({ same: differences.length === 0, differences });
}
