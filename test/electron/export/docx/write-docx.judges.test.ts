import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { unzipSync } from "fflate";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import { formatCell } from "../../../../shared/report/cell-value.ts";
import { blankReport, type Report, reportTitle } from "../../../../shared/report/report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { printableText } from "../../../../shared/paper/printable-text.ts";
import { convertWithOffice, drawPages, inTemporaryFolder, missing } from "../../../kit/programs.ts";
import { reports } from "../../../kit/random-reports.ts";
import { schemaErrors } from "../../../kit/schema-check.ts";
import { expectedParagraphs } from "./expected-paragraphs.ts";
import { docxOf, part, partText, readBack } from "./read-back.ts";
import { traps } from "./traps.ts";

const report2019: Report = {
  ...sampleReport,
  edition: "2019",
  year: 2020,
  cells: Object.fromEntries(
    formOf("2019")
      .cells.filter((cell) => !cell.computed)
      .map((cell) => [cell.id, cell.kind === "amount" ? "190.457379" : cell.index]),
  ),
};

const odd = "=1+1 <&>\"' ]]> {image1.png} CURRENT 甲\u0007乙\uFFFE丙\uD800丁\n戊\t己😀";

const oddReport: Report = {
  ...sampleReport,
  unit: { name: "某某<市>&局\u0001", level: "" },
  cells: { "t2.fees.amount": { raw: odd }, "t3.received.naturalPerson": "/" },
  narratives: {
    ...sampleReport.narratives,
    s5: [
      { kind: "heading", level: 1, content: [{ text: odd }] },
      { kind: "point", content: [{ text: odd }, { text: "" }, { text: "\n" }] },
      { kind: "paragraph", content: [] },
      { kind: "heading", level: 2, content: [{ text: "末尾" }], runIn: true },
    ],
    s6: [
      {
        kind: "picture",
        sha256: sampleReport.pictures[0]?.sha256 ?? "",
        description: odd,
        width: 10,
        caption: odd,
      },
    ],
  },
  signOff: { signed: { name: odd, opinion: odd, date: "2022-03-05" } },
};

const cases: readonly (readonly [string, Report])[] = [
  ["the sample", sampleReport],
  ["a report of the 2019 edition", report2019],
  ["a blank report", blankReport({ ...sampleReport, id: sampleReport.id })],
  ["a report full of odd characters", oddReport],
];

