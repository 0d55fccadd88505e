import { join } from "node:path";
import type { Difference } from "../../shared/compare/difference.ts";
import { lineDifferences } from "../../shared/compare/line-differences.ts";
import { statedInDocument } from "../../shared/compare/stated-lines.ts";
import type { PacketFile } from "../../shared/ipc/packet.ts";
import { coverLetter, letterLines } from "../../shared/paper/cover-letter.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { sameBytes } from "../files/read-bytes.ts";
import { readReportBytes } from "../files/read-report-file.ts";
import { unreadable } from "../files/system-reason.ts";
import { readSourceBytes } from "../import/read-source.ts";
import { verifyBytes } from "../import/verify-file.ts";
import { sha256 } from "./contents-list.ts";
import type { MadeFile } from "./packet-files.ts";
import { verifyCsv, verifyJson } from "./verify-open-data.ts";

/** Reads every file of a packet back from the disk and holds it against the report. */
export async function verifyFiles(
  disk: Disk,
  report: Report,
  folder: string,
  files: readonly MadeFile[],
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly PacketFile[]> {
  const verified: PacketFile[] = [];
  for (const { part, name, bytes } of files) {
    onProgress(verified.length);
    const path = join(folder, name);
    const found = await readBack(disk, path, bytes);
    const held = found.ok ? await hold(report, part, found.value, path) : found;
    const differences = held.ok ? held.value : [];
    verified.push({
      part,
      name,
      size: bytes.length,
      sha256: sha256(bytes),
      same: held.ok && differences.length === 0,
      differences,
      ...(!held.ok && { failure: held.failure }),
    });
  }
  return verified;
}

async function readBack(disk: Disk, path: string, written: Uint8Array): Promise<Result<Uint8Array>> {
  try {
    const found = await disk.read(path);
    return sameBytes(found, written) ? success(found) : fail({ code: "packetFileChanged", path });
  } catch (error) {
    return fail(unreadable(path, error));
  }
}

async function hold(
  report: Report,
  part: PacketFile["part"],
  bytes: Uint8Array,
  path: string,
): Promise<Result<readonly Difference[]>> {
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
