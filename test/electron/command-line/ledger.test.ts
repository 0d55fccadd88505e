import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { blankReport, type Report, signOffSteps } from "../../../shared/report/report.ts";
import { takeStep } from "../../../shared/sign-off/acts.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { goujiOn } from "../../kit/command-line.ts";

const idNumber = "11010519491231002X";
const register = [
  "登记编号,申请人,证件号码,申请人类别,申请方式,收到日期,答复日期,答复类型",
  `一号,欧阳某某,${idNumber},公民,网上,2021-03-05,2021-03-20,予以公开`,
  "二号,某某贸易有限公司,,企业,信函,2021-12-20,,办理中",
  "三号,司马某某,,居民,当面,2020-12-25,2021-01-10,信息不存在",
  "合计,,,,,,,3件",
];
const unclear = "四号,诸葛某某,,外星人,网上,2021-05-05,2021-05-20,予以公开";

/** A desk with a register on it, at which `gouji ledger` is called. */
function desk(lines: readonly string[] = register) {
  const disk = createMemoryDisk();
  disk.put("/办公/台账.csv", `${lines.join("\n")}\n`);
  const run = (...words: readonly string[]) =>
    goujiOn(disk, ["ledger", "/办公/台账.csv", ...words], "2022-01-10T04:00:00Z");
  const read = (path: string): Report => {
    const report = readReport(disk.text(path) ?? "", path);
    if (!report.ok) throw new Error(report.failure.code);
    return report.value;
  };
  return { disk, run, read };
}

const year = ["--year", "2021"] as const;
const start = blankReport({
  id: "6f8d1c5e-3c64-4f0e-9a53-0e0b7d4e2a11",
  edition: "2021",
  year: 2021,
  unit: { name: "某某局", level: "" },
});

/** The report, signed. */
const signed = signOffSteps.slice(0, 4).reduce((report, step) => {
  const next = takeStep(report, [], step, {
    name: "张三",
    date: "2022-01-20",
    at: "2022-01-20T04:00:00Z",
    today: "2022-01-20",
    program: "",
  });
  if (!next.ok) throw new Error(next.failure.code);
  return next.value;
}, start);

