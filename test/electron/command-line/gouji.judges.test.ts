import { exec } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../shared/report/outline.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { builtGouji, gouji, program } from "../../kit/command-line.ts";
import { readCheckOutput, readShowOutput, readUnit } from "../../kit/contract.ts";
import { sampleWith } from "../../kit/findings.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { schemaErrors } from "../../kit/schema-check.ts";
import type { Report } from "../../../shared/report/report.ts";

const title = "示例区人民政府2021年政府信息公开工作年度报告";

async function save(folder: string, report: Report, name = "报告.gouji"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, writeReport(report));
  return path;
}

describe("gouji demo", () => {
  it("writes the sample with both exports, valid and without an error", async () => {
    await inTemporaryFolder(async (folder) => {
      const { status, out } = await gouji(["demo", "示例"], folder);
      expect(status).toBe(0);
      expect(out).toContain("没有发现问题");
      const names = (await readdir(join(folder, "示例"))).toSorted();
      expect(names).toEqual([
        "示例依申请公开台账.csv",
        `${title}.check.json`,
        `${title}.docx`,
        `${title}.gouji`,
        `${title}.xlsx`,
      ]);
      for (const kind of ["docx", "xlsx"] as const) {
        expect(await schemaErrors(await readFile(join(folder, "示例", `${title}.${kind}`)), kind)).toEqual([]);
      }
      expect(readCheckOutput(await readFile(join(folder, "示例", `${title}.check.json`), "utf8"))).toMatchObject({
        report: { unit: "示例区人民政府", year: 2021, edition: "2021" },
        summary: { errors: 0, warnings: 0, hints: 0 },
        findings: [],
      });
    });
  });

  it("writes the same bytes each time, and replaces only with --force", async () => {
    await inTemporaryFolder(async (folder) => {
      const bytes = async () =>
        Promise.all((await readdir(join(folder, "d"))).map((name) => readFile(join(folder, "d", name))));
      await gouji(["demo", "d"], folder);
      const first = await bytes();
      const again = await gouji(["demo", "d"], folder);
      expect(again.status).toBe(2);
      expect(again.err).toContain("--force");
      expect((await gouji(["demo", "d", "--force"], folder)).status).toBe(0);
      expect(await bytes()).toEqual(first);
    });
  });
});

describe.skipIf(!existsSync("/proc/self"))("gouji demo in a folder of the system", () => {
  it("says that the system refused, not that the folder is missing", async () => {
    await inTemporaryFolder(async (folder) => {
      const { status, err } = await gouji(["demo", "/proc/x"], folder);
      expect(status).toBe(2);
      expect(err).toContain("无法写入“/proc/x”（系统拒绝）");
    });
  });
});

describe("gouji export of a text with numbers that cannot be computed", () => {
  it("says each of them once, and does not mind where no text is exported", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleWith({ "t2.normative.issued": null }));
      const { status, err } = await gouji(["export", "报告.gouji", "--html", "a.html"], folder);
      expect(status).toBe(0);
      const told = err.split("\n").filter((line) => line.includes("无法取得"));
      expect(told).toEqual([
        "“一、总体情况”中有一个数据无法取得，印作“——”：表二“行政规范性文件”行“本年制发件数”列没有数字。",
      ]);
      expect((await gouji(["export", "报告.gouji", "--csv", "a.csv"], folder)).err).not.toContain("无法取得");
    });
  });
});

