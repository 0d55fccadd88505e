import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exporters } from "../../../electron/export/registry.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { gouji } from "../../kit/command-line.ts";
import { sampleWith } from "../../kit/findings.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const value = z.union([z.number(), z.string(), z.strictObject({ raw: z.string() })]);
const imported = z.looseObject({
  report: z.strictObject({ unit: z.string().nullable(), year: z.int().nullable(), edition: z.enum(["2019", "2021"]) }),
  kind: z.enum(["docx", "xlsx", "html", "text", "gouji"]),
  edition: z.enum(["2019", "2021"]),
  cells: z.record(z.string(), value),
  declared: z.record(z.string(), value),
  doubts: z.array(
    z.strictObject({ cell: z.string().optional(), raw: z.string(), reading: value.optional(), reason: z.string() }),
  ),
  missing: z.array(z.string()),
  narrative: z.strictObject({ preamble: z.string(), s1: z.string(), s5: z.string(), s6: z.string() }),
});
const several = z.strictObject({
  files: z.array(
    z.union([
      z.strictObject({ file: z.string(), failure: z.strictObject({ code: z.string(), message: z.string() }) }),
      imported.extend({ file: z.string() }),
    ]),
  ),
});

const page = await (
  await exporters.html()
)({ report: sampleReport, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
const html = page.ok ? new TextDecoder().decode(page.value) : "";
/** The page with one number as a clerk writes it. */
const doubtful = html.replace("32499", "约32,499件");

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "网页.html"), html);
    await writeFile(join(folder, "存疑.html"), doubtful);
    await writeFile(join(folder, "坏.docx"), "%PDF-1.7");
    await writeFile(join(folder, "报告.gouji"), writeReport(sampleReport));
    await test(folder);
  });
}

