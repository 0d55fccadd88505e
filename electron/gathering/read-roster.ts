import { rosterFromRows, type Roster } from "../../shared/gathering/roster.ts";
import { isSetName, largestSet, readSet } from "../../shared/gathering/set-file.ts";
import { createSetReader } from "../../shared/gathering/set-lines.ts";
import type { Gathering } from "../../shared/gathering/gathering.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes, refuseSize } from "../files/read-bytes.ts";
import { readSource, readSourceBytes } from "../import/read-source.ts";

/** Reads a roster from a workbook, a table, a list in any kind of document, or a gathering (also last year's). */
export async function readRoster(disk: Disk, path: string): Promise<Result<Roster>> {
  if (isSetName(path)) {
    const set = await readSetFile(disk, path);
    if (!set.ok) return set;
    return set.value.roster === undefined ? fail({ code: "rosterEmpty", path }) : success(set.value.roster);
  }
  const rows = await readRows(disk, path);
  return rows.ok ? rosterFromRows(rows.value, path) : rows;
}

/** Reads a roster from the bytes of a document that was dropped. */
export async function readRosterBytes(bytes: Uint8Array, name: string): Promise<Result<Roster>> {
  const rows = rowsOf(await readSourceBytes(bytes, name));
  return rows.ok ? rosterFromRows(rows.value, name) : rows;
}

/** The rows of all tables and lines in a document of any kind; none of a report. */
export async function readRows(disk: Disk, path: string): Promise<Result<readonly (readonly string[])[]>> {
  return rowsOf(await readSource(disk, path));
}

function rowsOf(source: Awaited<ReturnType<typeof readSource>>): Result<readonly (readonly string[])[]> {
  if (!source.ok) return source;
  if (source.value.kind === "report") return success([]);
  const rows = source.value.document.blocks.flatMap((block): readonly (readonly string[])[] => {
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text));
    return block.kind === "line" ? [`${block.number ?? ""}${block.text}`.split("\t")] : [];
  });
  return success(rows);
}

/** Reads the file of a gathering. What this program wrote is read piece by piece; anything else whole, as a fault is told with its place. */
export async function readSetFile(disk: Disk, path: string): Promise<Result<Gathering>> {
  const gathering = await readInPieces(disk, path).catch(() => undefined);
  return gathering === undefined ? readSetWhole(disk, path) : success(gathering);
}

/** Undefined where it is not as this program writes it, too large, or cannot be read. */
async function readInPieces(disk: Disk, path: string): Promise<Gathering | undefined> {
  const { kind, size } = await disk.status(path);
  if (kind !== "file" || refuseSize(path, size, largestSet) !== undefined) return undefined;
  const [decoder, reader] = [new TextDecoder("utf-8", { fatal: true }), createSetReader(path)];
  for await (const piece of disk.pieces(path)) {
    if (!reader.take(decoder.decode(piece, { stream: true }))) return undefined;
  }
  return reader.take(decoder.decode()) ? reader.end() : undefined;
}

async function readSetWhole(disk: Disk, path: string): Promise<Result<Gathering>> {
  const bytes = await readBytes(disk, path, largestSet);
  if (!bytes.ok) return bytes;
  try {
    return readSet(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value), path);
  } catch {
    return fail({ code: "notSet", path });
  }
}