describe("gouji new", () => {
  it("starts a report that check reads, with nothing filled in", async () => {
    await inTemporaryFolder(async (folder) => {
      const made = await gouji(
        ["new", "--unit", "示例镇人民政府", "--year", "2024", "--level", "镇", "-o", "新.gouji"],
        folder,
      );
      expect(made).toMatchObject({ status: 0, out: "" });
      const checked = await gouji(["check", "新.gouji", "--json"], folder);
      expect(checked.status).toBe(1);
      const { report, summary, findings } = readCheckOutput(checked.out);
      expect(report).toEqual({ unit: "示例镇人民政府", year: 2024, edition: "2021" });
      expect(summary).toMatchObject({ errors: 1, warnings: 4, hints: 1 });
      expect(findings.map((finding) => finding.code)).toEqual(["V3", "V3", "V3", "X10", "X11", "X12"]);
      expect(readUnit(await readFile(join(folder, "新.gouji"), "utf8")).level).toBe("town");
    });
  });

  it("rolls last year over", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport, "去年.gouji");
      const made = await gouji(
        ["new", "--unit", "示例区人民政府", "--year", "2022", "--previous", "去年.gouji", "-o", "今年.gouji"],
        folder,
      );
      expect(made.status).toBe(0);
      const { cells } = readShowOutput((await gouji(["show", "今年.gouji", "--json"], folder)).out);
      expect(cells["t3.carriedIn.naturalPerson"]).toEqual({ value: 2, origin: "typed" });
      expect(cells["t3.carriedIn.total"]).toEqual({ value: 2, origin: "computed" });
      expect(cells["t3.received.naturalPerson"]).toEqual({ value: null, origin: "typed" });
      const text = await readFile(join(folder, "今年.gouji"), "utf8");
      const report = readReport(text, "今年.gouji");
      expect(report.ok && report.value.narratives).toMatchObject(outlineOf(sampleReport, 2022));
    });
  });

  it("uses the form of 2019 for 2020", async () => {
    await inTemporaryFolder(async (folder) => {
      await gouji(["new", "--unit", "示例", "--year", "2020", "-o", "a.gouji"], folder);
      const { report, cells } = readShowOutput((await gouji(["show", "a.gouji", "--json"], folder)).out);
      expect(report.edition).toBe("2019");
      expect(Object.keys(cells)).toHaveLength(198);
    });
  });

  it.each([
    [["--year", "2021", "-o", "a"], "--unit"],
    [["--unit", "示例", "-o", "a"], "--year"],
    [["--unit", "示例", "--year", "2021"], "-o"],
    [["--unit", "示例", "--year", "2018", "-o", "a"], "2018"],
    [["--unit", "镇".repeat(5000), "--year", "2021", "-o", "a"], "5000 字"],
    [["--unit", "一\n二", "--year", "2021", "-o", "a"], "一行文字"],
    [["--unit", "示例", "--year", "二〇二一", "-o", "a"], "二〇二一"],
    [["--unit", "示例", "--year", "2021", "--level", "村", "-o", "a"], "村"],
    [["--unit", "示例", "--year", "2021", "--previous", "none.gouji", "-o", "a"], "none.gouji"],
    [["--unit", "示例", "--year", "2021", "-o", "nowhere/a"], "nowhere"],
  ])("refuses %j", async (words, named) => {
    await inTemporaryFolder(async (folder) => {
      const { status, out, err } = await gouji(["new", ...words], folder);
      expect({ status, out, lines: err.trim().split("\n").length }).toEqual({ status: 2, out: "", lines: 1 });
      expect(err).toContain(named);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it("takes last year's level over, and never last year's file itself", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport, "去年.gouji");
      const words = ["new", "--unit", "示例区人民政府", "--year", "2022", "--previous", "去年.gouji", "--force", "-o"];
      expect((await gouji([...words, "去年.gouji"], folder)).status).toBe(2);
      expect(await readFile(join(folder, "去年.gouji"), "utf8")).toBe(writeReport(sampleReport));
      expect((await gouji([...words, "今年.gouji"], folder)).status).toBe(0);
      expect(readUnit(await readFile(join(folder, "今年.gouji"), "utf8")).level).toBe("county");
    });
  });

  it("refuses a report of another year as last year's", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      const { status, err } = await gouji(
        ["new", "--unit", "示例区人民政府", "--year", "2024", "--previous", "报告.gouji", "-o", "a"],
        folder,
      );
      expect(status).toBe(2);
      expect(err).toContain("请选择 2023 年的报告");
    });
  });
});

