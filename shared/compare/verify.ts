import { recognise } from "../recognition/recognise.ts";
import type { SourceDocument } from "../recognition/source-document.ts";
import { fingerprint } from "../report/fingerprint.ts";
import type { Report } from "../report/report.ts";
import { fail, type Result, success } from "../result.ts";
import { cellDifferences } from "./cell-differences.ts";
import type { Verified } from "./difference.ts";
import { lineDifferences } from "./line-differences.ts";
import { documentWays, fewest, plainText, workbookLines } from "./printed-lines.ts";
import { statedFingerprints, statedInDocument, statedInWorkbook } from "./stated-lines.ts";
import { verifyPage } from "./verify-page.ts";

/**
 * Holds an exported DOCX, XLSX, web page or PDF, perhaps edited since in another program, against its report: every cell, totals included, and
 * every line outside the tables: title, headings, paragraphs with their numbers and bound figures, pictures. Spaces do not count, everything
 * else does. Where all that is the same, the fingerprint on the sign-off sheet has to be, too. Fails with `notVerifiable` for other kinds of documents, and as `recognise` does. `path` names the document in failures.
 */
export function verify(report: Report, document: SourceDocument, path: string): Result<Verified> {
  const verified = verifyContent(report, document, path);
  if (!verified.ok || !verified.value.same) return verified;
  const expected = fingerprint(report);
  const actual = statedFingerprints(document).find((stated) => stated !== plainText(expected));
  return actual === undefined
    ? verified
    : success({ same: false, differences: [{ part: "report", expected: plainText(expected), actual }] });
}

function verifyContent(report: Report, document: SourceDocument, path: string): Result<Verified> {
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
