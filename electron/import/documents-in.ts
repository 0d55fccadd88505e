import { join } from "node:path";
import { importablesIn } from "../../shared/recognition/importable.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { unreadable } from "../files/system-reason.ts";

/** The paths of the reports and documents in a folder of the disk that can be imported (`importablesIn`). */
export async function documentsIn(disk: Disk, folder: string): Promise<Result<readonly string[]>> {
  try {
    return await importablesIn({ path: folder, place: folder }, async (place) =>
      (await disk.list(place)).map(({ name, kind }) => ({ name, kind, place: join(place, name) })),
    );
  } catch (error) {
    return fail(unreadable(folder, error));
  }
}
