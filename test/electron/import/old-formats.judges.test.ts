import { describe, it } from "vitest";
import { writePdf } from "../../../electron/export/pdf/write-pdf.ts";
import { importBytes } from "../../../electron/import/import-file.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import {
  expectSample,
  expectSampleOnPages,
  expectSampleWithoutPictures,
  joinedTexts,
} from "../../kit/sample-as-read.ts";
import { docxOf } from "../export/docx/read-back.ts";
import { workbookOf } from "../export/xlsx/read-sheets.ts";

describe.skipIf(missing("soffice"))("the sample as LibreOffice saves it", () => {
  it.each(["doc", "odt", "fodt", "rtf", "uot"])("is read: our document as .%s", async (format) => {
    const saved = await convertWithOffice(await docxOf(sampleReport), "docx", format);
    const imported = await importBytes(saved, `报告.${format}`);
    if (!imported.ok || imported.value.kind === "report") throw new Error("not read");
    expectSample(imported.value.reading);
  });

  it.each(["ods", "fods"])("is read: our workbook as .%s", async (format) => {
    const saved = await convertWithOffice(await workbookOf(sampleReport), "xlsx", format);
    expectSampleWithoutPictures(await importBytes(saved, `报表.${format}`), joinedTexts);
  });

  it("is read: our workbook in the format of Excel 97", async () => {
    const saved = await convertWithOffice(await workbookOf(sampleReport), "xlsx", "xls");
    expectSampleWithoutPictures(await importBytes(saved, "报表.xls"), joinedTexts);
  });

  it("is read: our document printed as PDF", async () => {
    const printed = await convertWithOffice(await docxOf(sampleReport, { withSignOff: true }), "docx", "pdf");
    expectSampleOnPages(await importBytes(printed, "报告.pdf"));
  });

  it("is read: our workbook printed as PDF", async () => {
    const printed = await convertWithOffice(await workbookOf(sampleReport), "xlsx", "pdf");
    expectSampleOnPages(await importBytes(printed, "报表.pdf"));
  });
});

it.skipIf(missing("chromium"))("the PDF that we print is read as the sample", async () => {
  const pdf = await writePdf({ report: sampleReport, findings: [], fonts: fontPresets.gb2312, withSignOff: true });
  if (!pdf.ok) throw new Error(pdf.failure.code);
  expectSampleOnPages(await importBytes(pdf.value, "报告.pdf"));
});
