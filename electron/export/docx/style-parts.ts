import {
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from "docx";
import { eastAsian } from "./text-runs.ts";

/** The styles that paragraphs take. The title and the headings are Word's own. */
export const styleIds = {
  title: "Title",
  heading: ["Heading1", "Heading2", "Heading3"],
  body: "ReportBody",
  point: "ReportPoint",
  picture: "ReportPicture",
  caption: "ReportCaption",
  table: "TableText",
  smallTable: "SmallTableText",
  signature: "ReportSignature",
  pageNumber: "PageNumber",
  sheetTitle: "SheetTitle",
  sheetHeading: "SheetHeading",
  sheetText: "SheetText",
  annexText: "AnnexText",
  mark: "FrameMark",
  head: "FrameHead",
  number: "FrameNumber",
  frameText: "FrameText",
  correctionTitle: "CorrectionTitle",
  imprint: "FrameImprint",
} as const;

/** The character styles of headings that run into their paragraph: the typeface of Heading2 and Heading3. */
export const runInStyles = ["Heading2Char", "Heading3Char"] as const;

/** A Chinese and a Latin typeface together. */
export function typeface(eastAsia: string, latin: string): IRunStylePropertiesOptions {
  return { font: { ...eastAsian, ascii: latin, hAnsi: latin, cs: latin, eastAsia } };
}

/** Type of one size, in half-points. */
export function type(eastAsia: string, latin: string, size: number): IRunStylePropertiesOptions {
  return { ...typeface(eastAsia, latin), size, sizeComplexScript: size };
}

/** Lines of exactly this many twips, without space around the paragraph. */
export function exactLine(line: number) {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** A paragraph style of our own, with the name that users see. */
export function ownStyle(
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStylePropertiesOptions,
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph };
}
