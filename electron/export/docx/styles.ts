import {
  AlignmentType,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { paperStyleNames } from "../../../shared/words/paper.ts";
import { bodyLine, pageNumberIndent, titleSize } from "./page.ts";
import { eastAsian } from "./text-runs.ts";

/** The paragraph styles of our own. The title and the headings are Word's. */
export const styleIds = {
  title: "Title",
  heading: ["Heading1", "Heading2", "Heading3"],
  body: "ReportBody",
  picture: "ReportPicture",
  caption: "ReportCaption",
  table: "TableText",
  smallTable: "SmallTableText",
  signature: "ReportSignature",
  pageNumber: "PageNumber",
  sheetTitle: "SheetTitle",
  sheetHeading: "SheetHeading",
  sheetText: "SheetText",
} as const;

/** The character styles of headings that run into their paragraph: the typeface of Heading2 and Heading3. */
export const runInStyles = ["Heading2Char", "Heading3Char"] as const;

/** Chinese word processors keep no lines together, or a page could not have its 22 lines. The library's type does not know the setting. */
const everyLineCounts: IParagraphStylePropertiesOptions & { readonly widowControl: boolean } = { widowControl: false };

const twoCharacters = { firstLine: 630, firstLineChars: 200 };

function exactLine(line: number) {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** Every style of the document in the typefaces asked for. Source: GB/T 9704-2012, 5.2 and 7.3. */
export function documentStyles(fonts: PaperFonts): IStylesOptions {
  const typeface = (eastAsia: string, ascii = fonts.latin) => ({
    font: { ...eastAsian, ascii, hAnsi: ascii, cs: ascii, eastAsia },
  });
  const text = (eastAsia: string): IRunStylePropertiesOptions => ({
    ...typeface(eastAsia),
    size: 32,
    sizeComplexScript: 32,
    characterSpacing: -5,
    bold: false,
    italics: false,
    color: "000000",
  });
  const plain = (eastAsia: string, size: number): IRunStylePropertiesOptions => ({
    ...typeface(eastAsia),
    size,
    sizeComplexScript: size,
  });
  const heading = (level: 0 | 1 | 2, eastAsia: string) => ({
    basedOn: "Normal",
    next: styleIds.body,
    ...(level > 0 && { link: `Heading${level + 1}Char` }),
    quickFormat: true,
    run: text(eastAsia),
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: exactLine(bodyLine),
      indent: twoCharacters,
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
    },
  });
  const own = (
    id: string,
    name: string,
    run: IRunStylePropertiesOptions,
    paragraph: IParagraphStylePropertiesOptions,
  ) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run,
    paragraph,
  });
  const { left, center, both, right } = {
    left: { alignment: AlignmentType.LEFT },
    center: { alignment: AlignmentType.CENTER },
    both: { alignment: AlignmentType.BOTH },
    right: { alignment: AlignmentType.RIGHT },
  };
  return {
    default: {
      document: {
        run: { ...typeface(fonts.body), size: 32, language: { value: "en-US", eastAsia: "zh-CN" } },
      },
      title: {
        basedOn: "Normal",
        next: styleIds.body,
        quickFormat: true,
        run: { ...plain(fonts.title, titleSize), bold: false, color: "000000" },
        paragraph: { ...center, spacing: exactLine(700), keepNext: true, keepLines: true },
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
        run: plain(fonts.body, 32),
      },
      own(styleIds.body, paperStyleNames.body, text(fonts.body), {
        ...both,
        spacing: exactLine(bodyLine),
        indent: twoCharacters,
      }),
      own(
        styleIds.picture,
        paperStyleNames.picture,
        {},
        {
          ...center,
          spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
        },
      ),
      own(styleIds.caption, paperStyleNames.caption, plain(fonts.body, 28), {
        ...center,
        spacing: exactLine(bodyLine),
        keepLines: true,
      }),
      own(styleIds.table, paperStyleNames.table, plain(fonts.body, 21), { ...left, spacing: exactLine(300) }),
      own(styleIds.smallTable, paperStyleNames.smallTable, plain(fonts.body, 18), { ...left, spacing: exactLine(240) }),
      own(styleIds.signature, paperStyleNames.signature, text(fonts.body), {
        ...right,
        spacing: exactLine(bodyLine),
        keepLines: true,
      }),
      own(
        styleIds.pageNumber,
        paperStyleNames.pageNumber,
        { ...typeface(fonts.pageNumber, fonts.pageNumber), size: 28 },
        {
          spacing: exactLine(280),
          indent: { left: pageNumberIndent, right: pageNumberIndent },
        },
      ),
      own(styleIds.sheetTitle, paperStyleNames.sheetTitle, plain(fonts.title, titleSize), {
        ...center,
        spacing: { ...exactLine(700), after: 240 },
        keepNext: true,
      }),
      own(styleIds.sheetHeading, paperStyleNames.sheetHeading, plain(fonts.heading, 28), {
        ...left,
        spacing: { ...exactLine(400), before: 320, after: 120 },
        keepNext: true,
      }),
      own(styleIds.sheetText, paperStyleNames.sheetText, plain(fonts.body, 24), { ...left, spacing: exactLine(360) }),
    ],
    characterStyles: [
      {
        id: runInStyles[0],
        name: paperStyleNames.runIn[0],
        link: "Heading2",
        run: text(fonts.subheading),
      },
      { id: runInStyles[1], name: paperStyleNames.runIn[1], link: "Heading3", run: text(fonts.body) },
    ],
  };
}
