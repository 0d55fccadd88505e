import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** After so long a file that was being written is nobody's any more, however the clocks of two computers differ. */
const abandonedAfter = 48 * 3_600_000;

/** The name of a file while it is being written. Short, because the finished file's own name may be as long as a name can be. */
export function leftoverName(id: string): string {
  return `.~${id.slice(0, 13)}.tmp`;
}

/** Removes what programs that were killed while writing have left in a folder. */
export async function removeLeftovers(disk: Disk, folder: string, now: Date): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const { name, kind } of names) {
    if (kind !== "file" || !/^\.~[0-9a-f]{8}-[0-9a-f]{4}\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    const changedAt = await disk.status(path).then(
      (status) => status.changedAt,
      () => Infinity,
    );
    if (now.getTime() - changedAt > abandonedAfter) await disk.remove(path).catch(() => undefined);
  }
}