describe.each(cases)("%s as a Word document", (_, report) => {
  const findings = checkerFor(report.edition).check(report).findings;

  it.each([false, true])("is valid (sign-off sheet: %s)", { timeout: 60_000 }, async (withSignOff) => {
    const bytes = await docxOf(report, { withSignOff, findings });
    expect(await schemaErrors(bytes, "docx")).toEqual([]);
    expect(traps(bytes)).toEqual([]);
  });

  it("reads back as it was written", async () => {
    await expectReadBack(report);
  });

  it("has the same bytes on another day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2022-01-10T08:00:00Z") });
    const before = await docxOf(report, { withSignOff: true, findings });
    vi.setSystemTime(new Date("2031-07-01T23:59:58Z"));
    const after = await docxOf(report, { withSignOff: true, findings });
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("any report as a Word document", () => {
  it("reads back as it was written", async () => {
    await fc.assert(fc.asyncProperty(reports({ complete: false }), expectReadBack), { numRuns: 15 });
  });

  it("has no trap", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), async (report) => {
        const { findings } = checkerFor(report.edition).check(report);
        expect(traps(await docxOf(report, { withSignOff: true, findings }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("is valid", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), async (report) => {
        const { findings } = checkerFor(report.edition).check(report);
        expect(await schemaErrors(await docxOf(report, { withSignOff: true, findings }), "docx")).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it("carries every text that paper can carry", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const paragraph = { kind: "paragraph", content: [{ text: `甲${text}乙` }] } as const;
        const report = blankReport({ ...sampleReport, unit: { name: `甲${text}乙`, level: "" } });
        const { paragraphs } = await readBack(
          await docxOf({ ...report, narratives: { ...report.narratives, s6: [paragraph] } }),
        );
        expect(paragraphs[0]?.text.replaceAll("\n", "")).toBe(printableText(reportTitle(report)).replaceAll("\n", ""));
        expect(paragraphs.at(-1)?.text).toBe(printableText(`甲${text}乙`));
      }),
      { numRuns: 25 },
    );
  });
});

describe("the public copy", () => {
  it("says nothing of fingerprint, sign-off sheet and findings", async () => {
    const findings = checkerFor("2021").check(blankReport(sampleReport)).findings;
    const bytes = await docxOf(sampleReport, { findings });
    const text = Object.entries(unzipSync(bytes))
      .filter(([path]) => path.endsWith(".xml") || path.endsWith(".rels"))
      .map(([, content]) => new TextDecoder().decode(content))
      .join("\n");
    const mark = fingerprint(sampleReport);
    for (const secret of [mark, mark.replaceAll(" ", ""), "内容指纹", "审签单", "未消除"]) {
      expect(text).not.toContain(secret);
    }
    expect(partText(await docxOf(sampleReport, { withSignOff: true }), "word/document.xml")).toContain(mark);
  });

  it("names itself in its properties and is Chinese", async () => {
    const bytes = await docxOf(sampleReport);
    const properties = partText(bytes, "docProps/core.xml");
    expect(properties).toContain("<dc:title>示例区人民政府2021年政府信息公开工作年度报告</dc:title>");
    expect(properties).toContain("<dc:creator>勾稽</dc:creator>");
    expect(properties).not.toContain("dcterms");
    expect(partText(bytes, "word/styles.xml")).toContain('w:eastAsia="zh-CN"');
  });

  it("describes its pictures", async () => {
    const { pictures } = await readBack(await docxOf(sampleReport));
    expect(pictures).toEqual([
      { description: "条形图：2021年办结的154件申请中，予以公开22件，不予公开63件，无法提供69件" },
    ]);
  });

  it("stays as it was when it was last looked at", async () => {
    const xml = partText(await docxOf(sampleReport, { withSignOff: true }), "word/document.xml");
    const lines = `${xml.replace(/<w:(?:p|tbl|tr|tc|sectPr|tblGrid)[ >]/g, "\n$&")}\n`;
    await expect(lines).toMatchFileSnapshot("../../../golden/docx/sample-document.xml");
  });

  it("names what takes the place of each typeface", async () => {
    const fonts = part(await docxOf(sampleReport), "word/fontTable.xml");
    expect(JSON.stringify(fonts)).toContain('{"w:val":"仿宋"}');
  });
});

describe("LibreOffice", () => {
  it.skipIf(missing("soffice") ?? missing("pdftoppm"))(
    "sets the sample on five to seven pages",
    { timeout: 120_000 },
    async () => {
      const pdf = await convertWithOffice(await docxOf(sampleReport), "docx", "pdf");
      const pages = await inTemporaryFolder((folder) => drawPages(pdf, folder, 20));
      expect(pages.length).toBeGreaterThanOrEqual(5);
      expect(pages.length).toBeLessThanOrEqual(7);
    },
  );
});

async function expectReadBack(report: Report): Promise<void> {
  const read = await readBack(await docxOf({ ...report, signOff: {} }));
  expect(read.paragraphs.map(({ text }) => text)).toEqual(expectedParagraphs(report));
  const form = formOf(report.edition);
  const values = allCells(form, report.cells);
  expect(read.tables).toHaveLength(form.tables.length);
  for (const [place, { layout }] of form.tables.entries()) {
    const grid = read.tables[place] ?? [];
    expect(grid.map((row) => row.length)).toEqual(layout.rows.map(() => layout.columnCount));
    for (const { row, column, rowSpan, columnSpan, content } of layout.rows.flat()) {
      const covered = grid.slice(row, row + rowSpan).flatMap((cells) => cells.slice(column, column + columnSpan));
      const text = content.kind === "label" ? content.text : printableText(formatCell(values[content.cell]));
      expect(new Set(covered).size, `one cell at row ${row}, column ${column}`).toBe(1);
      // The heads of narrow columns stand on several lines.
      const shown = content.kind === "label" ? covered[0]?.text.replaceAll("\n", "") : covered[0]?.text;
      expect(shown).toBe(text);
      expect(grid.flat().filter((cell) => cell === covered[0])).toHaveLength(rowSpan * columnSpan);
    }
  }
}
