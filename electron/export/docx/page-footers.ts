import { AlignmentType, Footer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { paperWords, sheetPage } from "../../../shared/words/paper.ts";
import { pageNumberIndent, textWidth } from "../../../shared/paper/page.ts";
import { styleIds } from "./style-parts.ts";
import { eastAsian, textRuns } from "./text-runs.ts";

/** The footers of the public text: "— n —", odd pages at the right, even pages at the left. Source: GB/T 9704-2012, 7.5. */
export function publicFooters() {
  return { default: numberFooter(AlignmentType.RIGHT), even: numberFooter(AlignmentType.LEFT) };
}

/** The footers of the sign-off sheet: the fingerprint of what is signed, and the sheet's own page number. */
export function sheetFooters(fingerprint: string) {
  return { default: fingerprintFooter(fingerprint), even: fingerprintFooter(fingerprint) };
}

function numberFooter(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const number = new TextRun({ font: eastAsian, children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ style: styleIds.pageNumber, alignment, children: [number] })] });
}

function fingerprintFooter(fingerprint: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth - pageNumberIndent }],
        children: [
          ...textRuns(`${paperWords.fingerprint} ${fingerprint}\t`, { size: 21 }),
          new TextRun({
            font: eastAsian,
            size: 21,
            children: [sheetPage.before, PageNumber.CURRENT, sheetPage.after],
          }),
        ],
      }),
    ],
  });
}
