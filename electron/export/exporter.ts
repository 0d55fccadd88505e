import type { Finding } from "../../shared/catalogue/finding.ts";
import type { PaperFonts } from "../../shared/paper/fonts.ts";
import type { Audience } from "../../shared/paper/document-frame.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Result } from "../../shared/result.ts";
import type { OpenFace } from "./html/font-style.ts";

/** What a page calls the website that it stands on; empty for what is not known. */
export interface SiteLabels {
  readonly name: string;
  readonly domain: string;
  /** 网站标识码, ten digits. */
  readonly code: string;
}

/** What an export needs: the report, its findings, and how it shall look. */
export interface ExportRequest {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly fonts: PaperFonts;
  /** False for the public copy: no sign-off sheet and no fingerprint. */
  readonly withSignOff: boolean;
  /** Last year's figures beside the tables of a workbook that goes out to be filled in. */
  readonly withLastYear?: true;
  /** Who the copy is for, where it is not for the public without the sheet, and for those who handle it with the sheet. */
  readonly audience?: Audience;
  /** The website that the page is published on, as far as it is known. */
  readonly site?: SiteLabels;
  /** Parts of free typefaces for a page that is going to be printed. */
  readonly openFaces?: readonly OpenFace[];
  /** Nobody sees the page on a screen: a browser that prints it need not lay it out and paint it for one before. */
  readonly unseen?: true;
  /** How many pages the text has, where 版记 stands at the foot of its last one on a page that is going to be printed. */
  readonly pagesWithImprint?: number;
}

/** Writes a report in one file format. The same request gives the same bytes. */
export type Exporter = (request: ExportRequest) => Promise<Result<Uint8Array>>;

/** How far a PDF is: its page is made and waits for the browser; the browser prints, it or others first, and needs nothing of this program. */
type PdfStage = "made" | "printing";

/** One that has a browser print a page, and tells how far that is: whoever keeps this program busy in between keeps the browser waiting. */
export type PdfExporter = (request: ExportRequest, onStage?: (stage: PdfStage) => void) => Promise<Result<Uint8Array>>;
