import type { Handlers } from "../../shared/ipc/contract.ts";
import type { ReadFile } from "../../shared/ipc/import.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { importBytes, importFile } from "./import-file.ts";

/** What the window asks to be read: a file on disk, or one that was dropped on it. */
export type AskedFile = Parameters<Handlers["import.read"]>[0];

/** Reads a file for the window, which gets what it shows and no more. */
export async function readForWindow(disk: Disk, asked: AskedFile): Promise<Result<ReadFile>> {
  const imported =
    "path" in asked
      ? await importFile(disk, asked.path, asked.pick)
      : await importBytes(Buffer.from(asked.bytes, "base64"), asked.name, asked.pick);
  if (!imported.ok) return imported;
  if (imported.value.kind === "report") return success(imported.value);
  const { kind, document, reading } = imported.value;
  // Pictures are large, and the reading has those that matter.
  return success({ kind, document: { ...document, pictures: [] }, reading });
}
