import type { Difference } from "../../shared/compare/difference.ts";
import { lineDifferences } from "../../shared/compare/line-differences.ts";
import { statedInDocument } from "../../shared/compare/stated-lines.ts";
import { coverLetter, letterLines } from "../../shared/paper/cover-letter.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import type { PacketPart } from "../../shared/report/packet-part.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { readReportBytes } from "../files/read-report-file.ts";
import { readSourceBytes } from "../import/read-source.ts";
import { verifyBytes } from "../import/verify-file.ts";
import { verifyCsv, verifyJson } from "./verify-open-data.ts";

/** A file of a packet before it is written. */
export interface MadeFile {
  readonly part: PacketPart;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same with what holding it against the report gave. */
export interface JudgedFile extends MadeFile {
  readonly judgement: Judgement;
}

/** What differs between a file and its report, or why that could not be told. */
type Judgement = Result<readonly Difference[]>;

/** Holds the bytes of a file of a packet against the report as a reader of any such file does; `path` names it in failures. */
export async function holdAgainst(report: Report, { part, bytes }: MadeFile, path: string): Promise<Judgement> {
  if (part === "csv") return success(verifyCsv(report, bytes));
  if (part === "json") return success(verifyJson(report, bytes));
  if (part === "cover") return verifyCover(report, bytes, path);
  if (part === "report") {
    const read = readReportBytes(bytes, path);
    if (!read.ok) return read;
    const [expected, actual] = [fingerprint(report), fingerprint(read.value)];
    return success(expected === actual ? [] : [{ part: "report", expected, actual }]);
  }
  const verified = await verifyBytes(report, bytes, path);
  return verified.ok ? success(verified.value.differences) : verified;
}

/** Holds the cover letter against what it should say, line by line. */
async function verifyCover(report: Report, bytes: Uint8Array, path: string): Promise<Result<readonly Difference[]>> {
  const read = await readSourceBytes(bytes, path);
  const letter = coverLetter(report);
  if (!read.ok) return read;
  if (letter === undefined || read.value.kind === "report") return fail({ code: "notVerifiable", path });
  const expected = letterLines(letter).map((text) => ({ part: "report", text }) as const);
  return success(lineDifferences(expected, statedInDocument(read.value.document).lines));
}
