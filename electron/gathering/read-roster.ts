import { rosterFromRows, type Roster } from "../../shared/gathering/roster.ts";
import { isSetName } from "../../shared/gathering/set-file.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readSource, readSourceBytes } from "../import/read-source.ts";
import { readSetFile } from "./set-on-disk.ts";

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
