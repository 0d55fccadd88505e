import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import type { PaperFonts } from "../../shared/paper/fonts.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { PdfExporter, SiteLabels } from "../export/exporter.ts";
import type { Placing } from "../files/aside.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { createThreadPool, type ThreadPool } from "../import/thread-pool.ts";
import { makePacket } from "../packet/make-packet.ts";

/** The packet of a report file: where it goes, and how it looks. */
export interface PacketJob {
  readonly packet: string;
  readonly folder: string;
  readonly fonts: PaperFonts;
  readonly site: SiteLabels;
  readonly replace: boolean;
}

/** The threads in which `gouji packet` makes many packets; only without PDF, since one browser prints for all and waits in the main thread. */
export type PacketThreads = ThreadPool<PacketJob, Result<WrittenPacket>>;

/** Reads a report and makes its packet. */
export async function performPacket(
  { packet, folder, fonts, site, replace }: PacketJob,
  placing: Placing,
  printPdf?: PdfExporter,
): Promise<Result<WrittenPacket>> {
  const report = await readReportFile(placing.disk, packet);
  if (!report.ok) return report;
  const request = { report: report.value, fonts, site, ...(printPdf !== undefined && { printPdf }) };
  return makePacket(placing, request, folder, replace);
}

/** A thread comes up and has its code compiled in the time of some five packets. */
const packetsForThread = 10;

/** The threads of `gouji packet`, which run a program; with what this thread needs where it makes a packet by itself. */
export function createPacketThreads(program: string, placing: Placing): PacketThreads {
  return createThreadPool({
    program,
    alone: (job: PacketJob) => performPacket(job, placing),
    worth: packetsForThread,
    helps: () => Promise.resolve(true),
    lost: ({ packet }) => fail({ code: "packetStopped", path: packet }),
  });
}