describe("gouji import", () => {
  it("prints what a document says, totals included, and writes it as a report", () =>
    inFolder(async (folder) => {
      const { status, out } = await gouji(["import", "网页.html", "-o", "新.gouji", "--json"], folder);
      expect(status).toBe(0);
      const found = imported.parse(JSON.parse(out));
      expect(found).toMatchObject({
        report: { unit: "示例区人民政府", year: 2021, edition: "2021" },
        kind: "html",
        doubts: [],
        missing: [],
      });
      expect(found.cells).toEqual(allCells(formOf("2021"), sampleReport.cells));
      expect(Object.keys(found.declared)).toHaveLength(34);
      expect(found.narrative.s5).toMatch(/^（一）/);
      const written = readReport(await readFile(join(folder, "新.gouji"), "utf8"), "新.gouji");
      expect(written).toMatchObject({
        value: { cells: sampleReport.cells, journal: [{ event: "imported", note: "网页.html" }] },
      });
    }));

  it("leaves text that had to be interpreted as it stands, proposes a value, and ends with 1", () =>
    inFolder(async (folder) => {
      const { status, out } = await gouji(["import", "存疑.html", "--json"], folder);
      expect(status).toBe(1);
      const { cells, doubts } = imported.parse(JSON.parse(out));
      expect(cells["t2.licensing.decided"]).toEqual({ raw: "约32,499件" });
      expect(doubts).toMatchObject([{ cell: "t2.licensing.decided", raw: "约32,499件", reading: 32499 }]);
      const people = await gouji(["import", "存疑.html"], folder);
      expect(people.out).toContain("表二“行政许可”行“本年处理决定数量”列：“约32,499件” → 32499");
      expect((await gouji(["import", "存疑.html", "--lang", "en"], folder)).out).toContain("to be confirmed: 1");
    }));

  it("reads a report file as it is", () =>
    inFolder(async (folder) => {
      const wrong = sampleWith({ "t2.penalty.decided": null }, { declared: { "t3.received.total": 150 } });
      await writeFile(join(folder, "报告.gouji"), writeReport(wrong));
      const { status, out } = await gouji(["import", "报告.gouji", "--json"], folder);
      expect(status).toBe(1);
      expect(imported.parse(JSON.parse(out))).toMatchObject({
        kind: "gouji",
        cells: { "t3.received.total": 150, "t2.licensing.decided": 32499 },
        declared: { "t3.received.total": 150 },
        missing: ["t2.penalty.decided"],
      });
    }));

  it("reads each of several files, and says which cannot be read and why", () =>
    inFolder(async (folder) => {
      const { status, out, err } = await gouji(["import", "网页.html", "坏.docx", "报告.gouji", "--json"], folder);
      expect(status).toBe(1);
      expect(err).toContain("“坏.docx”已损坏或不是完整的 PDF");
      const { files } = several.parse(JSON.parse(out));
      expect(files.map((file) => [file.file, "failure" in file])).toEqual([
        ["网页.html", false],
        ["坏.docx", true],
        ["报告.gouji", false],
      ]);
      expect((await gouji(["import", "网页.html", "报告.gouji"], folder)).status).toBe(0);
      expect((await gouji(["import", "坏.docx", "没有.docx"], folder)).status).toBe(2);
    }));

  it("prints of many files, read beside each other, what it prints of each by itself, in their order", () =>
    inFolder(async (folder) => {
      const kinds = ["docx", "xlsx", "html"] as const;
      for (const [place, kind] of kinds.entries()) {
        const report = { ...sampleReport, year: 2021 + place };
        const made = await (
          await exporters[kind]()
        )({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: true });
        if (made.ok) await writeFile(join(folder, `导出.${kind}`), made.value);
      }
      const kept = ["存疑.html", "导出.xlsx", "报告.gouji", "导出.html", "网页.html", "导出.docx"];
      // So many that threads are worth it.
      const readable = Array.from({ length: 40 }, (_, turn) => [
        ...kept.slice(turn % 6),
        ...kept.slice(0, turn % 6),
      ]).flat();
      const files = readable.toSpliced(3, 0, "坏.docx").toSpliced(60, 0, "没有.docx");
      const alone = async (...words: readonly string[]): Promise<readonly string[]> => {
        const printed = new Map<string, string>();
        for (const file of kept) printed.set(file, (await gouji(["import", file, ...words], folder)).out);
        return readable.map((file) => printed.get(file) ?? "");
      };
      const people = await gouji(["import", ...files, "--lang", "en"], folder);
      expect(people.out).toBe((await alone("--lang", "en")).join("\n"));
      expect(people.err.trim().split("\n")).toEqual([
        expect.stringContaining('"坏.docx"'),
        expect.stringContaining('"没有.docx"'),
      ]);

      const { out } = await gouji(["import", ...readable, "--json"], folder);
      const each = (await alone("--json")).map((text, place) => ({
        file: readable[place],
        ...z.looseObject({}).parse(JSON.parse(text)),
      }));
      expect(out).toBe(`${JSON.stringify({ files: each }, null, 2)}\n`);
    }));

  it("asks which of several reports in a file is meant, and reads the one that is picked", () =>
    inFolder(async (folder) => {
      const body = html.slice(html.indexOf("<body"), html.indexOf("</body>")).replaceAll("示例区", "示例县");
      const other = body.replaceAll(/[1-9]\d*/g, (number) =>
        body.includes(`>${number}<`) ? String(Number(number) + 1) : number,
      );
      await writeFile(join(folder, "两份.html"), html.replace("</body>", `${other}</body>`));
      const asked = await gouji(["import", "两份.html", "--json", "-o", "新.gouji"], folder);
      expect(asked.status).toBe(2);
      expect(asked.err).toMatch(/有 2 份报告.*示例区.*示例县/);
      const { reports } = z
        .object({ reports: z.array(z.looseObject({ at: z.string(), unit: z.string() })) })
        .parse(JSON.parse(asked.out));
      expect(reports.map(({ unit }) => unit)).toEqual(["示例区人民政府", "示例县人民政府"]);
      const many = await gouji(["import", "两份.html", "网页.html", "--json"], folder);
      expect(many.status).toBe(1);
      expect(many.err).toContain("--pick");

      const first = await gouji(["import", "两份.html", "--json", "--pick", "1"], folder);
      expect(imported.parse(JSON.parse(first.out))).toMatchObject({
        report: { unit: "示例区人民政府" },
        cells: allCells(formOf("2021"), sampleReport.cells),
      });
      const second = await gouji(["import", "两份.html", "--json", "--pick=2"], folder);
      expect(imported.parse(JSON.parse(second.out)).report.unit).toBe("示例县人民政府");
      expect(await gouji(["import", "两份.html", "--pick", "3"], folder)).toMatchObject({
        status: 2,
        err: "gouji: “两份.html”里没有第 3 份报告，可选 1 至 2。\n",
      });
    }));

  it("takes unit and year from whoever runs it where the document says none", () =>
    inFolder(async (folder) => {
      const untitled = html
        .replaceAll("示例区人民政府", "")
        .replaceAll("2021年", "")
        .replaceAll("政府信息公开工作年度报告", "");
      await writeFile(join(folder, "无题.html"), untitled);
      const refused = await gouji(["import", "无题.html", "-o", "新.gouji"], folder);
      expect([refused.status, refused.out]).toEqual([2, ""]);
      expect(refused.err).toContain("--unit");
      const told = ["import", "无题.html", "--unit", "示例镇人民政府", "--year", "2022", "-o", "新.gouji"];
      expect((await gouji(told, folder)).err).toContain("已写入 新.gouji");
      expect(readReport(await readFile(join(folder, "新.gouji"), "utf8"), "新.gouji")).toMatchObject({
        value: { unit: { name: "示例镇人民政府" }, year: 2022 },
      });
    }));

  it.each([
    [["没有.docx"], "找不到文件"],
    [["坏.docx"], "已损坏或不是完整的 PDF"],
    [["."], "文件夹"],
    [["网页.html", "报告.gouji", "-o", "新.gouji"], "-o 只能用于一个输入文件"],
    [["网页.html", "-o", "报告.gouji"], "--force"],
    [["报告.gouji", "-o", "报告.gouji", "--force"], "正是输入"],
    [["网页.html", "--year", "1999"], "1999"],
    [["网页.html", "-o", "nowhere/a.gouji"], "nowhere"],
    [[], "FILE"],
  ])("refuses %j with one line, and changes nothing", (words, named) =>
    inFolder(async (folder) => {
      const { status, out, err } = await gouji(["import", ...words], folder);
      expect({ status, out, lines: err.trim().split("\n").length }).toEqual({ status: 2, out: "", lines: 1 });
      expect(err).toContain(named);
      expect(await readFile(join(folder, "报告.gouji"), "utf8")).toBe(writeReport(sampleReport));
    }),
  );

  it("writes no report that could not be read again", () =>
    inTemporaryFolder(async (folder) => {
      const lines = [
        "示例区教育局2025年政府信息公开工作年度报告",
        "一、总体情况",
        ...Array.from({ length: 3001 }, () => "制度不断健全。"),
        "五、存在的主要问题及改进情况",
        "存在的问题是人手不足。",
        "六、其他需要报告的事项",
        "没有其他事项。",
      ];
      await writeFile(join(folder, "长.txt"), lines.join("\n"));
      const { status, err } = await gouji(["import", "长.txt", "-o", "长.gouji"], folder);
      expect(status).toBe(2);
      expect(err.trim()).toMatch(/^gouji: “长\.txt”的“总体情况”有 3001 段，超过上限 3000[^\n]*$/);
      await expect(readFile(join(folder, "长.gouji"))).rejects.toThrow("ENOENT");
    }));

  it("replaces a file only with --force", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "旧.gouji"), "旧");
      expect((await gouji(["import", "网页.html", "-o", "旧.gouji"], folder)).status).toBe(2);
      expect(await readFile(join(folder, "旧.gouji"), "utf8")).toBe("旧");
      expect((await gouji(["import", "网页.html", "-o", "旧.gouji", "--force"], folder)).status).toBe(0);
    }));
});
