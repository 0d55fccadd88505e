import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createGatherThreads } from "../../../electron/gathering/gather-threads.ts";
import { importFile } from "../../../electron/import/import-file.ts";
import { runCommandLine } from "../../../electron/command-line/run-command-line.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import { readSlip } from "../../../shared/gathering/slip.ts";
import { readSet } from "../../../shared/gathering/set-file.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { someWriter } from "../../kit/some-writer.ts";

/** A desk at which `gouji` is called. */
function desk(disk = createMemoryDisk()) {
  const gouji = async (words: readonly string[], on: Disk = disk, at = "2022-02-01T04:00:00Z") => {
    let [out, err] = ["", ""];
    const surroundings = { disk: on, newId: () => randomUUID(), now: () => new Date(at) };
    const status = await runCommandLine(words, {
      ...surroundings,
      out: (text) => (out += text),
      err: (text) => (err += text),
      writer: someWriter,
      version: "0.1.0",
      licences: "",
      importThreads: () => {
        throw new Error("nothing is imported here");
      },
      gatherThreads: () => createGatherThreads("no program: few files are read in this thread", surroundings),
    });
    return { status, out, err };
  };
  return { disk, gouji };
}

function of(name: string, report: Report = sampleReport): string {
  return writeReport({ ...report, id: randomUUID(), unit: { name, level: "" } });
}

/** A folder as an office has it after a week. */
function office() {
  const { disk, gouji } = desk();
  disk.put("/收/教育局.gouji", of("示例区教育局"));
  disk.put("/收/二月/民政局.gouji", of("示例区民政局", sampleWith({ "t3.received.naturalPerson": 149 })));
  disk.put("/收/二月/教育局 副本.gouji", disk.text("/收/教育局.gouji") ?? "");
  disk.put("/收/去年.gouji", of("示例区水务局", { ...sampleReport, year: 2020 }));
  disk.put("/收/坏了😀.docx", "PK\u0003\u0004 not whole");
  disk.put("/收/~$教育局.docx", "mark");
  disk.put("/收/全部.zip", "PK");
  disk.put("/收/教育局.lnk", "L");
  disk.put("/名册.csv", "单位名称,联系人\n区教育局,张三\n区民政局,李四\n区水务局,\n青山镇,\n");
  disk.put("/本级.gouji", of("示例区人民政府"));
  return { disk, gouji };
}

const mergeJson = z.object({
  report: z.object({ unit: z.string(), year: z.number(), edition: z.string() }),
  units: z.array(
    z.object({
      name: z.string(),
      file: z.string().nullable(),
      round: z.number(),
      status: z.enum(["included", "excluded", "failed", "missing"]),
      reasons: z.array(z.string()),
    }),
  ),
  cells: z.record(z.string(), z.object({ value: z.unknown(), own: z.unknown(), units: z.unknown() })),
  findings: z.array(z.object({ code: z.string(), message: z.string() })),
  rounds: z.array(z.object({ unit: z.string(), changes: z.array(z.object({ cell: z.string() })) })),
  imbalances: z.record(z.string(), z.array(z.object({ unit: z.string(), remainder: z.number() }))),
});

function json(out: string) {
  return mergeJson.parse(JSON.parse(out));
}

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
    expect(units.filter(({ reasons }) => reasons.includes("M3")).map(({ name }) => name)).toEqual([
      "示例区民政局",
      "示例区教育局",
    ]);
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
    expect((await disk.read("/览.xlsx")).length).toBeGreaterThan(3000);
  });

  it("names a report without an own one after the place of its units", async () => {
    const { gouji } = office();
    expect(json((await gouji(["merge", "/收", "--json"])).out).report.unit).toBe("示例区");
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
    const before = disk.files("/");
    const { status, out, err } = await gouji(words);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trim().split("\n").at(-1)).toMatch(said);
    expect(disk.files("/")).toEqual(before);
  });
});

const auditJson = z.object({
  units: z.array(z.object({ name: z.string(), file: z.string().nullable(), status: z.string(), errors: z.number() })),
  rules: z.record(z.string(), z.object({ units: z.number(), findings: z.number() })),
  findings: z.array(z.object({ unit: z.string(), code: z.string(), message: z.string() })),
});

