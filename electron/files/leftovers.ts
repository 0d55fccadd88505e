import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { isJournal, isLeftover, markIn, type Writer } from "./leftover-names.ts";
import { takeBack } from "./set-journal.ts";

/** What somebody began to write this long ago is nobody's any more, however much the clocks of two computers differ. In milliseconds. */
const abandonedAfter = 48 * 3_600_000;

/**
 * Clears up what programs that were killed while writing have left in a folder: files that were to appear together and did so only in part are
 * taken back, and what is half written is removed. At once where the writer was a process of this computer that has ended, else (where `now` is
 * given) two days later.
 */
export async function removeLeftovers(disk: Disk, writer: Writer, folder: string, now?: Date): Promise<void> {
  const found = await disk.list(folder).catch(() => []);
  const names = found.filter(({ name }) => isLeftover(name)).map(({ name }) => name);
  // Journals first: what they take back is among the rest.
  for (const name of names.toSorted((a, b) => Number(isJournal(b)) - Number(isJournal(a)))) {
    const path = join(folder, name);
    const mark = markIn(name);
    const ended = mark === undefined ? undefined : await writer.hasEnded(mark);
    if (!(ended ?? (await isOld(disk, path, now)))) continue;
    try {
      await (isJournal(name) ? takeBack(disk, path) : disk.remove(path));
    } catch {
      // A journal that cannot be followed just now keeps what it speaks of for the next time.
      if (isJournal(name)) return;
    }
  }
}

async function isOld(disk: Disk, path: string, now: Date | undefined): Promise<boolean> {
  if (now === undefined) return false;
  return disk.status(path).then(
    (status) => now.getTime() - status.changedAt > abandonedAfter,
    () => false,
  );
}
