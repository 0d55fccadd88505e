import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Disk } from "../../../electron/files/disk.ts";
import { readSet } from "../../../shared/gathering/set-file.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { json, of, office } from "./gather-desk.ts";

describe("gouji merge", () => {
  it("adds up what counts, and says of every file what became of it", async () => {
    const { disk, gouji } = office();
    const words = ["merge", "/收", "--own", "/本级.gouji", "--roster", "/名册.csv", "-o", "/汇总.gouji", "--json"];
    const { status, out, err } = await gouji(words);
    expect(status).toBe(1);
    const { report, units, cells, findings, imbalances } = json(out);
    expect(report).toEqual({ unit: "示例区人民政府", year: 2021, edition: "2021" });
    expect(units.map(({ name, status: is, reasons }) => [name, is, ...reasons].join(" "))).toEqual(
      [
        "区教育局 excluded M2 sameContent",
        "区民政局 included M5",
        "坏了😀 failed damagedArchive",
        "区教育局 included",
        "区水务局 excluded M2 otherYear",
        "区水务局 missing M4",
        "青山镇 missing M4",
      ].map((line) =>
        line.replace(
          "failed damagedArchive",
          `failed ${units.find(({ status: s }) => s === "failed")?.reasons[0] ?? ""}`,
        ),
      ),
    );
    expect(cells["t3.received.naturalPerson"]).toEqual({ value: 148 * 2 + 149, own: 148, units: 148 + 149 });
    expect(cells["t2.fees.amount"]).toEqual({ value: "899.3805", own: "299.7935", units: "599.587" });
    expect(imbalances).toEqual({ naturalPerson: [{ unit: "区民政局", remainder: 1 }] });
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(expect.arrayContaining(["M2", "M4", "M5", "B1"]));
    expect(err).toMatch(/跳过“\/收\/~\$教育局\.docx”/u);
    expect(err).toMatch(/跳过“\/收\/全部\.zip”：压缩包/u);
    expect(err).toMatch(/跳过“\/收\/教育局\.lnk”：快捷方式/u);
    const written = readReport(disk.text("/汇总.gouji") ?? "", "");
    expect(written.ok && written.value.sources.map(({ unit, own }) => [unit.name, own === true])).toEqual([
      ["示例区人民政府", true],
      ["区民政局", false],
      ["区教育局", false],
    ]);
  });

  it("keeps a gathering: what is there is not taken in again, a corrected file is the next round, and says what changed", async () => {
    const { disk, gouji } = office();
    const words = ["merge", "/收", "--set", "/2021.gouji-set", "--roster", "/名册.csv", "--json"];
    const first = json((await gouji(words)).out);
    disk.put("/收/二月/民政局.gouji", of("示例区民政局"));
    const second = await gouji(words, disk, "2022-02-03T04:00:00Z");
    const { units, rounds, cells } = json(second.out);
    expect(units.filter(({ name }) => name === "区民政局").map(({ round, status }) => [round, status])).toEqual([
      [1, "excluded"],
      [2, "included"],
    ]);
    expect(rounds.map(({ unit, changes }) => [unit, changes.map(({ cell }) => cell)])).toEqual([
      ["区民政局", ["t3.received.naturalPerson"]],
    ]);
    expect(cells["t3.received.naturalPerson"]?.value).toBe(148 * 2);
    expect(units.length).toBe(first.units.length + 1);
    const set = readSet(disk.text("/2021.gouji-set") ?? "", "");
    expect(set.ok && set.value.submissions.length).toBe(6);
    // Without any files it merges what it has.
    expect(json((await gouji(["merge", "--set", "/2021.gouji-set", "--json"])).out).cells).toEqual(cells);
  });

  it("merges merged reports again without counting twice", async () => {
    const { disk, gouji } = office();
    await gouji(["merge", "/收/教育局.gouji", "/收/二月/民政局.gouji", "--own", "/本级.gouji", "-o", "/收/区.gouji"]);
    const { units, cells } = json(
      (await gouji(["merge", "/收", "--unit", "示例市人民政府", "-o", "/市.gouji", "--json"])).out,
    );
    expect(cells["t3.received.naturalPerson"]?.value).toBe(148 * 2 + 149);
    expect(
      units
        .filter(({ reasons }) => reasons.includes("M3"))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["示例区民政局", "示例区教育局"].toSorted());
    expect(disk.text("/市.gouji")).toContain("示例市人民政府");
  });

  it("writes an overview and every value", async () => {
    const { disk, gouji } = office();
    const { err } = await gouji(["merge", "/收", "--xlsx", "/览.xlsx", "--csv", "/格.csv", "--own", "/本级.gouji"]);
    expect(err).toContain("已写入 /览.xlsx");
    const lines = (disk.text("/格.csv") ?? "").split("\r\n");
    expect(lines[0]).toBe("unit,level,year,edition,round,status,source,cell,label,kind,value");
    expect(lines).toContain(
      "示例区民政局,,2021,2021,1,included,/收/二月/民政局.gouji,t3.received.naturalPerson,表三“一、本年新收政府信息公开申请数量”行“自然人”列,typed,149",
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await disk.read("/览.xlsx")).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["汇总一览", "问题", "单位与规则", "按规则"]);
    const rowsOf = (name: string): readonly string[][] =>
      (book.getWorksheet(name)?.getRows(1, 9) ?? []).map((row) => [1, 2, 3, 4].map((at) => row.getCell(at).text));
    expect(rowsOf("单位与规则").find(([unit]) => unit === "示例区民政局")).toContain("1");
    expect(rowsOf("按规则")).toContainEqual(["B1", "收办平衡", "1", "1"]);
  });

  it("adds what somebody adjusts, keeps it with the gathering, and tells who is missing on the report", async () => {
    const { disk, gouji } = office();
    disk.put("/调整.csv", "单元格,调整,理由\nt3.received.naturalPerson,-1,与信访件重复\n");
    const words = ["merge", "/收", "--set", "/2021.gouji-set", "--roster", "/名册.csv"];
    const { out } = await gouji([
      ...words,
      "--adjust",
      "/调整.csv",
      "--by",
      "张三",
      "-o",
      "/汇总.gouji",
      "--csv",
      "/格.csv",
    ]);
    expect(out).toContain("调整：表三“一、本年新收政府信息公开申请数量”行“自然人”列 -1，与信访件重复（张三）");
    expect(disk.text("/格.csv")).toContain(",2021,2021,1,adjusted,,t3.received.naturalPerson,");
    const report = readReport(disk.text("/汇总.gouji") ?? "", "");
    expect(report.ok && [report.value.missingUnits, report.value.adjustments?.length]).toEqual([
      ["区水务局", "青山镇"],
      1,
    ]);
    const cell = { value: 148 + 149 - 1, own: null, units: 148 + 149, adjusted: -1 };
    const again = json((await gouji(["merge", "/收/教育局.gouji", "--own", "/汇总.gouji", "--json"])).out);
    expect(again.cells["t3.received.naturalPerson"]?.adjusted).toBe(-1);
    // Once more it is what it was: kept, and not adjusted twice.
    expect(
      json((await gouji([...words, "--adjust", "/调整.csv", "--json"])).out).cells["t3.received.naturalPerson"],
    ).toEqual(cell);
    expect(
      json((await gouji(["merge", "--set", "/2021.gouji-set", "--json"])).out).cells["t3.received.naturalPerson"],
    ).toEqual(cell);
    disk.put("/取消.csv", "单元格,调整,理由\nt3.received.naturalPerson,0,取消\n");
    const { cells } = json((await gouji(["merge", "--set", "/2021.gouji-set", "--adjust", "/取消.csv", "--json"])).out);
    expect(cells["t3.received.naturalPerson"]?.value).toBe(148 + 149);
  });

  it("names a report without an own one after the place of its units", async () => {
    const { gouji } = office();
    expect(json((await gouji(["merge", "/收", "--json"])).out).report.unit).toBe("示例区");
  });

  it("says of every file why it does not count, where none does", async () => {
    const { gouji } = office();
    const { status, err } = await gouji(["merge", "/收/去年.gouji", "/收/坏了😀.docx", "--year", "2021"]);
    expect(status).toBe(2);
    expect(err).toMatch(
      /^gouji: \/收\/去年\.gouji: 未汇入；年度不符\ngouji: .*坏了😀\.docx.*\ngouji: 2 个文件中没有一个/u,
    );
  });

  it("goes on where a folder vanishes, and follows no link", async () => {
    const { disk, gouji } = office();
    const leaky: Disk = {
      ...disk,
      list: async (folder) => {
        if (folder.endsWith("二月")) throw Object.assign(new Error(folder), { code: "ENOENT" });
        return [...(await disk.list(folder)), { name: "回到上面", kind: "other" }];
      },
    };
    const { status, err, out } = await gouji(["merge", "/收", "--json"], leaky);
    expect(status).toBe(1);
    expect(err).toContain("跳过“/收/二月”：读取时已不在或没有权限");
    expect(err).toContain("跳过“/收/回到上面”：链接");
    expect(json(out).units.filter(({ status: is }) => is === "included").length).toBe(1);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["nothing to merge", ["merge"], /缺少“PATH”/u],
    ["a folder that is not there", ["merge", "/没有"], /找不到文件“\/没有”/u],
    ["a folder without reports", ["merge", "/空"], /没有可以读取的报告文件/u],
    ["a roster without units", ["merge", "/收", "--roster", "/空.txt"], /没有找到应报单位/u],
    ["a set that is none", ["merge", "/收", "--set", "/名册.csv"], /不是勾稽的汇总文件/u],
    [
      "an own report of another year",
      ["merge", "/收", "--own", "/本级.gouji", "--year", "2022"],
      /是 2021 年度的，与要汇总的 2022 年度不同/u,
    ],
    ["adjustments without a reason", ["merge", "/收", "--adjust", "/调整.csv"], /“\/调整.csv”第 2 行没有写理由/u],
    ["adjustments without heads", ["merge", "/收", "--adjust", "/本级.gouji"], /没有找到“单元格”“调整”“理由”/u],
    ["a year that is none", ["merge", "/收", "--year", "20x"], /20x/u],
    ["an output that exists", ["merge", "/收", "-o", "/本级.gouji"], /已存在/u],
    [
      "an output that is an input",
      ["merge", "/收/教育局.gouji", "-o", "/收/教育局.gouji", "--force"],
      /教育局\.gouji/u,
    ],
    ["files of which none counts", ["merge", "/收/坏了😀.docx"], /没有一个可以汇总/u],
  ])("refuses %s with one sentence, and writes nothing", async (_, words, said) => {
    const { disk, gouji } = office();
    disk.put("/空/说明.png", "");
    disk.put("/空.txt", "1\n2\n");
    disk.put("/调整.csv", "单元格,调整,理由\nt3.received.naturalPerson,-1,\n");
    const before = disk.files("/");
    const { status, out, err } = await gouji(words);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trim().split("\n").at(-1)).toMatch(said);
    expect(disk.files("/")).toEqual(before);
  });
});