describe("gouji check", () => {
  const wrong = sampleWith(
    { "t3.granted.naturalPerson": 32 },
    { declared: { "t3.granted.total": 22, "t3.concluded.naturalPerson": 150 } },
  );

  it("explains every finding and exits with 1 on errors", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, wrong);
      const { status, out } = await gouji(["check", "报告.gouji"], folder);
      expect(status).toBe(1);
      expect(out).toContain(
        "表三“自然人”列不平：本年新收 148 + 上年结转 4 = 152，办理结果总计 160 + 结转下年度 2 = 162，第一、二项之和比第三、四项之和少 10。",
      );
      expect(out).toContain("最可能填错的是表三“（一）予以公开”行“自然人”列。");
    });
  });

  it("gives the same as one JSON object", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, wrong);
      const { status, out } = await gouji(["check", "报告.gouji", "--json"], folder);
      const result = readCheckOutput(out);
      expect(status).toBe(1);
      expect(result.summary).toMatchObject({ errors: 1, warnings: 0, hints: 0 });
      expect(result.findings).toHaveLength(1);
      expect(result.findings[0]).toMatchObject({
        code: "B1",
        severity: "error",
        part: "t3",
        cells: [
          "t3.received.naturalPerson",
          "t3.carriedIn.naturalPerson",
          "t3.concluded.naturalPerson",
          "t3.carriedOut.naturalPerson",
        ],
        expected: 152,
        actual: 162,
        suspect: "t3.granted.naturalPerson",
      });
      expect(result.findings[0]?.explains?.map(({ code, cells }) => `${code} ${cells[0]}`)).toEqual([
        "B1 t3.received.total",
        "S1 t3.concluded.naturalPerson",
        "S2 t3.granted.total",
      ]);
    });
  });

  it("speaks English when asked, before or after the command", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, wrong);
      const after = await gouji(["check", "报告.gouji", "--lang", "en"], folder);
      const before = await gouji(["--lang=en", "check", "报告.gouji"], folder);
      expect(after.out).toContain('Table 3, column "自然人" does not balance: received 148 + carried in 4 = 152');
      expect(before.out).toBe(after.out);
    });
  });

  it("compares with the report given as last year's", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, { ...sampleReport, year: 2020 }, "去年.gouji");
      await save(folder, sampleReport);
      const { status, out } = await gouji(["check", "报告.gouji", "--previous", "去年.gouji", "--json"], folder);
      const codes = new Set(readCheckOutput(out).findings.map((finding) => finding.code));
      expect(status).toBe(1);
      expect([...codes]).toEqual(["Y1", "Y2", "Y5", "Y6"]);
    });
  });
});

describe("gouji show", () => {
  it("lists every cell with its origin, declared totals beside computed ones", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(
        folder,
        sampleWith(
          {
            "t4.review.upheld": null,
            "t4.review.corrected": null,
            "t4.review.other": null,
            "t4.review.pending": null,
            "t3.granted.business": { raw: "减4" },
          },
          {
            declared: { "t4.review.total": 4, "t3.received.total": 150 },
            workings: { "t3.received.naturalPerson": "100+48" },
          },
        ),
      );
      const { out } = await gouji(["show", "报告.gouji", "--json"], folder);
      const { cells } = readShowOutput(out);
      expect(Object.keys(cells)).toHaveLength(200);
      expect(cells["t2.fees.amount"]).toEqual({ value: "299.7935", origin: "typed" });
      expect(cells["t4.review.total"]).toEqual({ value: 4, origin: "declared", declared: 4 });
      expect(cells["t3.received.total"]).toEqual({ value: 151, origin: "computed", declared: 150 });
      expect(cells["t3.granted.business"]).toEqual({ value: { raw: "减4" }, origin: "typed" });
      expect(cells["t3.received.naturalPerson"]).toEqual({ value: 148, origin: "typed", working: "100+48" });
      const lines = (await gouji(["show", "报告.gouji"], folder)).out.split("\n");
      expect(lines).toHaveLength(202);
      expect(lines.filter((line) => line.endsWith("\t=100+48"))).toHaveLength(1);
    });
  });
});

