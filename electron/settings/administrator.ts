import { isAbsolute, join } from "node:path";
import { type Administrator, administratorSchema } from "../../shared/ipc/administrator.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";

/** The file beside the program in which an administrator gives settings to everybody. The program never writes it. */
export const administratorFile = "administrator.json";

/** A list of units has some hundred kilobytes at most; in megabytes. */
const largest = 2;

/**
 * Reads what the administrator gives from the folder of the program: nothing where there is no such file. A file with anything wrong in it fails
 * whole, with `administratorUnfit`, which says where: half of what an administrator wanted would be worse than none.
 */
export async function readAdministrator(disk: Disk, folder: string): Promise<Result<Administrator>> {
  const path = join(folder, administratorFile);
  const bytes = await readBytes(disk, path, largest);
  if (!bytes.ok) return bytes.failure.code === "fileMissing" ? success({}) : bytes;
  const unfit = (place: string): Result<Administrator> => fail({ code: "administratorUnfit", path, place });
  let given: unknown;
  try {
    // Editors on Windows begin a file with a mark of its coding, which the decoder takes off.
    given = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
  } catch {
    return unfit("");
  }
  const parsed = administratorSchema.safeParse(given);
  if (!parsed.success) return unfit(placeOf(parsed.error.issues[0]));
  const { libraryFolder } = parsed.data;
  return libraryFolder === undefined || isAbsolute(libraryFolder) ? success(parsed.data) : unfit("libraryFolder");
}

/** Where a file does not fit, as `units.3.name`; of a key that is not known, the key. */
function placeOf(
  issue: { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] } | undefined,
): string {
  return [...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])].map(String).join(".");
}
