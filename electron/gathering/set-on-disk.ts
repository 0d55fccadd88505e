import { type GatheringChange, withChange } from "../../shared/gathering/change.ts";
import type { Gathering } from "../../shared/gathering/gathering.ts";
import {
  changesExtension,
  readSetChanges,
  type SetChanges,
  withChangesBehind,
  writeSetChanges,
} from "../../shared/gathering/set-changes.ts";
import { largestSet, readSet, setExtension, writeSetInParts } from "../../shared/gathering/set-file.ts";
import { createSetReader } from "../../shared/gathering/set-lines.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Placing } from "../files/aside.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes, readIfThere, refuseSize } from "../files/read-bytes.ts";
import { placeOver } from "../files/write-whole.ts";

/*
 * A gathering of ten thousand reports is a large file, and writing it takes seconds. So what somebody decides is written into a small file beside it, whole and at once, and
 * goes into the large one when that is next written. Which changes it has, the large one counts: whichever of the two is written last before a program is killed, every change
 * is there once.
 */

/** The file that holds the latest changes of a gathering. */
export function changesPath(path: string): string {
  return `${path.toLowerCase().endsWith(setExtension) ? path.slice(0, -setExtension.length) : path}${changesExtension}`;
}

/** In letters: what is more goes into the gathering's own file at once. */
const mostLetters = 200_000;

/** Reads a gathering with its latest changes. What this program wrote is read piece by piece; anything else whole, as a fault is told with its place. */
export async function readSetFile(disk: Disk, path: string): Promise<Result<Gathering>> {
  // First the changes: those that go into the other file in between are counted there.
  const changes = await readChangesIfThere(disk, path);
  const gathering = await readInPieces(disk, path).catch(() => undefined);
  const set = gathering === undefined ? await readSetWhole(disk, path) : success(gathering);
  if (!set.ok) return set;
  if (!changes.ok) return changes;
  return changes.value === undefined ? set : success(withChangesBehind(set.value, changes.value));
}

/**
 * The file of a gathering as it would be with its latest changes in it; undefined where nothing lies beside it, or it cannot be read itself. Fails where the changes are
 * there and cannot be read.
 */
export async function wholeSet(disk: Disk, path: string): Promise<Result<Uint8Array | undefined>> {
  const changes = await readChangesIfThere(disk, path);
  if (!changes.ok) return changes;
  if (changes.value === undefined) return success(undefined);
  const set = await readSetFile(disk, path);
  return success(set.ok ? Buffer.concat([...inPieces(writeSetInParts(set.value))]) : undefined);
}

/** Writes the file of a gathering, whole or not at all, with all that was changed. */
export async function keepSet(placing: Placing, path: string, gathering: Gathering): Promise<Result<void>> {
  const written = await placeOver(placing, path, inPieces(writeSetInParts(gathering)));
  // What stays there has been counted, and is not taken in again.
  if (written.ok) await placing.disk.remove(changesPath(path)).catch(() => undefined);
  return written;
}

/** Keeps one more change of a gathering that stands so in its files; gives what it is after it. Once it is kept, neither a killed program nor a power cut takes it away. */
export async function keepChange(
  placing: Placing,
  path: string,
  gathering: Gathering,
  change: GatheringChange,
): Promise<Result<Gathering>> {
  const after = withChange(gathering, change);
  if (after === gathering) return success(gathering);
  const before = await readChangesIfThere(placing.disk, path);
  if (!before.ok) return before;
  const { id, changes: count = 0 } = gathering;
  const there = before.value?.id === id ? before.value : undefined;
  // What is there and does not lead up to now was written by another hand: it goes into the gathering's own file.
  const whole = there !== undefined && there.after + there.changes.length !== count;
  const text = writeSetChanges({ id, after: there?.after ?? count, changes: [...(there?.changes ?? []), change] });
  const kept =
    whole || text.length > mostLetters
      ? await keepSet(placing, path, after)
      : await placeOver(placing, changesPath(path), new TextEncoder().encode(text));
  return kept.ok ? success(after) : kept;
}

async function readChangesIfThere(disk: Disk, path: string): Promise<Result<SetChanges | undefined>> {
  const beside = changesPath(path);
  const bytes = await readIfThere(disk, beside);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return success(undefined);
  return readSetChanges(new TextDecoder().decode(bytes.value), beside);
}

/** In letters: enough for the disk, and little beside the gathering itself. */
const pieceLength = 200_000;

function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
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