describe("gouji export", () => {
  it("writes all formats at once, the public copy without the sign-off sheet", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      const words = ["--docx", "a.docx", "--xlsx", "a.xlsx", "--html", "a.html", "--csv", "a.csv"];
      const full = await gouji(["export", "报告.gouji", ...words], folder);
      expect(full).toMatchObject({ status: 0, out: "" });
      expect(await readFile(join(folder, "a.html"), "utf8")).toContain("审签单");
      expect((await gouji(["export", "报告.gouji", ...words, "--public", "--force"], folder)).status).toBe(0);
      expect(await readFile(join(folder, "a.html"), "utf8")).not.toContain("审签单");
      expect((await readdir(folder)).toSorted()).toEqual(
        ["a.csv", "a.docx", "a.html", "a.xlsx", "报告.gouji"].toSorted(),
      );
    });
  });

  it("exports a report with errors, and says so with 1", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleWith({ "t3.carriedOut.business": 1 }));
      const { status, err } = await gouji(["export", "报告.gouji", "--csv", "a.csv"], folder);
      expect(status).toBe(1);
      expect(err).toContain("还有 1 条错误");
      expect(await readdir(folder)).toContain("a.csv");
    });
  });

  it("replaces nothing without --force, and then writes none of its outputs", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      await writeFile(join(folder, "a.html"), "别动我");
      const { status, err } = await gouji(["export", "报告.gouji", "--csv", "a.csv", "--html", "a.html"], folder);
      expect(status).toBe(2);
      expect(err).toContain("a.html");
      expect(await readFile(join(folder, "a.html"), "utf8")).toBe("别动我");
      expect(await readdir(folder)).not.toContain("a.csv");
    });
  });

  it("never replaces the report itself by mistake", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      expect((await gouji(["export", "报告.gouji", "--html", "报告.gouji"], folder)).status).toBe(2);
      expect((await gouji(["export", "报告.gouji", "--html", "报告.gouji", "--force"], folder)).status).toBe(2);
      expect((await gouji(["check", "报告.gouji"], folder)).status).toBe(0);
    });
  });

  it.each([
    [["报告.gouji"], "--docx"],
    [["报告.gouji", "--docx", "a", "--xlsx", "a"], "两个输出"],
    [["报告.gouji", "--docx", "a", "--fonts", "comic"], "comic"],
    [["报告.gouji", "--docx", "nowhere/a.docx"], "nowhere"],
    [["报告.gouji", "--docx", "/proc/a.docx"], "/proc/a.docx"],
    [["none.gouji", "--docx", "a.docx"], "none.gouji"],
  ])("refuses %j", async (words, named) => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      const { status, out, err } = await gouji(["export", ...words], folder);
      expect({ status, out, lines: err.trim().split("\n").length }).toEqual({ status: 2, out: "", lines: 1 });
      expect(err).toContain(named);
      expect(await readdir(folder)).toEqual(["报告.gouji"]);
    });
  });
});

describe("gouji with bad input", () => {
  const text = writeReport(sampleReport);

  it.each<[string, (path: string) => Promise<unknown>]>([
    ["JSON cut in half", (path) => writeFile(path, text.slice(0, text.length / 2))],
    ["a newer version", (path) => writeFile(path, text.replace('"version": 1', '"version": 9'))],
    ["an unknown cell", (path) => writeFile(path, text.replace("t3.granted.business", "t3.granted.nobody"))],
    ["a negative count", (path) => writeFile(path, text.replace('granted.business": 0', 'granted.business": -1'))],
    ["a fractional count", (path) => writeFile(path, text.replace('granted.business": 0', 'granted.business": 0.5'))],
    ["1e999", (path) => writeFile(path, text.replace('granted.business": 0', 'granted.business": 1e999'))],
    ["not a report", (path) => writeFile(path, "<html>")],
    [
      "100 MB",
      async (path) => {
        const file = await open(path, "w");
        await file.truncate(100 * 1024 * 1024);
        await file.close();
      },
    ],
  ])("%s: one line, status 2, nothing written", async (_, make) => {
    await inTemporaryFolder(async (folder) => {
      await make(join(folder, "a.gouji"));
      for (const words of [
        ["check", "a.gouji"],
        ["show", "a.gouji"],
        ["export", "a.gouji", "--docx", "a.docx"],
      ]) {
        const { status, out, err } = await gouji(words, folder);
        expect({ status, out, lines: err.trim().split("\n").length }).toEqual({ status: 2, out: "", lines: 1 });
        expect(err).toContain("a.gouji");
        expect(err).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(await readdir(folder)).toEqual(["a.gouji"]);
    });
  });

  it.each([
    [["sing"], "sing"],
    [["check"], "FILE"],
    [["check", "a", "--lang", "fr"], "fr"],
    [["check", "a", "b"], "b"],
  ])("arguments %j", async (words, named) => {
    await inTemporaryFolder(async (folder) => {
      const { status, err } = await gouji(words, folder);
      expect(status).toBe(2);
      expect(err).toContain(named);
    });
  });

  it.each([
    [
      ["export", "甲.gouji", "乙.gouji", "甲.gouji", "--to", "出"],
      ["甲.gouji", "乙.gouji"],
    ],
    [
      ["export", "有.gouji", "甲.gouji", "有.gouji", "乙.gouji", "--to", "出"],
      ["甲.gouji", "乙.gouji"],
    ],
    [
      ["import", "甲.docx", "乙.docx", "丙.docx"],
      ["甲.docx", "乙.docx", "丙.docx"],
    ],
    [
      ["compare", "甲.gouji", "乙.gouji"],
      ["甲.gouji", "乙.gouji"],
    ],
    [
      ["audit", "甲", "乙"],
      ["甲", "乙"],
    ],
    [
      ["merge", "甲", "乙", "-o", "和.gouji"],
      ["甲", "乙"],
    ],
    [["packet", "甲.gouji", "出"], ["甲.gouji"]],
    [["verify", "甲.gouji", "乙.docx"], ["甲.gouji"]],
  ])("%j names each file that is missing, once", (words, missing) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "有.gouji"), writeReport(sampleReport));
      const { status, out, err } = await gouji(words, folder);
      expect([status, out]).toEqual([2, ""]);
      expect(err.trimEnd().split("\n")).toEqual(
        missing.map((name) => `gouji: 找不到文件“${name}”，请检查路径是否正确。`),
      );
      expect(await readdir(folder)).toEqual(["有.gouji"]);
    }),
  );
});

