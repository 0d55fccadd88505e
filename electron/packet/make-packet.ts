import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { breath } from "../files/cancellable.ts";
import type { Placing } from "../files/aside.ts";
import { contentsLists } from "./contents-list.ts";
import { makePacketFiles, type PacketRequest, type Watch } from "./packet-files.ts";
import { verifyFiles } from "./verify-files.ts";
import { refuseFolder, writeFolder } from "./write-folder.ts";

/**
 * Makes the packet of a report: everything for signature and publication with a list of contents, each file held against the report (G2), in a folder
 * of its own that appears whole or not at all; then reads each file back. It can be called off until the folder has its name: then nothing of it is
 * left. Fails as exporters and `writeFolder` do, and with `exportCancelled`.
 */
export async function makePacket(
  placing: Placing,
  request: PacketRequest,
  folder: string,
  replace: boolean,
  watch: Watch = {},
): Promise<Result<WrittenPacket>> {
  const allowed = await refuseFolder(placing, folder, replace);
  if (!allowed.ok) return allowed;
  const made = await makePacketFiles(request, folder, watch);
  if (!made.ok) return made;
  const { files, noBrowser } = made.value;
  const withoutPdf = noBrowser ? "noBrowser" : request.printPdf === undefined ? "wished" : undefined;
  const lists = contentsLists(request.report, files, withoutPdf);
  const of = 2 * files.length;
  await breath();
  if (watch.signal?.aborted === true) return fail({ code: "exportCancelled", done: files.length, of });
  const written = await writeFolder(placing, folder, [...files, ...lists], replace);
  if (!written.ok) return written;
  const verified = await verifyFiles(placing.disk, folder, files, (done) =>
    watch.onProgress?.(files.length + done, of),
  );
  return success({ folder, files: verified, ...(withoutPdf !== undefined && { withoutPdf }) });
}
