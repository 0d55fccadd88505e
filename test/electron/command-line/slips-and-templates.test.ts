import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { importFile } from "../../../electron/import/import-file.ts";
import { readSlip } from "../../../shared/gathering/slip.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { json, office } from "./gather-desk.ts";

describe("slips", () => {
  it("are written for the units with errors, with the deadline of the roster", async () => {
    const { disk, gouji } = office();
    disk.put("/名册.csv", "截止日期：2022-02-15\n单位名称\n区教育局\n区民政局\n");
    const { err } = await gouji([
      "merge",
      "/收",
      "--roster",
      "/名册.csv",
      "--slips",
      "/退回",
      "--contact",
      "张三 8123456",
    ]);
    expect(err).toContain("已在“/退回”写好 1 份退回修改单");
    expect(disk.files("/退回")).toEqual(["/退回/区民政局 第1稿.docx", "/退回/区民政局 第1稿.gouji-slip"]);
    const slip = readSlip(disk.text("/退回/区民政局 第1稿.gouji-slip") ?? "", "");
    expect(slip).toMatchObject({
      ok: true,
      value: { unit: "示例区民政局", deadline: "2022-02-15", contact: "张三 8123456" },
    });
    expect(slip.ok && slip.value.remarks[0]?.cell).toBe("t3.received.naturalPerson");
  });

  it("of one report are text, a document and a file", async () => {
    const { disk, gouji } = office();
    const words = ["slip", "/收/二月/民政局.gouji", "--round", "2", "--deadline", "2022-02-15", "--by", "区政府办"];
    const { status, out } = await gouji([...words, "--docx", "/单.docx", "-o", "/单.gouji-slip"]);
    expect(status).toBe(1);
    expect(out).toContain("（第 2 稿）");
    expect(out).toContain("1. 表三“自然人”列不平");
    expect(readSlip(disk.text("/单.gouji-slip") ?? "", "")).toMatchObject({
      ok: true,
      value: { round: 2, by: "区政府办" },
    });
    const paper = await importFile(disk, "/单.docx");
    expect(paper.ok ? "" : paper.failure.code).toBe("notAnAnnualReport");
    expect((await gouji(["slip", "/收/教育局.gouji"])).out).toContain("没有需要修改的问题");
  });

  it.each<[string, readonly string[], RegExp]>([
    ["a round that is none", ["--round", "0"], /--round/u],
    ["a day that is none", ["--deadline", "2022-02-30"], /2022-02-30/u],
    ["a target that is the report", ["-o", "/收/教育局.gouji", "--force"], /教育局\.gouji/u],
  ])("are refused for %s", async (_, words, said) => {
    const { disk, gouji } = office();
    const before = disk.files("/");
    const { status, err } = await gouji(["slip", "/收/教育局.gouji", ...words]);
    expect(status).toBe(2);
    expect(err).toMatch(said);
    expect(disk.files("/")).toEqual(before);
  });
});

