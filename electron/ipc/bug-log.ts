import { appendFile, mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";

const largest = 1024 * 1024;

/**
 * Keeps bugs in a file on this computer and nowhere else: when, in which command, and the stack, never what was typed. Returns the
 * file's path. Beyond one megabyte the file makes room by becoming `gouji.old.log`.
 */
export function createBugLog(folder: string, now: () => Date): (command: string, error: unknown) => Promise<string> {
  const path = join(folder, "gouji.log");
  return async (command, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      await mkdir(folder, { recursive: true });
      const size = await stat(path).then(
        (status) => status.size,
        () => 0,
      );
      if (size > largest) await rename(path, join(folder, "gouji.old.log"));
      await appendFile(path, `${now().toISOString()} ${command}\n${text}\n\n`);
    } catch {
      // Where not even the log can be written, the answer to the window is all that is left.
    }
    return path;
  };
}
