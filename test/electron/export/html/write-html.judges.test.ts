import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { writeHtml } from "../../../../electron/export/html/write-html.ts";
import type { ExportRequest } from "../../../../electron/export/exporter.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { codePath, codeText, qrCode } from "../../../../shared/paper/fingerprint-code.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { isText } from "../../../../shared/report/narrative.ts";
import { formatCell } from "../../../../shared/report/cell-value.ts";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import { figureSources, inlineText } from "../../../../shared/report/narrative-text.ts";
import { numberBlocks } from "../../../../shared/report/numbering.ts";
import { blankReport, narrativeIds, type Report } from "../../../../shared/report/report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { missing } from "../../../kit/programs.ts";
import { reports, typedCells } from "../../../kit/random-reports.ts";
import { type ReadPage, readPages } from "./read-pages.ts";

const noBrowser = missing("chromium");

function request(report: Report, withSignOff = false): ExportRequest {
  const { findings } = checkerFor(report.edition).check(report);
  return { report, findings, fonts: fontPresets.gb2312, withSignOff };
}

async function write(asked: ExportRequest): Promise<Uint8Array> {
  const written = await writeHtml(asked);
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}

async function read(asked: ExportRequest): Promise<ReadPage> {
  const [page] = await readPages([await write(asked)]);
  if (page === undefined) throw new Error("nothing was read");
  return page;
}

async function source(asked: ExportRequest): Promise<string> {
  return new TextDecoder().decode(await write(asked));
}

/** What a reader can see of a text: the line ends folded, the unprintable characters gone, told character by character. */
function visible(text: string): string {
  const shown: string[] = [];
  for (const sign of text.replaceAll("\r\n", "\n")) {
    const code = sign.codePointAt(0) ?? 0;
    if (code === 9) shown.push(sign);
    else if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) shown.push("\n");
    else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) continue;
    else if (code >= 0xd800 && code <= 0xdfff) continue;
    else if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) continue;
    else shown.push(sign);
  }
  return shown.join("");
}

function expectTables(page: ReadPage, report: Report): void {
  const form = formOf(report.edition);
  const values = allCells(form, report.cells);
  for (const table of form.tables) {
    const drawn = page.tables.find(({ section }) => section === table.id);
    expect(drawn?.caption).toBe(table.heading);
    expect(drawn?.columns).toBe(table.layout.columnCount);
    expect(drawn?.headRows).toBe(table.layout.headerRows);
    expect(drawn?.flaws).toBe(0);
    expect(
      drawn?.cells.map(({ row, column, rowSpan, columnSpan, cell, text }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        cell,
        text,
      })),
    ).toEqual(
      table.layout.rows.flat().map(({ row, column, rowSpan, columnSpan, content }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        cell: content.kind === "value" ? content.cell : null,
        text: content.kind === "value" ? visible(formatCell(values[content.cell])) : content.text,
      })),
    );
  }
}

function expectNarratives(page: ReadPage, report: Report): void {
  const sources = figureSources(report);
  const names = { paragraph: "p", point: "p" } as const;
  for (const id of narrativeIds) {
    const heading = formOf(report.edition).parts.find((part) => part.id === id)?.heading;
    const blocks = page.blocks.filter(({ section }) => section === id);
    expect(blocks.map(({ name, text }) => [name, text])).toEqual([
      ...(heading === undefined ? [] : [["h2", heading]]),
      ...numberBlocks(report.narratives[id]).map(({ block, number }) =>
        isText(block)
          ? [
              block.kind === "heading" ? `h${block.level + 2}` : names[block.kind],
              visible(number + inlineText(block.content, sources)),
            ]
          : ["figcaption", block.caption],
      ),
    ]);
  }
}

