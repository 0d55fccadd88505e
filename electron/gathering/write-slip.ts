import { Document, Packer, Paragraph } from "docx";
import { strFromU8, strToU8 } from "fflate";
import type { ReturnedSlip } from "../../shared/gathering/slip.ts";
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
