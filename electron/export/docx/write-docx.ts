import { Document, Packer } from "docx";
import { strFromU8, strToU8 } from "fflate";
import { formOf } from "../../../shared/forms/registry.ts";
import { frameLines, isPlain } from "../../../shared/paper/document-frame.ts";
import { signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { tablePages } from "../../../shared/paper/table-pages.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { success } from "../../../shared/result.ts";
import { documentWords } from "../../../shared/words/paper.ts";
import { codePicture } from "../code-picture.ts";
import type { Exporter } from "../exporter.ts";
import { stableZip } from "../stable-zip.ts";
import { coreProperties, describeTables, fontTable, themeFonts } from "./package-parts.ts";
import { frameStyles, imprintSection } from "./frame-paragraphs.ts";
import { publicSection } from "./public-section.ts";
import { signOffSection } from "./sign-off-section.ts";
import { publicStyles, sheetStyles } from "./styles.ts";

/**
 * Writes a report as a Word document in the layout of GB/T 9704-2012; with `withSignOff` the sign-off sheet follows as a section of its
 * own. The same request gives the same bytes.
 */
export const writeDocx: Exporter = async (request) => {
  const { report, findings, fonts, withSignOff, audience = withSignOff ? "internal" : "public" } = request;
  const title = reportTitle(report);
  const styles = publicStyles(fonts);
  const signOff = withSignOff ? signOffSection(signOffSheet(report, findings), await codePicture(report)) : undefined;
  const frame = frameLines(report, audience);
  const added = [...(isPlain(frame) ? [] : frameStyles(fonts)), ...(withSignOff ? sheetStyles(fonts) : [])];
  const document = new Document({
    title,
    styles: { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), ...added] },
    evenAndOddHeaderAndFooters: true,
    sections: [
      publicSection(report, frame),
      ...(frame.imprint ? [imprintSection(frame.imprint)] : []),
      ...(signOff ? [signOff.section] : []),
    ],
  });
  const parts = [coreProperties({ title, ...documentWords }), fontTable(fonts)];
  const form = formOf(report.edition);
  const cells = allCells(form, report.cells);
  const names = form.tables.flatMap((table) => tablePages(table, cells).map(() => table.heading));
  const tables = [...names, ...(signOff?.tables ?? [])];
  return success(
    stableZip(await Packer.toBuffer(document, undefined, parts), (path, bytes) => {
      if (path === "word/document.xml") return strToU8(describeTables(strFromU8(bytes), tables));
      return path === "word/theme/theme1.xml" ? strToU8(themeFonts(strFromU8(bytes), fonts)) : undefined;
    }),
  );
};
