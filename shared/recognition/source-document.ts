import type { ByCell } from "../forms/form.ts";
import type { LineRole } from "./line-role.ts";
import type { ObjectReason } from "./reading.ts";
import type { Cells, Picture, Report } from "../report/report.ts";

/** The kinds of documents that can be read besides report files. */
export type SourceKind =
  "docx" | "doc" | "xlsx" | "xls" | "csv" | "ods" | "odt" | "pdf" | "ofd" | "rtf" | "uof" | "html" | "text";

/** In megabytes: documents with many photographs have some dozens; larger files are not read. */
export const largestSource = 100;

/** How the files end that can be chosen for import. Old endings are among them because web pages and new documents go by them, too. */
export const sourceExtensions = [
  "docx",
  "xlsx",
  "html",
  "htm",
  "mht",
  "mhtml",
  "txt",
  "pdf",
  "ofd",
  "rtf",
  "uot",
  "uos",
  "uof",
  "csv",
  "doc",
  "xls",
  "wps",
  "et",
  "ods",
  "fods",
  "odt",
  "fodt",
] as const;

/** A cell of a table as the document has it. */
export interface SourceCell {
  /** Its text, paragraphs as lines. Numbers of a spreadsheet as the shortest exact decimal text. */
  readonly text: string;
  /** The same text with the words that are struck out in it, where some are. */
  readonly withStruck?: string;
  /** The spans of its merge (1 = not merged). */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its address where the document has one, e.g. B7. */
  readonly address?: string;
}

/** A table as the document has it: each row holds the cells whose merge begins there, left to right. */
export interface SourceTable {
  readonly kind: "table";
  readonly rows: readonly (readonly SourceCell[])[];
  /** The sheet that it stands on, in a workbook. */
  readonly sheet?: string;
}

/** A line of text between the tables: a paragraph, or a line of a text file as it stands, tabs included (a line "\t" is a blank cell). */
export interface SourceLine {
  readonly kind: "line";
  readonly text: string;
  /** The same text with the words that are struck out in it, where some are. */
  readonly withStruck?: string;
  /** The heading level that the document itself gives it (1 = highest). */
  readonly heading?: number;
  /** Set by the document's own numbering: the number as printed, which is not part of `text`. */
  readonly number?: string;
  /** The sheet that it stands on, in a workbook. */
  readonly sheet?: string;
  readonly role?: LineRole;
}

/** A picture in its place among the lines. */
export interface SourcePicture {
  readonly kind: "picture";
  readonly sha256: string;
  readonly description: string;
  /** Its width in percent of the text's, where an export of ours says it. */
  readonly width?: number;
}

/** A block of a document. */
export type SourceBlock = SourceLine | SourceTable | SourcePicture;

/** Where a cell of the form stands in a workbook: the sheet's name and the address on it (B7). */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/** A workbook that this program has written: it says itself what it holds, and what somebody has changed in it since counts. */
export interface OwnWorkbook {
  readonly report: Report;
  /** The totals as they stand on the sheets. */
  readonly totals: Cells;
  /** Where each cell of the form stands. */
  readonly addresses: Readonly<ByCell<CellAddress>>;
}

/** An object of another program in a document, or what is only linked: why somebody should look at it, and its name. */
export interface SourceObject {
  readonly reason: ObjectReason;
  readonly name: string;
}

/** A document as a reader found it, before anybody asks what it means: its blocks in reading order. */
export interface SourceDocument {
  readonly kind: SourceKind;
  readonly blocks: readonly SourceBlock[];
  readonly pictures: readonly Picture[];
  /** The names of pictures and charts that stand in it and that a report cannot hold. */
  readonly lost?: readonly string[];
  /** Objects of other programs that stand in it, and what it only links to. */
  readonly objects?: readonly SourceObject[];
  /** What it is called beside its text, best first: the title of a web page, the name of the sheet that a report stands on. */
  readonly names?: readonly string[];
  /** Its tables and lines were put together from the positions of words on pages. */
  readonly rebuilt?: true;
  /** Set for a workbook of our own, in which nothing has to be recognised. */
  readonly own?: OwnWorkbook;
}
