import { join } from "node:path";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { packetNames } from "../../shared/words/packet.ts";
import type { Exporter } from "../export/exporter.ts";
import type { Placing } from "../files/aside.ts";
import { parsePayload } from "../ipc/parse-payload.ts";
import { titleName } from "../library/file-names.ts";
import { makePacket } from "../packet/make-packet.ts";

/** What making packets from the window needs. `pdf` writes one report as PDF, loaded only when used. */
export interface PacketParts {
  readonly placing: Placing;
  readonly settings: () => Settings;
  readonly pdf: () => Promise<Exporter>;
}

/** Makes the packet of the report that the window shows, in a folder under its title. */
export function createPacketHandlers({ placing, settings, pdf }: PacketParts): Pick<Handlers, "packet.make"> {
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
      return makePacket(placing, request, join(folder, `${titleName(report)}${packetNames.folder}`), replace);
    },
  };
}
