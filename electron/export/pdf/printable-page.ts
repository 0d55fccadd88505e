import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportTitle } from "../../../shared/report/report.ts";
import type { Result } from "../../../shared/result.ts";
import { documentWords, paperWords } from "../../../shared/words/paper.ts";
import { nodeDisk } from "../../files/disk.ts";
import type { ExportRequest } from "../exporter.ts";
import type { OpenFace } from "../html/font-style.ts";
import { writeHtml } from "../html/write-html.ts";
import { withNodesNumbered } from "./node-names.ts";
import { openFacesIn } from "./open-typefaces.ts";

/** The page of a report for a browser to print, with free typefaces for those that the computer may not have, where they are at hand. */
export async function printablePage(request: ExportRequest): Promise<Result<Uint8Array>> {
  const plain = await writeHtml(request);
  if (!plain.ok) return plain;
  const openFaces = await facesFor(new TextDecoder().decode(plain.value));
  return openFaces.length === 0 ? plain : writeHtml({ ...request, openFaces });
}

/** What a browser has printed, as the PDF that somebody gets: see `archive-pdf.ts`. */
export async function finishedPdf(printed: Uint8Array, { report, withSignOff }: ExportRequest): Promise<Uint8Array> {
  const { archivePdf } = await import("./archive-pdf.ts");
  return archivePdf(withNodesNumbered(printed), {
    title: reportTitle(report),
    author: report.unit.name,
    subject: documentWords.subject,
    ...(withSignOff && { ownSheet: paperWords.signOffSheet }),
  });
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
