import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { paperStyleNames } from "../../../shared/words/paper.ts";
import { bodyLine, pageNumberIndent, titleSize } from "../../../shared/paper/page.ts";
import { exactLine, ownStyle, runInStyles, styleIds, type, typeface } from "./style-parts.ts";

/** Chinese word processors keep no lines together, or a page could not have its 22 lines. The library's type does not know the setting. */
const everyLineCounts: IParagraphStylePropertiesOptions & { readonly widowControl: boolean } = { widowControl: false };

const twoCharacters = { firstLine: 630, firstLineChars: 200 };

/** The styles of the public text in the typefaces asked for. Source: GB/T 9704-2012, 5.2 and 7.3. */
export function publicStyles(fonts: PaperFonts): IStylesOptions {
  const { latin } = fonts;
  const text = (eastAsia: string): IRunStylePropertiesOptions => ({
    ...type(eastAsia, latin, 32),
    characterSpacing: -5,
    bold: false,
    italics: false,
    color: "000000",
  });
  const bodyParagraph = { alignment: AlignmentType.BOTH, spacing: exactLine(bodyLine), indent: twoCharacters };
  const heading = (level: 0 | 1 | 2, eastAsia: string) => ({
    basedOn: "Normal",
    next: styleIds.body,
    ...(level > 0 && { link: `Heading${level + 1}Char` }),
    quickFormat: true,
    run: text(eastAsia),
    paragraph: { ...bodyParagraph, keepNext: true, keepLines: true, outlineLevel: level },
  });
  return {
    default: {
      document: {
        run: { ...type(fonts.body, latin, 32), language: { value: "en-US", eastAsia: "zh-CN" } },
      },
      title: {
        basedOn: "Normal",
        next: styleIds.body,
        quickFormat: true,
        run: { ...type(fonts.title, latin, titleSize), bold: false, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: exactLine(700), keepNext: true, keepLines: true },
      },
      heading1: heading(0, fonts.heading),
      heading2: heading(1, fonts.subheading),
      heading3: heading(2, fonts.body),
    },
    paragraphStyles: [
      {
        id: "Normal",
        name: "Normal",
        quickFormat: true,
        paragraph: everyLineCounts,
        run: type(fonts.body, latin, 32),
      },
      ownStyle(styleIds.body, paperStyleNames.body, text(fonts.body), bodyParagraph),
      // Looks like the body; told apart so that the document can be read back as it was.
      { ...ownStyle(styleIds.point, paperStyleNames.point, {}, {}), basedOn: styleIds.body },
      ...pictureStyles(fonts),
      ...tableStyles(fonts),
      ownStyle(styleIds.signature, paperStyleNames.signature, text(fonts.body), {
        alignment: AlignmentType.LEFT,
        spacing: exactLine(bodyLine),
        keepLines: true,
      }),
      ownStyle(
        styleIds.pageNumber,
        paperStyleNames.pageNumber,
        { ...typeface(fonts.pageNumber, fonts.pageNumber), size: 28 },
        { spacing: exactLine(280), indent: { left: pageNumberIndent, right: pageNumberIndent } },
      ),
    ],
    characterStyles: [
      // The library's own styles are based on it without defining it.
      { id: "DefaultParagraphFont", name: "Default Paragraph Font", uiPriority: 1, semiHidden: true },
      { id: runInStyles[0], name: paperStyleNames.runIn[0], link: "Heading2", run: text(fonts.subheading) },
      { id: runInStyles[1], name: paperStyleNames.runIn[1], link: "Heading3", run: text(fonts.body) },
    ],
  };
}

/** A picture's line must grow with the picture: at an exact height only a strip of it would show. */
function pictureStyles({ body, latin }: PaperFonts) {
  const alignment = AlignmentType.CENTER;
  const automatic = { line: 240, lineRule: LineRuleType.AUTO, before: 160, after: 80 };
  return [
    ownStyle(styleIds.picture, paperStyleNames.picture, {}, { alignment, spacing: automatic }),
    ownStyle(styleIds.caption, paperStyleNames.caption, type(body, latin, 28), {
      alignment,
      spacing: exactLine(bodyLine),
      keepLines: true,
    }),
  ];
}

function tableStyles({ body, latin }: PaperFonts) {
  const alignment = AlignmentType.LEFT;
  return [
    ownStyle(styleIds.table, paperStyleNames.table, type(body, latin, 21), { alignment, spacing: exactLine(300) }),
    ownStyle(styleIds.smallTable, paperStyleNames.smallTable, type(body, latin, 18), {
      alignment,
      spacing: exactLine(240),
    }),
  ];
}

/** The styles of the sign-off sheet, which the public copy does not have. */
export function sheetStyles({ title, heading, body, latin }: PaperFonts): readonly IParagraphStyleOptions[] {
  return [
    ownStyle(styleIds.sheetTitle, paperStyleNames.sheetTitle, type(title, latin, titleSize), {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine(700), after: 240 },
      keepNext: true,
    }),
    ownStyle(styleIds.sheetHeading, paperStyleNames.sheetHeading, type(heading, latin, 24), {
      alignment: AlignmentType.LEFT,
      spacing: { ...exactLine(360), before: 160, after: 80 },
      keepNext: true,
    }),
    ownStyle(styleIds.sheetText, paperStyleNames.sheetText, type(body, latin, 21), {
      alignment: AlignmentType.LEFT,
      spacing: exactLine(320),
    }),
    ownStyle(styleIds.annexText, paperStyleNames.annexText, type(body, latin, 18), {
      alignment: AlignmentType.LEFT,
      spacing: exactLine(240),
    }),
  ];
}
