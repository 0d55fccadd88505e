import { type Verified, verify } from "../../shared/compare/verify.ts";
import type { Report } from "../../shared/report/report.ts";
import type { ForeignKind } from "../../shared/failure.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readSource } from "./read-source.ts";

/** What may be an exported file in a state that can be mended, and says how; of the other kinds nothing is ever exported and verified. */
const mendable: readonly ForeignKind[] = ["empty", "encrypted", "damagedArchive"];

/** Holds an exported file on disk against its report. Fails where it cannot be read, or is neither DOCX nor XLSX. Never changes anything. */
export async function verifyFile(disk: Disk, report: Report, path: string): Promise<Result<Verified>> {
  const source = await readSource(disk, path);
  if (!source.ok) {
    const { failure } = source;
    return failure.code === "foreignKind" && !mendable.includes(failure.kind)
      ? fail({ code: "notVerifiable", path })
      : source;
  }
  if (source.value.kind === "report") return fail({ code: "notVerifiable", path });
  return verify(report, source.value.document, path);
}
