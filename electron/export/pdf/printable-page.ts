import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { frameLines } from "../../../shared/paper/document-frame.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { type Result, success } from "../../../shared/result.ts";
import { documentWords, paperWords } from "../../../shared/words/paper.ts";
import { nodeDisk } from "../../files/disk.ts";
import type { ExportRequest, PdfExporter } from "../exporter.ts";
import type { OpenFace } from "../html/font-style.ts";
import { writeHtml } from "../html/write-html.ts";
import { archivePdf } from "./archive-pdf.ts";
import { openFacesIn } from "./open-typefaces.ts";
import { pagesIn } from "./pages-of.ts";
import type { PrintedPdf } from "./printed-pdf.ts";

/** Lets a browser print a page, and tells when that needs nothing of this program any more. */
type Print = (page: Uint8Array, onPrinting: () => void) => Promise<Result<PrintedPdf>>;

/**
 * A report as the PDF that somebody gets (see `archivePdf`), printed from its page. 版记 stands at the foot of an even page: of the last one of the text,
 * where that is even and has room, which a second print shows; else of one of its own, after an empty page where need be. Fails as `print` does.
 * Source: GB/T 9704-2012, 7.4 and 7.5.
 */
export async function printReport(
  request: ExportRequest,
  print: Print,
  onStage: Parameters<PdfExporter>[1] = () => undefined,
): Promise<Result<Uint8Array>> {
  const page = await printablePage(request);
  onStage("made");
  if (!page.ok) return page;
  const printed = await print(page.value, () => onStage("printing"));
  const { report, withSignOff, audience = withSignOff ? "internal" : "public" } = request;
  if (!printed.ok || frameLines(report, audience).imprint === undefined) return finished(printed, request);
  const pages = pagesIn(printed.value, paperWords.signOffSheet);
  const ofText = pages.before - 1;
  if (ofText % 2 === 1) return finished(printed, request);
  const closer = await printablePage({ ...request, pagesWithImprint: ofText });
  const again = closer.ok ? await print(closer.value, () => undefined) : closer;
  if (!again.ok) return again;
  const fits = pagesIn(again.value, paperWords.signOffSheet).all < pages.all;
  return fits ? finished(again, request) : finished(printed, request, ofText);
}

/** The page of a report for a browser to print, with free typefaces for those that the computer may not have, where they are at hand. */
async function printablePage(request: ExportRequest): Promise<Result<Uint8Array>> {
  const plain = await writeHtml(request);
  if (!plain.ok) return plain;
  const openFaces = await facesFor(new TextDecoder().decode(plain.value));
  return openFaces.length === 0 ? plain : writeHtml({ ...request, openFaces });
}

function finished(
  printed: Result<PrintedPdf>,
  { report, withSignOff }: ExportRequest,
  emptyAfter?: number,
): Result<Uint8Array> {
  if (!printed.ok) return printed;
  const pdf = archivePdf(printed.value, {
    title: reportTitle(report),
    author: report.unit.name,
    subject: documentWords.subject,
    ...(withSignOff && { ownSheet: paperWords.signOffSheet }),
    ...(emptyAfter !== undefined && { emptyAfter }),
  });
  return success(pdf);
}

/** The parts of free typefaces that a page needs, from the first folder that has any. */
async function facesFor(page: string): Promise<readonly OpenFace[]> {
  for (const folder of typefaceFolders()) {
    const faces = await openFacesIn(nodeDisk, folder, page);
    if (faces.length > 0) return faces;
  }
  return [];
}

/** Where free typefaces are looked for: where the environment says, and beside the program. */
function typefaceFolders(): readonly string[] {
  const said = process.env["GOUJI_TYPEFACES"] ?? "";
  const beside = dirname(fileURLToPath(import.meta.url));
  const folders = [...(said === "" ? [] : [said]), join(beside, "typefaces"), join(beside, "..", "typefaces")];
  return folders.flatMap((folder) => [join(folder, "node_modules"), folder]);
}
