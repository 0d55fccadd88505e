import { AlignmentType, BorderStyle, Document, Footer, Header, type IParagraphOptions, Packer, Paragraph } from "docx";
import { strFromU8, strToU8 } from "fflate";
import { coverLetter } from "../../../shared/paper/cover-letter.ts";
import { redHead } from "../../../shared/paper/document-frame.ts";
import { frameMeasures } from "../../../shared/paper/frame-measures.ts";
import { bodyCharacter, bodyLine, page } from "../../../shared/paper/page.ts";
import { bodyWidth } from "../../../shared/paper/signature.ts";
import { fail, success } from "../../../shared/result.ts";
import { documentWords } from "../../../shared/words/paper.ts";
import type { Exporter } from "../exporter.ts";
import { stableZip } from "../stable-zip.ts";
import { frameStyles } from "./frame-paragraphs.ts";
import { coreProperties, fontTable, themeFonts } from "./package-parts.ts";
import { signatureBlock } from "./signature.ts";
import { exactLine, styleIds } from "./style-parts.ts";
import { publicStyles } from "./styles.ts";
import { textRuns } from "./text-runs.ts";

const { red, headLine, headLead, letter } = frameMeasures;

/**
 * Writes the letter that a report is handed in with as a Word document of one page in the layout of letters. Fails with `coverMissing` where the
 * report has none. The same request gives the same bytes. Source: GB/T 9704-2012, 10.1.
 */
export const writeCover: Exporter = async ({ report, fonts }) => {
  const cover = coverLetter(report);
  if (cover === undefined) return fail({ code: "coverMissing", unit: report.unit.name });
  const { number, title, addressee, paragraphs, attachment, signature } = cover;
  const head = redHead(cover.head, letter.largestHead);
  const headHeight = head.lines.length * headLine(head.size);
  const label = bodyWidth(attachment.label);
  const children: readonly IParagraphOptions[] = [
    ...(number === undefined
      ? []
      : [{ style: styleIds.number, alignment: AlignmentType.RIGHT, children: textRuns(number) }]),
    { style: styleIds.title, spacing: { before: 2 * bodyLine }, children: textRuns(title.join("\n")) },
    { style: styleIds.body },
    { style: styleIds.frameText, children: textRuns(addressee) },
    // The letter's end comes along where its signature goes over to another page.
    ...paragraphs.map((text, place) => ({
      style: styleIds.body,
      keepNext: place === paragraphs.length - 1,
      children: textRuns(text),
    })),
    {
      style: styleIds.frameText,
      indent: { left: 2 * bodyCharacter + label, hanging: label },
      spacing: { ...exactLine(bodyLine), before: bodyLine },
      keepNext: true,
      children: textRuns(attachment.label + attachment.name),
    },
    ...signatureBlock(signature),
  ];
  const document = new Document({
    title: title.join(""),
    styles: addedStyles(publicStyles(fonts), frameStyles(fonts)),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            ...page,
            margin: {
              ...page.margin,
              header: letter.headDepth - headLead(head.size),
              top: letter.headDepth + headHeight + letter.belowHead,
              footer: letter.footDepth,
            },
          },
        },
        headers: {
          first: new Header({
            children: [
              new Paragraph({
                style: styleIds.head,
                spacing: exactLine(headLine(head.size)),
                children: textRuns(head.lines.join("\n"), { size: head.size, sizeComplexScript: head.size }),
              }),
              doubleLine("bottom", BorderStyle.THICK_THIN_SMALL_GAP),
            ],
          }),
        },
        footers: { first: new Footer({ children: [doubleLine("top", BorderStyle.THIN_THICK_SMALL_GAP)] }) },
        children: children.map((paragraph) => new Paragraph(paragraph)),
      },
    ],
  });
  const parts = [coreProperties({ title: title.join(""), ...documentWords }), fontTable(fonts)];
  return success(
    stableZip(await Packer.toBuffer(document, undefined, parts), (path, bytes) =>
      path === "word/theme/theme1.xml" ? strToU8(themeFonts(strFromU8(bytes), fonts)) : undefined,
    ),
  );
};

type Styles = ReturnType<typeof publicStyles>;

function addedStyles(styles: Styles, more: ReturnType<typeof frameStyles>): Styles {
  return { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), ...more] };
}

/** A red double line of 170 mm, which reaches beyond the type area at both sides. */
function doubleLine(side: "top" | "bottom", style: (typeof BorderStyle)[keyof typeof BorderStyle]): Paragraph {
  return new Paragraph({
    spacing: exactLine(letter.gap),
    indent: { left: -letter.overhang, right: -letter.overhang },
    border: { [side]: { style, size: letter.rule, color: red, space: 0 } },
  });
}
