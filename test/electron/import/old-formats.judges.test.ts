import { describe, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { expectSampleWithoutPictures, joinedTexts } from "../../kit/sample-as-read.ts";
import { workbookOf } from "../export/xlsx/read-sheets.ts";

describe.skipIf(missing("soffice"))("the sample as LibreOffice saves it", () => {
  it("is read: our workbook in the format of Excel 97", async () => {
    const saved = await convertWithOffice(await workbookOf(sampleReport), "xlsx", "xls");
    expectSampleWithoutPictures(await importBytes(saved, "报表.xls"), joinedTexts);
  });
});
