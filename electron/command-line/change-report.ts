import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Report } from "../../shared/report/report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeOver } from "../files/write-whole.ts";
import { createLocks, lockedByOther, type LockSurroundings } from "../library/lock.ts";
import { readStamped, stampOnDisk } from "../library/stamp.ts";
import { isThere, ownMark } from "../platform/process-mark.ts";
import { userName } from "../platform/user-name.ts";

/** Who changes a report, as a lock names whoever has one open. */
type Seat = Pick<LockSurroundings, "user" | "computer" | "process" | "isThere">;

/**
 * Changes a report in its file. Nobody else may have it open, and what was read must still be there when the new content takes its place, so
 * that of two who change it at the same time one is told.
 */
export async function changeReport(
  path: string,
  context: Omit<LockSurroundings, keyof Seat>,
  change: (report: Report) => Result<Report>,
  seat: Seat = { user: userName(), computer: hostname(), process: ownMark(), isThere },
): Promise<Result<Report>> {
  const { disk } = context;
  const place = await disk.realPath(path).catch(() => resolve(path));
  const before = await readStamped(disk, place);
  if (!before.ok) return before;
  if (!before.value.report.ok) return named(before.value.report, path);
  const after = change(before.value.report.value);
  if (!after.ok) return after;
  try {
    await disk.mayWrite(place);
  } catch (error) {
    return fail(unwritable(path, error));
  }
  const locks = createLocks({ ...context, ...seat });
  const answer = await locks.take(place, undefined, false);
  if (answer.kind === "others") return lockedByOther(path, answer.holder);
  if (answer.kind === "unwritable") return named(fail(answer.failure), path);
  try {
    const bytes = new TextEncoder().encode(writeReport(after.value));
    const placed = await placeOver(context, place, bytes, async () => {
      const now = await stampOnDisk(disk, place);
      if (!now.ok) return now;
      return now.value === before.value.stamp ? success(undefined) : fail({ code: "signChangedMeanwhile", path });
    });
    return placed.ok ? after : named(placed, path);
  } finally {
    await locks.release(place, answer.lock);
  }
}

/** A failure that calls the file as it was called on the command line. */
function named<T>(result: Result<T>, path: string): Result<T> {
  return result.ok || !("path" in result.failure) ? result : fail({ ...result.failure, path });
}
