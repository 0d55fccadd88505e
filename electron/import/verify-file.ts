import { type Verified, verify } from "../../shared/compare/verify.ts";
import type { Report } from "../../shared/report/report.ts";
import type { ForeignKind } from "../../shared/failure.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";
import { largestSource } from "../../shared/recognition/source-document.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readSourceBytes } from "./read-source.ts";

/** What may be an exported file in a state that can be mended, and says how; of the other kinds nothing is ever exported and verified. */
const mendable: readonly ForeignKind[] = ["empty", "encrypted", "damagedArchive"];

const verifiable: readonly FileKind[] = ["docx", "xlsx"];

/** Holds an exported file on disk against its report. Fails where it cannot be read, or is neither DOCX nor XLSX. Never changes anything. */
export async function verifyFile(disk: Disk, report: Report, path: string): Promise<Result<Verified>> {
  const bytes = await readBytes(disk, path, largestSource);
  if (!bytes.ok) return bytes;
  const kind = fileKind(bytes.value, path);
  if (!kind.ok) {
    const { failure } = kind;
    return failure.code === "foreignKind" && !mendable.includes(failure.kind)
      ? fail({ code: "notVerifiable", path })
      : kind;
  }
  if (!verifiable.includes(kind.value)) return fail({ code: "notVerifiable", path });
  const source = await readSourceBytes(bytes.value, path);
  if (!source.ok) return source;
  return source.value.kind === "report"
    ? fail({ code: "notVerifiable", path })
    : verify(report, source.value.document, path);
}