describe("gouji ledger", () => {
  it("counts table three, every figure with its rows, and names nobody", async () => {
    const { status, out } = await desk().run(...year, "--json");
    const result: unknown = JSON.parse(out);
    expect(status).toBe(0);
    expect(result).toMatchObject({
      year: 2021,
      rows: 4,
      counted: {
        "t3.received.naturalPerson": { value: 1, rows: [2] },
        "t3.received.total": { value: 2, rows: [2, 3] },
        "t3.carriedIn.naturalPerson": { value: 1, rows: [4] },
        "t3.granted.naturalPerson": { value: 1, rows: [2] },
        "t3.unavailable.notHeld.naturalPerson": { value: 1, rows: [4] },
        "t3.carriedOut.business": { value: 1, rows: [3] },
        "t3.declined.petition.business": { value: 0, rows: [] },
      },
      unclassified: [],
      left: [{ row: 5, code: "sum", reason: "合计行" }],
      mapping: { columns: { 登记编号: "number", 收到日期: "received", 答复类型: "result" } },
      channels: { online: 1, mail: 1 },
    });
    expect(out).not.toMatch(/欧阳|司马|贸易|11010519/u);
  });

  it.each(["欧阳克", "诸葛某某", "李四等3人"])("quotes no name that stands where the kind does: %s", async (name) => {
    const { run } = desk([...register, `四号,,,${name},网上,2021-05-05,2021-05-20,予以公开`]);
    for (const form of [[], ["--json"]]) {
      const { out } = await run(...year, ...form);
      expect(out).toContain("申请人类别无法归入");
      expect(out).not.toContain(name);
    }
  });

  it("ends with 1 where rows cannot be classified, and with 0 once the mapping says what they mean", async () => {
    const { run, disk } = desk([...register, unclear]);
    const first = await run(...year);
    expect(first.status).toBe(1);
    expect(first.out).toContain("未归类 1 行");
    expect(first.out).toContain("第 6 行  申请人类别无法归入：“外星人”");
    expect(first.out).not.toMatch(/欧阳|诸葛|11010519/u);
    disk.put("/办公/对应.json", JSON.stringify({ kinds: { 外星人: "otherOrg" } }));
    const second = await run(...year, "--map", "/办公/对应.json", "--json");
    expect(second.status).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({
      counted: { "t3.granted.otherOrg": { value: 1, rows: [6] } },
      mapping: { kinds: { 外星人: "otherOrg" } },
    });
  });

  it("takes its own mapping back", async () => {
    const { run, disk } = desk();
    const { mapping } = z.object({ mapping: z.unknown() }).parse(JSON.parse((await run(...year, "--json")).out));
    disk.put("/办公/对应.json", JSON.stringify(mapping));
    expect((await run(...year, "--map", "/办公/对应.json")).status).toBe(0);
  });

  it("writes a report with -o", async () => {
    const { run, read, disk } = desk();
    const unnamed = await run(...year, "-o", "/办公/报告.gouji");
    expect([unnamed.status, unnamed.err]).toEqual([2, expect.stringContaining("--unit")]);
    expect((await run(...year, "--unit", "某某局", "-o", "/办公/报告.gouji")).status).toBe(0);
    const report = read("/办公/报告.gouji");
    expect([report.unit.name, report.year, report.cells["t3.received.naturalPerson"]]).toEqual(["某某局", 2021, 1]);
    expect(disk.text("/办公/报告.gouji")).not.toMatch(/欧阳|司马|贸易|11010519/u);
    expect(await run(...year, "--unit", "某某局", "-o", "/办公/报告.gouji")).toMatchObject({ status: 2 });
  });

  it("fills the blank cells of a report, changes none that is filled in, and tells where they differ", async () => {
    const { run, read, disk } = desk();
    disk.put("/办公/报告.gouji", writeReport({ ...start, cells: { "t3.granted.naturalPerson": 4 } }));
    const { status, out, err } = await run(...year, "--into", "/办公/报告.gouji");
    expect(status).toBe(1);
    expect(out).toMatch(/表三.*予以公开.*自然人.*：报告填 4，台账 1（第 2 行）/u);
    expect(err).toContain("由台账填入 143 个空格");
    const report = read("/办公/报告.gouji");
    expect([report.cells["t3.granted.naturalPerson"], report.cells["t3.carriedOut.business"]]).toEqual([4, 1]);
    expect(report.journal).toMatchObject([{ event: "edited" }]);
    expect(disk.text("/办公/报告.gouji")).not.toMatch(/欧阳|司马|贸易|11010519/u);
  });

  it("with -o leaves the report as it is and writes the filled one there", async () => {
    const { run, read, disk } = desk();
    disk.put("/办公/报告.gouji", writeReport(start));
    expect((await run(...year, "--into", "/办公/报告.gouji", "-o", "/办公/新.gouji")).status).toBe(0);
    expect(read("/办公/报告.gouji")).toEqual(start);
    expect(read("/办公/新.gouji").cells["t3.carriedOut.business"]).toBe(1);
  });

  it.each<readonly [string, readonly string[], string]>([
    ["no year", [], "--year"],
    ["a year that no report is of", ["--year", "1999"], "1999"],
    ["a mapping that is no JSON", [...year, "--map", "/办公/台账.csv"], "对应关系文件"],
    ["a report of another year", ["--year", "2022", "--into", "/办公/报告.gouji"], "2021"],
    ["a report that has been signed", [...year, "--into", "/办公/已签.gouji"], "签"],
  ])("%s ends in one sentence, with nothing changed", async (_, words, says) => {
    const { run, disk } = desk();
    disk.put("/办公/报告.gouji", writeReport(start));
    disk.put("/办公/已签.gouji", writeReport(signed));
    const { status, err } = await run(...words);
    expect([status, err.trim().split("\n").length]).toEqual([2, 1]);
    expect(err).toContain(says);
    expect(disk.text("/办公/报告.gouji")).toBe(writeReport(start));
    expect(disk.text("/办公/已签.gouji")).toBe(writeReport(signed));
  });

  it("a register without heads, and one of another year, are told in one sentence", async () => {
    const headless = await desk(["甲,乙", "丙,丁"]).run(...year);
    expect([headless.status, headless.err]).toEqual([2, expect.stringContaining("表头")]);
    const other = await desk().run("--year", "2024");
    expect(other.status).toBe(1);
    expect(other.err).toContain("没有属于 2024 年度报告的申请");
  });
});