describe.skipIf(noBrowser)("the page as a browser reads it", () => {
  it("holds the sample as printed: title, preamble, six parts in order, picture", async () => {
    const page = await read(request(sampleReport));
    expect(page.language).toBe("zh-CN");
    expect(page.title).toBe("示例区人民政府2021年政府信息公开工作年度报告");
    expect(page.blocks[0]).toEqual({
      section: null,
      name: "h1",
      text: "示例区人民政府2021年政府信息公开工作年度报告",
    });
    expect(page.sections).toEqual(["preamble", "s1", "t2", "t3", "t4", "s5", "s6"]);
    expect(page.blocks.filter(({ name }) => name === "h2").map(({ text }) => text)).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(page.blocks).toContainEqual({ section: "s1", name: "h3", text: "（二）依申请公开" });
    expect(page.blocks).toContainEqual({ section: "s6", name: "h4", text: "1.公开目录。" });
    expect(page.blocks.some(({ text }) => text.startsWith("全年新收政府信息公开申请151件，上年结转5件；"))).toBe(true);
    expect(page.pictures.map(({ description }) => description)).toEqual([
      "条形图：2021年办结的154件申请中，予以公开22件，不予公开63件，无法提供69件",
    ]);
    expect(page.pictures[0]?.source).toBe(`data:image/png;base64,${sampleReport.pictures[0]?.bytes}`);
    expectTables(page, sampleReport);
    expectNarratives(page, sampleReport);
  });

  it("names rows, columns and blocks as headers", async () => {
    const { tables } = await read(request(sampleReport));
    const scopeOf = (text: string) =>
      tables.flatMap(({ cells }) => cells).find((cell) => cell.text === text && cell.name === "th")?.scope;
    expect(scopeOf("第二十条第（一）项")).toBe("rowgroup");
    expect(scopeOf("本年制发件数")).toBe("col");
    expect(scopeOf("法人或其他组织")).toBe("col");
    expect(scopeOf("（三）不予公开")).toBe("row");
    expect(tables.flatMap(({ cells }) => cells).filter((cell) => cell.cell !== null && cell.name !== "td")).toEqual([]);
  });

  it("holds any report of either edition, every word and figure in its place", async () => {
    const samples = fc.sample(reports({ complete: false }), { numRuns: 60, seed: 20210131 });
    expect(new Set(samples.map(({ edition }) => edition)).size).toBe(2);
    const pages = await readPages(await Promise.all(samples.map((report) => write(request(report)))));
    for (const [place, report] of samples.entries()) {
      const page = pages[place];
      if (page === undefined) throw new Error("a page was not read");
      expectTables(page, report);
      expectNarratives(page, report);
    }
  });

  it("takes hostile words as words, wherever they stand", async () => {
    const hostile = `"><script>alert('1')</script>&amp;<!-- ]]> --><img src=x onerror=alert(2)>`;
    const name = `${hostile}${sampleReport.unit.name}`;
    const [picture] = sampleReport.pictures;
    if (picture === undefined) throw new Error("the sample has a picture");
    const report: Report = {
      ...sampleReport,
      unit: { name, level: "county" },
      cells: {
        ...sampleReport.cells,
        "t2.licensing.decided": { raw: hostile },
        "t2.fees.amount": { raw: "\u0000减\u00014\uFFFE" },
      },
      narratives: {
        ...sampleReport.narratives,
        s5: [
          { kind: "heading", level: 1, content: [{ text: hostile }] },
          { kind: "paragraph", content: [{ text: `</p></section></style>${hostile}` }] },
          { kind: "picture", sha256: picture.sha256, width: 50, description: hostile, caption: hostile },
        ],
      },
      signOff: { prepared: { name: hostile, opinion: hostile, date: hostile } },
    };
    const fonts = {
      ...fontPresets.gb2312,
      body: `x";}</style>${hostile}`,
      latin: hostile,
      alternates: { [hostile]: hostile },
    };
    const page = await read({ ...request(report, true), fonts });
    expect(page.names).not.toContain("script");
    expect(page.attributes).not.toContain("onerror");
    expect(page.title).toBe(`${name}2021年政府信息公开工作年度报告`);
    expect(page.pictures.map(({ description }) => description)).toContain(hostile);
    expect(page.tables.flatMap(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ cell: "t2.fees.amount", text: "减4" }),
    );
    expect(page.tables.find(({ section }) => section === "sign-off")).toBeDefined();
    expectTables(page, report);
    expectNarratives(page, report);
  });

  it("shows findings, waivers, signatures and the fingerprint on the sign-off sheet", async () => {
    const report: Report = {
      ...sampleReport,
      cells: { ...sampleReport.cells, "t3.received.naturalPerson": 150 },
      signOff: { prepared: { name: "张三", opinion: "已核对", date: "2022-01-05" } },
    };
    const page = await read(request(report, true));
    const texts = page.tables
      .filter(({ section }) => section?.startsWith("sign-off"))
      .flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual(
      expect.arrayContaining(["审签", "张三", "已核对", "2022年1月5日", "B1", fingerprint(report)]),
    );
    expect(page.sections.slice(-2)).toEqual(["sign-off", "sign-off-annex"]);
  });
});

