import { Document, Packer, Paragraph } from "docx";
import { strFromU8, strToU8 } from "fflate";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { remarksOf, type ReturnedSlip } from "../../shared/gathering/slip.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import type { Report } from "../../shared/report/report.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { page } from "../../shared/paper/page.ts";
import { unsealedSignature } from "../../shared/paper/signature.ts";
import { documentWords } from "../../shared/words/paper.ts";
import { slipLines } from "../../shared/words/slip.ts";
import { coreProperties, fontTable, themeFonts } from "../export/docx/package-parts.ts";
import { signatureBlock } from "../export/docx/signature.ts";
import { styleIds } from "../export/docx/style-parts.ts";
import { publicStyles } from "../export/docx/styles.ts";
import { textRuns } from "../export/docx/text-runs.ts";
import { stableZip } from "../export/stable-zip.ts";

/** The slip of a report out of what its check found. */
export function slipOf(
  report: Report,
  findings: readonly Finding[],
  about: Omit<ReturnedSlip, "unit" | "year" | "fingerprint" | "remarks">,
): ReturnedSlip {
  const form = formOf(report.edition);
  return {
    unit: report.unit.name,
    year: report.year,
    fingerprint: fingerprint(report),
    ...about,
    remarks: remarksOf(findings, (finding) => formatFinding(finding, form, "zh"), about),
  };
}

/** Writes a slip as a Word document in the layout of official papers. The same slip gives the same bytes. */
export async function writeSlipDocx(slip: ReturnedSlip): Promise<Uint8Array> {
  const fonts = fontPresets.gb2312;
  const { title, lines, end, signature } = slipLines(slip);
  const [unit = "", ...body] = lines;
  const document = new Document({
    title,
    styles: publicStyles(fonts),
    sections: [
      {
        properties: { page },
        children: [
          new Paragraph({ style: styleIds.title, children: textRuns(title) }),
          new Paragraph({ style: styleIds.body }),
          new Paragraph({
            style: styleIds.body,
            indent: { firstLine: 0, firstLineChars: 0 },
            children: textRuns(unit),
          }),
          ...[...body, ...end].map((text) => new Paragraph({ style: styleIds.body, children: textRuns(text) })),
          ...signatureBlock(unsealedSignature(signature)).map((paragraph) => new Paragraph(paragraph)),
        ],
      },
    ],
  });
  const parts = [coreProperties({ title, ...documentWords }), fontTable(fonts)];
  return stableZip(await Packer.toBuffer(document, undefined, parts), (path, bytes) =>
    path === "word/theme/theme1.xml" ? strToU8(themeFonts(strFromU8(bytes), fonts)) : undefined,
  );
}
