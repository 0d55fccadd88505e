import { join } from "node:path";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { packetNames } from "../../shared/words/packet.ts";
import type { PdfExporter } from "../export/exporter.ts";
import type { Runs } from "../files/cancellable.ts";
import type { Placing } from "../files/aside.ts";
import { parsePayload } from "../ipc/parse-payload.ts";
import { titleName } from "../library/file-names.ts";
import { makePacket } from "../packet/make-packet.ts";

/** What making packets from the window needs. `pdf` writes one report as PDF, loaded only when used. */
export interface PacketParts {
  readonly placing: Placing;
  readonly settings: () => Settings;
  readonly pdf: () => Promise<PdfExporter>;
  readonly onProgress: (done: number, of: number) => void;
  readonly runs: Runs;
}

/** Makes the packet of the report that the window shows, in a folder under its title. */
export function createPacketHandlers(parts: PacketParts): Pick<Handlers, "packet.make"> {
  const { placing, settings, pdf, onProgress, runs } = parts;
  return {
    "packet.make": async ({ report: received, folder, withPdf, replace }) => {
      const read = parsePayload(received, folder);
      if (!read.ok) return read;
      const report = read.value;
      const { fonts, vocabulary, site } = settings();
      const request = {
        report,
        fonts: fontPresets[fonts],
        vocabulary,
        site,
        ...(withPdf && { printPdf: await pdf() }),
      };
      const target = join(folder, `${titleName(report)}${packetNames.folder}`);
      return runs.start((signal) => makePacket(placing, request, target, replace, { signal, onProgress }));
    },
  };
}
