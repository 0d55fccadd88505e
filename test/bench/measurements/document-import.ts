import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import exceljs from "exceljs";
import mammoth from "mammoth";
import { read } from "xlsx";
import { exporters } from "../../../electron/export/registry.ts";
import { readDocx } from "../../../electron/import/docx/read-docx.ts";
import { openPackage } from "../../../electron/import/package/office-package.ts";
import { readXlsx } from "../../../electron/import/xlsx/read-xlsx.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import { type Contest, type Measurement, repeated, repeatedAsync, type Work } from "../measurement.ts";
import { valueOf } from "../value-of.ts";

const faster = { ratio: 1 / 3 } as const;
const nearFloor = { ratio: 4 } as const;

const documentParts = /^(?:_rels\/\.rels|word\/(?:_rels\/document|document|styles|numbering)\.xml(?:\.rels)?)$/;
const workbookParts =
  /^(?:_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
/** The sheets that a workbook of our own is read from: tables, texts and notes. */
const ownParts =
  /^(?:_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/sheet[12347]\.xml)$/;

/** Reading the sample's own exports, against what others need for the same files and against unpacking and walking through them alone. */
export const documentImport: readonly Measurement[] = [
  docx("mammoth, HTML", faster, (bytes) => repeatedAsync(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }))),
  docx("mammoth, text alone", undefined, (bytes) =>
    repeatedAsync(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) })),
  ),
  docx("the floor: unzip and scan only", nearFloor, (bytes) => floor(bytes, documentParts)),
  {
    name: "DOCX import, read and recognised",
    peer: "mammoth, HTML",
    prepare: async () => {
      const bytes = await exported(await exporters.docx(), sampleReport);
      return {
        ours: repeated(() => valueOf(recognise(valueOf(readDocx(bytes, "sample.docx")), "sample.docx"))),
        peer: repeatedAsync(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
      };
    },
  },
  xlsx("any workbook", "exceljs, every cell asked for", faster, foreign, excelJs),
  xlsx("any workbook", "SheetJS", undefined, foreign, (bytes) =>
    repeated((): unknown => read(bytes, { type: "array" })),
  ),
  xlsx("any workbook", "the floor: unzip and scan only", nearFloor, foreign, (bytes) => floor(bytes, workbookParts)),
  xlsx("our own", "exceljs, every cell asked for", faster, own, excelJs),
  xlsx("our own", "the floor: unzip and scan only", nearFloor, own, (bytes) => floor(bytes, ownParts)),
];

function docx(peer: string, aim: Measurement["aim"], work: (bytes: Uint8Array) => Work): Measurement {
  return {
    name: "DOCX import",
    peer,
    ...(aim && { aim }),
    prepare: async () => {
      const bytes = await exported(await exporters.docx(), sampleReport);
      return { ours: repeated(() => valueOf(readDocx(bytes, "sample.docx"))), peer: work(bytes) };
    },
  };
}

function xlsx(
  which: string,
  peer: string,
  aim: Measurement["aim"],
  make: () => Promise<Uint8Array>,
  work: (bytes: Uint8Array) => Work,
): Measurement {
  return {
    name: `XLSX import, ${which}`,
    peer,
    ...(aim && { aim }),
    prepare: async (): Promise<Contest> => {
      const bytes = await make();
      return { ours: repeated(() => valueOf(readXlsx(bytes, "sample.xlsx"))), peer: work(bytes) };
    },
  };
}

async function own(): Promise<Uint8Array> {
  return exported(await exporters.xlsx(), sampleReport);
}

/** The sample's workbook without the mark by which we know our own: every sheet is read as anybody's. */
async function foreign(): Promise<Uint8Array> {
  const parts = unzipSync(await own());
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  return zipSync({
    ...parts,
    "xl/workbook.xml": strToU8(book.replace('name="_meta" state="veryHidden"', 'name="notes" state="visible"')),
  });
}

function excelJs(bytes: Uint8Array): Work {
  return repeatedAsync(async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const texts: string[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        // It stumbles over a merged cell without a value.
        row.eachCell((cell) => cell.master.value !== null && texts.push(cell.text));
      });
    });
    return texts;
  });
}

/** Unpacks the parts that are read and walks through their markup, and does nothing else. */
function floor(bytes: Uint8Array, parts: RegExp): Work {
  return repeated(() => {
    const opened = valueOf(openPackage(bytes, "sample"));
    let tokens = 0;
    for (const part of opened.parts.filter((name) => parts.test(name))) {
      const scanner = valueOf(opened.markup(part));
      while (scanner.next() !== "end") tokens += 1;
    }
    return tokens;
  });
}
