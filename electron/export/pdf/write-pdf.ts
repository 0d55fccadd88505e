import { homedir } from "node:os";
import type { Result } from "../../../shared/result.ts";
import { findBrowser, isProgram } from "../../platform/find-browser.ts";
import type { PdfExporter } from "../exporter.ts";
import { printReport } from "./printable-page.ts";
import { printToPdf } from "./print-to-pdf.ts";
import type { PrintedPdf } from "./printed-pdf.ts";

/**
 * An exporter that prints the HTML page of a report with an installed browser, without network. `find` names the browser; `timeout` is
 * in milliseconds. Fails as `find` does, or with `browserFailed`. The same request gives the same bytes on the same browser and fonts.
 */
export function createPdfExporter(find: () => Promise<Result<string>>, timeout = 60_000): PdfExporter {
  return async (request, onStage) => {
    const browser = await find();
    if (!browser.ok) return browser;
    const print = (page: Uint8Array, onPrinting: () => void): Promise<Result<PrintedPdf>> => {
      onPrinting();
      return printToPdf(browser.value, page, timeout);
    };
    return printReport(request, print, onStage);
  };
}

/** Finds the Chromium, Chrome or Edge of this computer that prints. Fails with `noBrowser`. */
export const findPrinter = (): Promise<Result<string>> =>
  findBrowser({ platform: process.platform, environment: process.env, home: homedir(), isProgram });

/** Writes a report as PDF with the Chromium, Chrome or Edge found on this computer. Fails with `noBrowser` or `browserFailed`. */
export const writePdf: PdfExporter = createPdfExporter(findPrinter);
