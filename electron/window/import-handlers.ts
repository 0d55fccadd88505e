import type { Handlers } from "../../shared/ipc/contract.ts";
import type { ReadFile } from "../../shared/ipc/import.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Library } from "../library/create-library.ts";
import type { Disk } from "../files/disk.ts";
import type { AskedFile } from "../import/read-for-window.ts";
import type { ThreadPool } from "../import/thread-pool.ts";
import { parsePayload } from "../ipc/parse-payload.ts";

/** The threads in which several files are read for the window beside each other. */
export type ImportThreads = Pick<ThreadPool<AskedFile, Result<ReadFile>>, "run" | "end">;

/**
 * Reads documents for the window, a small one by itself here, large ones and several in threads, and takes what was read from them into the library. Readers
 * are loaded when the first file comes.
 */
export function createImportHandlers(
  library: Pick<Library, "take">,
  disk: Disk,
  threads: Pick<ImportThreads, "run">,
): Pick<Handlers, "import.read" | "import.list" | "import.create"> {
  return {
    "import.read": async (input) => {
      if (input.together === true || (await isLarge(disk, input))) return threads.run(input);
      const { readForWindow } = await import("../import/read-for-window.ts");
      return readForWindow(disk, input);
    },
    "import.list": async ({ folder }) => {
      const { documentsIn } = await import("../import/documents-in.ts");
      const found = await documentsIn(disk, folder);
      return found.ok ? success({ paths: found.value }) : found;
    },
    "import.create": async ({ name, report }) => {
      const parsed = parsePayload(report, name);
      if (!parsed.ok) return parsed;
      const path = await library.take(name, parsed.value);
      return path.ok ? success({ path: path.value }) : path;
    },
  };
}

/** What is larger is read in a thread even by itself, so that the program goes on answering: in bytes. */
const large = 1024 * 1024;

async function isLarge(disk: Disk, input: AskedFile): Promise<boolean> {
  if ("bytes" in input) return input.bytes.length > large;
  return disk.status(input.path).then(
    ({ size }) => size > large,
    () => false,
  );
}