describe("the signature", () => {
  it("stands below the text once the report is signed, in the public copy too", async () => {
    const signed: Report = { ...sampleReport, signOff: { signed: { name: "", date: "2022-01-31" } } };
    for (const withSignOff of [true, false]) {
      expect(await source(request(signed, withSignOff))).toContain("<p>示例区人民政府</p><p>2022年1月31日</p>");
    }
    expect(await source(request(sampleReport))).not.toContain('class="signature"');
  });
});

describe("the page as text", () => {
  it("carries the code of the fingerprint on the sign-off sheet, and nothing of it in public", async () => {
    const { path } = codePath(await qrCode(codeText(sampleReport)));
    expect(await source(request(sampleReport, true))).toContain(`<path d="${path}"/>`);
    expect(await source(request(sampleReport))).not.toMatch(/<svg|class="code"/);
  });

  it("is read alike by another program: labels and values at their merged places", async () => {
    const book = XLSX.read(await source(request(sampleReport)), { type: "string", raw: true });
    const form = formOf("2021");
    const values = allCells(form, sampleReport.cells);
    for (const [place, table] of form.tables.entries()) {
      const sheet = book.Sheets[book.SheetNames[place] ?? ""];
      for (const { row, column, rowSpan, columnSpan, content } of table.layout.rows.flat()) {
        const expected = content.kind === "label" ? content.text : formatCell(values[content.cell]);
        expect(sheet?.[XLSX.utils.encode_cell({ r: row, c: column })]).toMatchObject({ v: expected });
        if (rowSpan * columnSpan > 1) {
          expect(sheet?.["!merges"]).toContainEqual({
            s: { r: row, c: column },
            e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
          });
        }
      }
    }
  });

  it("refers to nothing outside itself and forbids scripts and requests", async () => {
    const text = await source(request(sampleReport, true));
    const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(text).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    const withoutPictures = text.replace(/src="data:[^"]*"/g, "");
    expect(withoutPictures).not.toMatch(/https?:|src=|href=|url\(|@import|<script|<link|style="/i);
    expect(text.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')).toBe(true);
  });

  it("is the same for the same request", async () => {
    for (const withSignOff of [true, false]) {
      expect(await write(request(sampleReport, withSignOff))).toEqual(await write(request(sampleReport, withSignOff)));
    }
  });

  it("keeps the fingerprint and the sign-off sheet out of the public copy", async () => {
    const text = await source(request(sampleReport));
    expect(text).not.toContain(fingerprint(sampleReport));
    expect(text).not.toContain("内容指纹");
    expect(text).not.toContain("sign-off");
    expect(await source(request(sampleReport, true))).toContain(fingerprint(sampleReport));
  });

  it("writes blank cells empty, zero as 0 and not applicable as a stroke", async () => {
    const cells = { "t2.regulation.issued": 0, "t2.regulation.repealed": "/" };
    const report = {
      ...blankReport({ id: sampleReport.id, edition: "2021", year: 2022, unit: sampleReport.unit }),
      cells,
    };
    const text = await source(request(report));
    expect(text).toContain('data-cell="t2.regulation.issued">0</td>');
    expect(text).toContain('data-cell="t2.regulation.repealed">/</td>');
    expect(text).toContain('data-cell="t2.regulation.inForce"></td>');
  });

  it("names every cell of the form once, in form order", async () => {
    await fc.assert(
      fc.asyncProperty(typedCells("2019", false), async (cells) => {
        const report = {
          ...blankReport({ id: sampleReport.id, edition: "2019", year: 2020, unit: sampleReport.unit }),
          cells,
        };
        const named = [...(await source(request(report))).matchAll(/data-cell="([^"]*)"/g)].map((match) => match[1]);
        const form = formOf("2019");
        expect(named).toEqual(form.cells.map(({ id }) => id));
      }),
      { numRuns: 10 },
    );
  });
});
