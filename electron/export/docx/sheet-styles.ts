import { AlignmentType, type IParagraphStyleOptions } from "docx";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { paperStyleNames } from "../../../shared/words/paper.ts";
import { titleSize } from "../../../shared/paper/page.ts";
import { exactLine, ownStyle, styleIds, type } from "./style-parts.ts";

/** The styles of the sign-off sheet, which the public copy does not have. */
export function sheetStyles({ title, heading, body, latin }: PaperFonts): readonly IParagraphStyleOptions[] {
  return [
    ownStyle(styleIds.sheetTitle, paperStyleNames.sheetTitle, type(title, latin, titleSize), {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine(700), after: 240 },
      keepNext: true,
    }),
    ownStyle(styleIds.sheetHeading, paperStyleNames.sheetHeading, type(heading, latin, 28), {
      alignment: AlignmentType.LEFT,
      spacing: { ...exactLine(400), before: 320, after: 120 },
      keepNext: true,
    }),
    ownStyle(styleIds.sheetText, paperStyleNames.sheetText, type(body, latin, 24), {
      alignment: AlignmentType.LEFT,
      spacing: exactLine(360),
    }),
  ];
}
