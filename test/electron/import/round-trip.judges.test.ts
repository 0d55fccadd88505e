import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeHtml } from "../../../electron/export/html/write-html.ts";
import { readDocx } from "../../../electron/import/docx/read-docx.ts";
import { readHtml } from "../../../electron/import/html/read-html.ts";
import { readXlsx } from "../../../electron/import/xlsx/read-xlsx.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import type { Reading } from "../../../shared/recognition/reading.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import type { Block, Narrative } from "../../../shared/report/narrative.ts";
import type { Result } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { documentOf } from "../../kit/packages.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { reports } from "../../kit/random-reports.ts";
import { expectSample, joinedTexts, printedCells, printedTexts, readCells } from "../../kit/sample-as-read.ts";
import { docxOf } from "../export/docx/read-back.ts";
import { workbookOf } from "../export/xlsx/read-sheets.ts";

/** What is recognised in a document that has been read. */
function readingOf(read: Result<SourceDocument>): Reading {
  const reading = recognise(documentOf(read), "report");
  if (!reading.ok) throw new Error(reading.failure.code);
  return reading.value;
}

const phrase = fc.constantFrom(
  "政府信息",
  "公开目录",
  "及时更新",
  "网站",
  "2021年",
  "9157条",
  "（含转办）",
  "，其中",
  "、",
);
const words = (end: string) =>
  fc
    .tuple(fc.constantFrom("全年", "主动公开", "群众"), fc.array(phrase, { maxLength: 6 }))
    .map(([first, rest]) => [{ text: `${first}${rest.join("")}${end}` }]);
const block: fc.Arbitrary<Block> = fc.oneof(
  words("。").map((content) => ({ kind: "paragraph" as const, content })),
  words("。").map((content) => ({ kind: "point" as const, content })),
  words("").map((content) => ({ kind: "heading" as const, level: 1 as const, content })),
  words("").map((content) => ({ kind: "heading" as const, level: 2 as const, content })),
);
const narrative: fc.Arbitrary<Narrative> = fc.array(block, { minLength: 1, maxLength: 6 });

describe("a report exported as DOCX and read again", () => {
  it("is the sample", async () => {
    expectSample(readingOf(readDocx(await docxOf(sampleReport, { withSignOff: true }), "report.docx")));
  });

  it("has the same cells, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), fc.boolean(), async (report, withSignOff) => {
        const empty = { ...report, narratives: { preamble: [], s1: [], s5: [], s6: [] } };
        const reading = readingOf(readDocx(await docxOf(empty, { withSignOff }), "report.docx"));
        expect(reading).toMatchObject({
          edition: report.edition,
          unit: report.unit.name,
          year: report.year,
          missing: [],
        });
        expect(readCells(reading)).toEqual(printedCells(report));
      }),
      { numRuns: 10 },
    );
  });

  it("has the same text, numbered alike", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(narrative, narrative, narrative, narrative), async ([preamble, s1, s5, s6]) => {
        const report = { ...sampleReport, narratives: { preamble, s1, s5, s6 } };
        const reading = readingOf(readDocx(await docxOf(report), "report.docx"));
        expect(printedTexts(reading.narratives, report)).toEqual(printedTexts(report.narratives, report));
      }),
      { numRuns: 10 },
    );
  });
});

describe.skipIf(missing("soffice"))("a report as LibreOffice saved it", () => {
  it("is the sample: a Word document opened and saved again", async () => {
    const saved = await convertWithOffice(await docxOf(sampleReport), "docx", "docx");
    expectSample(readingOf(readDocx(saved, "report.docx")));
  });

  it("is the sample: a Word document by way of ODT", async () => {
    const odt = await convertWithOffice(await docxOf(sampleReport), "docx", "odt");
    expectSample(readingOf(readDocx(await convertWithOffice(odt, "odt", "docx"), "report.docx")));
  });

  it("is the sample: a web page made a Word document", async () => {
    const page = await writeHtml({ report: sampleReport, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
    if (!page.ok) throw new Error(page.failure.code);
    const saved = await convertWithOffice(page.value, "html", "docx:MS Word 2007 XML");
    expectSample(readingOf(readDocx(saved, "report.docx")), joinedTexts);
  });

  it("is the report itself: a workbook of ours opened and saved again", async () => {
    const saved = await convertWithOffice(await workbookOf(sampleReport), "xlsx", "xlsx");
    const { own } = readingOf(readXlsx(saved, "report.xlsx"));
    const { id, edition, year, unit, cells, declared, narratives, pictures } = sampleReport;
    expect(own).toMatchObject({ id, edition, year, unit, cells, declared, narratives, pictures });
  });

  it("is the sample: a workbook of ours as one page, with nothing asked but for its pictures", async () => {
    const saved = await convertWithOffice(await workbookOf(sampleReport), "xlsx", "html");
    const page = await readHtml(saved, "report.html");
    const reading = readingOf(page);
    expect(readCells(reading)).toEqual(printedCells(sampleReport));
    expect(reading.missing).toEqual([]);
    expect(reading.doubts.map(({ reason }) => reason)).toEqual(["pictureLinked"]);
    const caption = "2021年依申请公开办理结果";
    const texts = joinedTexts(sampleReport.narratives, sampleReport).map((text) => text.replace(caption, ""));
    expect(joinedTexts(reading.narratives, sampleReport)).toEqual(texts);
  });
});
