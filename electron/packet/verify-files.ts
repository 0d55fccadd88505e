import { join } from "node:path";
import type { PacketFile } from "../../shared/ipc/packet.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { sameBytes } from "../files/read-bytes.ts";
import { unreadable } from "../files/system-reason.ts";
import { sha256 } from "./contents-list.ts";
import type { JudgedFile } from "./hold-against.ts";

/**
 * Reads every file of a packet back from the disk. What is read is what was made, byte for byte, or the file is said to have been changed; so what was
 * found of the bytes when they were made (`holdAgainst`) is true of the file.
 */
export async function verifyFiles(
  disk: Disk,
  folder: string,
  files: readonly JudgedFile[],
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly PacketFile[]> {
  const verified: PacketFile[] = [];
  for (const { part, name, bytes, judgement } of files) {
    onProgress(verified.length);
    const found = await readBack(disk, join(folder, name), bytes);
    const held = found.ok ? judgement : found;
    const differences = held.ok ? held.value : [];
    verified.push({
      part,
      name,
      size: bytes.length,
      sha256: sha256(bytes),
      same: held.ok && differences.length === 0,
      differences,
      ...(!held.ok && { failure: held.failure }),
    });
  }
  return verified;
}

async function readBack(disk: Disk, path: string, written: Uint8Array): Promise<Result<void>> {
  try {
    const found = await disk.read(path);
    return sameBytes(found, written) ? success(undefined) : fail({ code: "packetFileChanged", path });
  } catch (error) {
    return fail(unreadable(path, error));
  }
}
