import { basename, dirname, extname, join } from "node:path";
import type { Verified } from "../../shared/compare/difference.ts";
import { verify } from "../../shared/compare/verify.ts";
import type { ForeignKind } from "../../shared/failure.ts";
import { largestSource, type SourceDocument } from "../../shared/recognition/source-document.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { mostCells } from "./package/limits.ts";
import { readSourceBytes } from "./read-source.ts";
import { mostLines, withinLimits } from "./too-much.ts";

/** What may be an exported file in a state that can be mended, and says how; of the other kinds nothing is ever exported and verified. */
const mendable: readonly ForeignKind[] = ["empty", "encrypted", "damagedArchive"];

const verifiable: readonly FileKind[] = ["docx", "xlsx", "html", "pdf"];

/**
 * Holds an exported file on disk against its report, also a page that was published and saved again by a browser. Fails where it cannot be read,
 * or is of a kind that is not verified. Never changes anything.
 */
export async function verifyFile(disk: Disk, report: Report, path: string): Promise<Result<Verified>> {
  const before = await stateOf(disk, path);
  const bytes = await readBytes(disk, path, largestSource);
  if (!bytes.ok) return bytes;
  const kind = fileKind(bytes.value, path);
  const verified =
    kind.ok && kind.value === "html"
      ? await verifyPageBytes(report, bytes.value, path, await picturesBeside(disk, path))
      : await verifyBytes(report, bytes.value, path);
  return (await stateOf(disk, path)) === before ? verified : fail({ code: "changedWhileVerified", path });
}

/** What tells that a file was changed meanwhile. */
function stateOf(disk: Disk, path: string): Promise<string> {
  return disk.status(path).then(
    ({ size, changedAt }) => `${size} ${changedAt}`,
    () => "",
  );
}

/** Holds the bytes of an exported file against its report; `path` names it in failures. */
export async function verifyBytes(report: Report, bytes: Uint8Array, path: string): Promise<Result<Verified>> {
  const kind = fileKind(bytes, path);
  if (!kind.ok) {
    const { failure } = kind;
    return failure.code === "foreignKind" && !mendable.includes(failure.kind)
      ? fail({ code: "notVerifiable", path })
      : kind;
  }
  if (!verifiable.includes(kind.value)) return fail({ code: "notVerifiable", path });
  if (kind.value === "html") return verifyPageBytes(report, bytes, path, new Map());
  const source = await readSourceBytes(bytes, path);
  if (!source.ok) return source;
  return source.value.kind === "report"
    ? fail({ code: "notVerifiable", path })
    : verify(report, source.value.document, path);
}

/** A page may be read in several ways; the one counts in which it says most of what the report says. */
async function verifyPageBytes(
  report: Report,
  bytes: Uint8Array,
  path: string,
  beside: ReadonlyMap<string, Uint8Array>,
): Promise<Result<Verified>> {
  const within = withinLimits("html", bytes, path);
  if (!within.ok) return within;
  const { readPageWays } = await import("./html/read-html.ts");
  const ways = readPageWays(bytes, path, beside);
  if (!ways.ok) return ways;
  let best: Result<Verified> = fail({ code: "pageWithoutText", path });
  for (const read of ways.value) {
    const verified = verifyOne(report, read(), path);
    if (!best.ok || (verified.ok && verified.value.differences.length < best.value.differences.length)) best = verified;
    if (best.ok && best.value.same) return best;
  }
  return best;
}

function verifyOne(report: Report, document: SourceDocument, path: string): Result<Verified> {
  if (document.blocks.length > mostLines) {
    return fail({ code: "documentEndless", path, lines: mostLines, cells: mostCells });
  }
  const hasText = document.blocks.some(({ kind }) => kind !== "picture");
  return hasText ? verify(report, document, path) : fail({ code: "pageWithoutText", path });
}

/** In a folder beside it, named after the page, a browser keeps the pictures of a page that is saved complete. */
async function picturesBeside(disk: Disk, path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const name = basename(path, extname(path));
  const pictures = new Map<string, Uint8Array>();
  let left = largestSource * 1024 * 1024;
  for (const folder of [`${name}_files`, `${name}.files`]) {
    const place = join(dirname(path), folder);
    const entries = await disk.list(place).catch(() => []);
    for (const entry of entries) {
      if (entry.kind !== "file" || !/\.(?:png|jpe?g)$/iu.test(entry.name)) continue;
      const size = await disk.status(join(place, entry.name)).then(
        (status) => status.size,
        () => Infinity,
      );
      if (size > left) continue;
      const bytes = await disk.read(join(place, entry.name)).catch(() => undefined);
      if (bytes === undefined) continue;
      left -= size;
      pictures.set(entry.name, bytes);
    }
  }
  return pictures;
}