describe("gouji audit", () => {
  it("crosses units and rules, with a roster and last year's folder", async () => {
    const { disk, gouji } = office();
    const last = sampleWith({ "t3.carriedOut.naturalPerson": 9 }, { year: 2020 });
    disk.put("/去年/民政.gouji", of("示例区 民政局", last));
    const words = ["audit", "/收", "--roster", "/名册.csv", "--previous", "/去年", "--xlsx", "/审.xlsx", "--json"];
    const { status, out } = await gouji(words);
    expect(status).toBe(1);
    const { units, rules, findings } = auditJson.parse(JSON.parse(out));
    expect(units.find(({ name, status: is }) => name === "区民政局" && is === "included")?.errors).toBeGreaterThan(1);
    expect(units.filter(({ status: is }) => is === "missing").map(({ name }) => name)).toEqual(["区水务局", "青山镇"]);
    expect(rules["B1"]).toEqual({ units: 1, findings: 1 });
    expect(findings.filter(({ code }) => code === "Y1").map(({ unit }) => unit)).toContain("区民政局");
    expect(findings.filter(({ code, unit }) => code === "Y1" && unit !== "区民政局")).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["M2", "M4"]));
    expect((await disk.read("/审.xlsx")).length).toBeGreaterThan(3000);
  });

  it("says in words what it found, and ends with 0 where nothing blocks", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区教育局"));
    const { status, out } = await gouji(["audit", "/收"]);
    expect(out).toContain("审核 1 份：错误 0 条");
    expect(status).toBe(0);
    expect((await gouji(["audit", "/收", "--lang", "en"])).out).toContain("1 audited: 0 errors");
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no place", ["audit"], /缺少“PATH”/u],
    ["a place that is not there", ["audit", "/没有"], /找不到文件/u],
    ["last year's folder that is not there", ["audit", "/收", "--previous", "/没有"], /找不到文件/u],
  ])("refuses %s", async (_, words, said) => {
    const { gouji } = office();
    const { status, err } = await gouji(words);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});

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
    const { units } = json((await gouji(["merge", "/发", "--roster", "/名册.csv", "--json"])).out);
    expect(units.map(({ name, status: is }) => `${name} ${is}`).toSorted()).toEqual(
      ["区教育局 included", "区民政局 included", "区水务局 included", "青山镇 included"].toSorted(),
    );
    // Again it would write over what units may have filled in.
    expect((await gouji(["template", "--year", "2021", "--units", "/名册.csv", "-o", "/发"])).status).toBe(2);
  });

  it("for any unit says no unit until somebody writes one", async () => {
    const { gouji } = office();
    expect((await gouji(["template", "--year", "2021", "-o", "/表.xlsx"])).status).toBe(0);
    const { units } = json((await gouji(["merge", "/表.xlsx", "--own", "/本级.gouji", "--json"])).out);
    expect(units.map(({ name, status: is, reasons }) => [name, is, ...reasons])).toEqual([
      ["表", "excluded", "unitUnclear", "M5"],
    ]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no year", ["-o", "/表.xlsx"], /--year/u],
    ["a year without a form", ["--year", "2001", "-o", "/表.xlsx"], /2001/u],
    ["no output", ["--year", "2021"], /-o/u],
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

describe("an office's own checks", () => {
  const rule = {
    code: "P1",
    severity: "error",
    sentence: "许可不得超过一百件",
    left: "t2.licensing.decided",
    is: "<=",
    right: 100,
  };
  const rules = (one: object): string => JSON.stringify({ format: "gouji-rules", version: 1, rules: [one] });

  it("find in an audit and in a check, and block as others do", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区教育局"));
    disk.put("/规则.json", rules(rule));
    const audited = await gouji(["audit", "/收", "--rules", "/规则.json", "--json"]);
    expect(audited.status).toBe(1);
    const { units, rules: codes, findings } = auditJson.parse(JSON.parse(audited.out));
    expect(units.map(({ errors }) => errors)).toEqual([1]);
    expect(codes).toEqual({ P1: { units: 1, findings: 1 } });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^许可不得超过一百件。（左边 \d+，应 ≤ 右边 100）$/u),
    ]);
    const checked = await gouji(["check", "/收/甲.gouji", "--rules", "/规则.json"]);
    expect([checked.status, checked.out]).toEqual([1, expect.stringContaining("P1  许可不得超过一百件。")]);
  });

  it("that cannot be used are told in one sentence, and everything else goes on", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区民政局", sampleWith({ "t3.received.naturalPerson": 149 })));
    disk.put("/规则.json", rules({ ...rule, left: "t9.x" }));
    const { status, err, out } = await gouji(["check", "/收/甲.gouji", "--rules", "/规则.json"]);
    expect(status).toBe(1);
    expect(err.trim()).toMatch(/规则“P1”写的“t9\.x”不是表中的格.*其余核对照常/u);
    expect(out).toContain("B1  表三“自然人”列不平");
    expect((await gouji(["audit", "/收", "--rules", "/没有.json"])).err).toContain("找不到文件");
  });
});
