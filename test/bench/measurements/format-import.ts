import { readFileSync } from "node:fs";
import { read as readSheets } from "@e965/xlsx";
import { getDocument } from "unpdf/pdfjs";
import { exporters } from "../../../electron/export/registry.ts";
import { openCompound } from "../../../electron/import/compound/open-compound.ts";
import { decodeText } from "../../../electron/import/decode-text.ts";
import { readDocx } from "../../../electron/import/docx/read-docx.ts";
import { openPackage } from "../../../electron/import/package/office-package.ts";
import { XmlScanner } from "../../../electron/import/package/xml-scanner.ts";
import { ChineseMaps } from "../../../electron/import/pdf/chinese-maps.ts";
import { readers } from "../../../electron/import/registry.ts";
import { rtfTokens } from "../../../electron/import/rtf/rtf-tokens.ts";
import type { SourceBlock, SourceKind } from "../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { drawnPages } from "../../kit/drawn-pages.ts";
import { ofdPages } from "../../kit/ofd-file.ts";
import { pdfOf, pdfPage } from "../../kit/pdf-file.ts";
import { rtfBlocks, rtfOf } from "../../kit/rtf-file.ts";
import { uofBlocks, uofOf, uofText } from "../../kit/uof-file.ts";
import { exported } from "../export-request.ts";
import { type Measurement, repeated, repeatedAsync, type Work } from "../measurement.ts";
import { valueOf } from "../value-of.ts";

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url));

/** Reading the sample in formats that desks hold besides new ones, against the library alone where there is one, else against the walk through the file. */
export const formatImport: readonly Measurement[] = [
  measured("PDF import", "pdf", "pdf.js alone: words and operations", pdf, pdfAlone),
  measured("OFD import", "ofd", "the floor: unzip and scan only", ofd, packageAlone),
  measured("DOC import", "doc", "the floor: streams only", () => fixture("report.doc"), compoundAlone),
  measured("XLS import", "xls", "SheetJS alone", () => fixture("report.xls"), sheetJsAlone),
  measured("RTF import", "rtf", "the floor: tokens only", async () => rtfOf(rtfBlocks(await blocks())), tokensAlone),
  measured(
    "UOF import",
    "uof",
    "the floor: scan only",
    async () => uofOf(uofText(uofBlocks(await blocks()))),
    scanAlone,
  ),
  measured("ODT import", "odt", "the floor: unzip and scan only", () => fixture("report.odt"), packageAlone),
  measured("ODS import", "ods", "the floor: unzip and scan only", () => fixture("report.ods"), packageAlone),
];

function measured(
  name: string,
  kind: SourceKind,
  peer: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  alone: (bytes: Uint8Array) => Work,
): Measurement {
  return {
    name,
    peer,
    prepare: async () => {
      const bytes = await make();
      const reader = await readers[kind]();
      return { ours: repeatedAsync(async () => valueOf(await reader(bytes, "sample"))), peer: alone(bytes) };
    },
  };
}

/** The sample as its own document says it. */
async function blocks(): Promise<readonly SourceBlock[]> {
  return valueOf(readDocx(await exported(await exporters.docx(), sampleReport), "sample.docx")).blocks;
}

async function pdf(): Promise<Uint8Array> {
  return pdfOf(drawnPages(await blocks()).map(pdfPage));
}

async function ofd(): Promise<Uint8Array> {
  return ofdPages(drawnPages(await blocks()));
}

function pdfAlone(bytes: Uint8Array): Work {
  return repeatedAsync(async () => {
    const task = getDocument({
      data: Uint8Array.from(bytes),
      BinaryDataFactory: ChineseMaps,
      cMapUrl: "c/",
      verbosity: 0,
    });
    const document = await task.promise;
    let found = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      found += (await page.getTextContent()).items.length + (await page.getOperatorList()).fnArray.length;
    }
    await task.destroy();
    return found;
  });
}

function packageAlone(bytes: Uint8Array): Work {
  return repeated(() => {
    const opened = valueOf(openPackage(bytes, "sample"));
    let tokens = 0;
    for (const part of opened.parts.filter((name) => name.endsWith(".xml") && !name.startsWith("META-INF"))) {
      const scanner = valueOf(opened.markup(part));
      while (scanner.next() !== "end") tokens += 1;
    }
    return tokens;
  });
}

function compoundAlone(bytes: Uint8Array): Work {
  return repeated(() => {
    const file = openCompound(bytes);
    return ["WordDocument", "1Table", "Data"].map((name) => file?.stream(name)?.length);
  });
}

function sheetJsAlone(bytes: Uint8Array): Work {
  return repeated((): unknown => readSheets(bytes, { type: "array", cellNF: true, cellStyles: true }));
}

function tokensAlone(bytes: Uint8Array): Work {
  return repeated(() => {
    let tokens = 0;
    for (const { kind } of rtfTokens(bytes)) tokens += kind.length;
    return tokens;
  });
}

function scanAlone(bytes: Uint8Array): Work {
  return repeated(() => {
    const scanner = new XmlScanner(decodeText(bytes) ?? "");
    let tokens = 0;
    while (scanner.next() !== "end") tokens += 1;
    return tokens;
  });
}
