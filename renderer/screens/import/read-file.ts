import type { Bridge } from "../../../shared/ipc/contract.ts";
import type { ReadFile } from "../../../shared/ipc/import.ts";
import { largestSource } from "../../../shared/recognition/source-document.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { base64Of } from "../../parts/base64-of.ts";
import { fileName } from "../../parts/format.ts";
import type { ImportFile } from "../../shell/desk.ts";

/** What a file to import is called. */
export function nameOf(file: ImportFile): string {
  return "path" in file ? fileName(file.path) : file.dropped.name;
}

/**
 * Has the main process read a file to import: by its path, or where it was dropped on the window, from its bytes. `which` says which of
 * several reports in it (from 1), and whether it is one of several files.
 */
export async function readFile(
  bridge: Bridge,
  file: ImportFile,
  which: { readonly pick?: number; readonly together: boolean },
): Promise<Result<ReadFile>> {
  if ("path" in file) return bridge.call("import.read", { path: file.path, ...which });
  const { name, size } = file.dropped;
  const megabytes = Math.ceil(size / 1024 / 1024);
  if (megabytes > largestSource) return fail({ code: "fileTooLarge", path: name, megabytes, limit: largestSource });
  const bytes = await base64Of(file.dropped);
  return bytes === undefined
    ? fail({ code: "fileUnreadable", path: name, reason: "other" })
    : bridge.call("import.read", { name, bytes, ...which });
}