describe("the built program", () => {
  it.each([
    [["check", "报告.gouji", "--json"]],
    [["show", "报告.gouji", "--lang", "en"]],
    [["check", "没有.gouji"]],
    [["import", "报告.gouji", "报告.gouji", "--json"]],
    [[]],
  ])("says and does what the sources do: %j", async (words) => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleWith({ "t3.received.naturalPerson": 99 }));
      expect(await builtGouji(words, folder)).toEqual(await gouji(words, folder));
    });
  });
});

describe("output that cannot be written", () => {
  it.skipIf(!existsSync("/dev/full"))("is an error, not silence", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      const command = `"${process.execPath}" "${program}" show 报告.gouji > /dev/full`;
      const failed: unknown = await promisify(exec)(command, { cwd: folder }).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 2 });
      expect(failed instanceof Error && failed.message).toContain("没有写出来");
    });
  });

  it("says that the working folder is gone, unless every path is whole", async () => {
    await inTemporaryFolder(async (folder) => {
      const report = await save(folder, sampleReport);
      const gone = join(folder, "已删除");
      await mkdir(gone);
      const run = (words: string) =>
        promisify(exec)(`rmdir "${gone}"; "${process.execPath}" "${program}" ${words}`, { cwd: gone }).catch(
          (error: unknown) => error,
        );
      const failed = await run(`export "${report}" --docx a.docx`);
      expect(failed).toMatchObject({ code: 2 });
      expect(failed).toHaveProperty("stderr", expect.stringMatching(/^gouji: 当前所在的文件夹已被删除.*\n$/));
      await mkdir(gone);
      expect(await run(`check "${report}"`)).toMatchObject({ stderr: "" });
      await mkdir(gone);
      expect(await run(`export "${report}" --docx "${join(folder, "a.docx")}"`)).toHaveProperty(
        "stderr",
        expect.stringContaining("已写入"),
      );
    });
  });

  it("keeps the status of a report with errors where the reader has enough", async () => {
    await inTemporaryFolder(async (folder) => {
      const wrong = await save(folder, sampleWith({ "t3.received.naturalPerson": 99 }));
      const command = `"${process.execPath}" "${program}" check "${wrong}" | true; exit \${PIPESTATUS[0]}`;
      const failed: unknown = await promisify(exec)(command, { shell: "/bin/bash" }).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 1, stderr: "" });
    });
  });

  it("does not matter where the reader has enough", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, sampleReport);
      const { stderr } = await promisify(exec)(`"${process.execPath}" "${program}" show 报告.gouji | head -1`, {
        cwd: folder,
      });
      expect(stderr).toBe("");
    });
  });
});

describe("gouji --help", () => {
  it("lists every command, and each command explains itself", async () => {
    await inTemporaryFolder(async (folder) => {
      const general = await gouji([], folder);
      expect(general.status).toBe(0);
      for (const name of ["new", "check", "show", "export", "explain", "demo"]) {
        expect(general.out).toContain(`gouji ${name}`);
        const { status, out } = await gouji([name, "--help"], folder);
        expect(status).toBe(0);
        expect(out).toContain(`gouji ${name}`);
      }
      expect((await builtGouji(["--version"], folder)).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
  });

  it("tells the licences of the packages that are in it, with their texts", async () => {
    await inTemporaryFolder(async (folder) => {
      const { status, out } = await builtGouji(["--licenses"], folder);
      expect(status).toBe(0);
      for (const name of ["exceljs 4.4.0 (MIT)", "docx 9", "zod 4", "jszip 3"]) expect(out).toContain(`\n\n${name}`);
      expect(out).toContain("Permission is hereby granted, free of charge");
      expect(out).not.toContain("react");
    });
  });
});
