import { describe, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { expectSample, expectSampleWithoutPictures, joinedTexts } from "../../kit/sample-as-read.ts";
import { docxOf } from "../export/docx/read-back.ts";
import { workbookOf } from "../export/xlsx/read-sheets.ts";

describe.skipIf(missing("soffice"))("the sample as LibreOffice saves it", () => {
  it.each(["odt", "fodt"])("is read: our document as .%s", async (format) => {
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
});