describe("gouji template", () => {
  it("writes a workbook and a report a unit, each with an id of its own, that merge takes back", async () => {
    const { disk, gouji } = office();
    const { status, err } = await gouji(["template", "--year", "2021", "--units", "/名册.csv", "-o", "/发"]);
    expect([status, err]).toEqual([0, "已在“/发”写好 4 个单位的表，每个单位一份工作簿和一份报告文件。\n"]);
    expect(disk.files("/发").length).toBe(8);
    for (const name of disk.files("/发").filter((path) => path.endsWith(".gouji"))) await disk.remove(name);
    const words = ["merge", "/发", "--roster", "/名册.csv", "--own", "/本级.gouji", "--json"];
    const { units } = json((await gouji(words)).out);
    const files = units.filter(({ file }) => file !== null);
    expect(files.map(({ name, status: is, reasons }) => [name, is, ...reasons].join(" ")).toSorted()).toEqual(
      ["区教育局", "区民政局", "区水务局", "青山镇"].map((name) => `${name} excluded blank`).toSorted(),
    );
    expect(units.filter(({ status: is }) => is === "missing").length).toBe(4);
    // Again it would write over what units may have filled in.
    expect((await gouji(["template", "--year", "2021", "--units", "/名册.csv", "-o", "/发"])).status).toBe(2);
  });

  it("has last year's figures beside its tables, which are no figures of this year's", async () => {
    const { disk, gouji } = office();
    const { status, err } = await gouji([
      "template",
      "--year",
      "2022",
      "--units",
      "/名册.csv",
      "--previous",
      "/收",
      "-o",
      "/发",
    ]);
    expect(status).toBe(0);
    expect(err).toContain("没有找到上年报告的单位（2 个，表中没有附上年数）：区水务局、青山镇");
    const place = "/发/区民政局2022年政府信息公开工作年度报告";
    const begun = readReport(disk.text(`${place}.gouji`) ?? "", "");
    expect(begun).toMatchObject({
      ok: true,
      value: { previous: { year: 2021, cells: { "t3.received.naturalPerson": 149 } } },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await disk.read(`${place}.xlsx`)).buffer);
    const values = (name: string): unknown[] => workbook.getWorksheet(name)?.getSheetValues().flat() ?? [];
    expect(values("表三")).toContain(149);
    expect(values("表二")).toContain(299.7935);
    const lastYearHead = values("表四").find((value) => String(value).startsWith("上年数"));
    expect(lastYearHead).toBe("上年数（供参考，不用填写）2021年");
    // Programs may drop hidden sheets; then last year's figures are still none of this year's.
    workbook.removeWorksheet("_meta");
    disk.put("/发/无标记.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    const bare = await importFile(disk, "/发/无标记.xlsx");
    const bareCells = bare.ok && bare.value.kind !== "report" ? bare.value.reading.cells : {};
    const typed = formOf("2021").cells.filter(({ id, computed }) => !computed && bareCells[id] !== undefined);
    expect(typed.every(({ id }) => id.startsWith("t3.carriedIn."))).toBe(true);
    const back = await importFile(disk, `${place}.xlsx`);
    const read = back.ok && back.value.kind !== "report" ? back.value.reading : undefined;
    expect(read?.doubts).toEqual([]);
    expect(read?.cells).toEqual(begun.ok && { ...begun.value.cells, "t3.carriedIn.total": 2 });
    const { units } = json(
      (
        await gouji([
          "merge",
          `${place}.xlsx`,
          "--year",
          "2022",
          "--own",
          "/发/区教育局2022年政府信息公开工作年度报告.gouji",
          "--json",
        ])
      ).out,
    );
    expect(units[0]?.reasons).toEqual(["blank"]);
  });

  it("for any unit says no unit until somebody writes one", async () => {
    const { gouji } = office();
    expect((await gouji(["template", "--year", "2021", "-o", "/表.xlsx"])).status).toBe(0);
    const { units } = json((await gouji(["merge", "/表.xlsx", "--own", "/本级.gouji", "--json"])).out);
    expect(units.map(({ name, status: is, reasons }) => [name, is, ...reasons])).toEqual([["表", "excluded", "blank"]]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no year", ["-o", "/表.xlsx"], /--year/u],
    ["a year without a form", ["--year", "2001", "-o", "/表.xlsx"], /2001/u],
    ["no output", ["--year", "2021"], /-o/u],
    ["no report of last year", ["--year", "2023", "--previous", "/收", "-o", "/表.xlsx"], /没有 2022 年度的报告/u],
    ["a roster without units", ["--year", "2021", "--units", "/空.txt", "-o", "/发"], /没有找到应报单位/u],
  ])("is refused for %s", async (_, words, said) => {
    const { disk, gouji } = office();
    disk.put("/空.txt", "1\n");
    const before = disk.files("/");
    const { status, err } = await gouji(["template", ...words]);
    expect(status).toBe(2);
    expect(err).toMatch(said);
    expect(disk.files("/")).toEqual(before);
  });
});
