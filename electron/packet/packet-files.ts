import { join } from "node:path";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { PaperFonts } from "../../shared/paper/fonts.ts";
import type { PacketPart } from "../../shared/report/packet-part.ts";
import type { Report } from "../../shared/report/report.ts";
import { reportExtension } from "../../shared/report-file/report-name.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { packetNames } from "../../shared/words/packet.ts";
import type { ExportRequest, PdfExporter, SiteLabels } from "../export/exporter.ts";
import { type ExportFormat, exporters, exportName } from "../export/registry.ts";
import { breath, unlessCancelled } from "../files/cancellable.ts";
import { readers } from "../import/registry.ts";
import { titleName } from "../library/file-names.ts";
import { holdAgainst, type JudgedFile } from "./hold-against.ts";

/** What a packet is made with. Without `printPdf` there is no PDF in it. */
export interface PacketRequest {
  readonly report: Report;
  readonly fonts: PaperFonts;
  /** Words that somebody has added to those that are looked for. */
  readonly vocabulary?: Parameters<typeof checkerFor>[1];
  /** The website that the page is published on. */
  readonly site?: SiteLabels;
  readonly printPdf?: PdfExporter;
}

/** How somebody looks on while a packet is made: hears how many steps of how many are done, and may call it off. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The files of a packet, and whether the PDF is missing because there is no browser. */
export interface MadeFiles {
  readonly files: readonly JudgedFile[];
  readonly noBrowser: boolean;
}

/** A file that an exporter writes: what it is, in which format, what stands behind its title, and whether it carries the sign-off sheet. */
interface Planned {
  readonly part: PacketPart;
  readonly format: ExportFormat;
  readonly mark?: string;
  readonly withSignOff?: true;
}

const plan: readonly Planned[] = [
  { part: "signOffDocx", format: "docx", mark: packetNames.signOff, withSignOff: true },
  { part: "publicDocx", format: "docx" },
  { part: "xlsx", format: "xlsx" },
  { part: "pdf", format: "pdf" },
  { part: "html", format: "html" },
  { part: "fragment", format: "fragment" },
  { part: "csv", format: "csv", mark: packetNames.openData },
  { part: "json", format: "json", mark: packetNames.openData },
  { part: "cover", format: "cover" },
];

/**
 * Makes the files of a packet in memory, named after the report's title, and holds each against the report; `folder` is where they will be, for
 * failures. Fails as exporters do; only a browser that is missing is no failure.
 */
export async function makePacketFiles(
  request: PacketRequest,
  folder: string,
  { signal = new AbortController().signal, onProgress = () => undefined }: Watch = {},
): Promise<Result<MadeFiles>> {
  const { report, fonts, vocabulary, printPdf, site } = request;
  const labels = site === undefined ? {} : { site };
  const { findings } = checkerFor(report.edition, vocabulary).check(report);
  const title = titleName(report);
  const judged = new Map<PacketPart, JudgedFile>();
  // The browser prints while the other files are made, and the reader that will look at its pages is fetched.
  const begun = printPdf && onceMade(printPdf, { report, findings, fonts, withSignOff: false, ...labels });
  const printer = begun && (await unlessCancelled(begun, signal));
  const printed = printer?.pdf;
  if (printed !== undefined) void readers.pdf();
  const wanted = plan.filter(
    ({ format }) =>
      (format !== "pdf" || printPdf !== undefined) && (format !== "cover" || report.paper?.cover !== undefined),
  );
  // Each file is made and held against the report, then read back; the report's own besides.
  const of = 2 * (wanted.length + 1);
  const cancelled = () => fail({ code: "exportCancelled", done: judged.size, of });
  const judge = async (part: PacketPart, name: string, bytes: Uint8Array): Promise<void> => {
    const file = { part, name, bytes };
    judged.set(part, { ...file, judgement: await holdAgainst(report, file, join(folder, name)) });
  };
  const nameOf = ({ format, mark = "" }: Planned): string => exportName(`${title}${mark}`, format);
  for (const planned of wanted) {
    const { part, format, withSignOff = false } = planned;
    if (format === "pdf") continue;
    onProgress(judged.size, of);
    await breath();
    if (signal.aborted) return cancelled();
    const write = await exporters[format]();
    const bytes = await write({ report, findings, fonts, withSignOff, ...labels });
    if (!bytes.ok) {
      await printed;
      return bytes;
    }
    // The first of them is made while the browser starts; now it can print while the others are.
    if (judged.size === 0 && printer !== undefined) await unlessCancelled(printer.printing, signal);
    await judge(part, nameOf(planned), bytes.value);
  }
  await judge("report", `${title}${reportExtension}`, new TextEncoder().encode(writeReport(report)));
  onProgress(judged.size, of);
  const pdf = printed === undefined ? undefined : await unlessCancelled(printed, signal);
  if (signal.aborted) return cancelled();
  const noBrowser = pdf?.ok === false && pdf.failure.code === "noBrowser";
  if (pdf?.ok === false && !noBrowser) return pdf;
  if (pdf?.ok === true) await judge("pdf", exportName(title, "pdf"), pdf.value);
  const inOrder = [...plan.map(({ part }) => part), "report" as const].map((part) => judged.get(part));
  return success({ files: inOrder.filter((file) => file !== undefined), noBrowser });
}

/** A PDF on its way; `printing` is done when the browser needs this program no more, or when there will be none. */
interface Printing {
  readonly pdf: ReturnType<PdfExporter>;
  readonly printing: Promise<unknown>;
}

/** Has a report printed; done when its page is made. Making other files first would keep the browser waiting. */
async function onceMade(print: PdfExporter, request: ExportRequest): Promise<Printing> {
  const tell = { made: (): void => undefined, printing: (): void => undefined };
  const made = new Promise<void>((resolve) => {
    tell.made = resolve;
  });
  const printing = new Promise<void>((resolve) => {
    tell.printing = resolve;
  });
  const pdf = print(request, (stage) => tell[stage]());
  // Why it fails is told where it is waited for.
  const settled = pdf.catch(() => undefined);
  await Promise.race([made, settled]);
  return { pdf, printing: Promise.race([printing, settled]) };
}
