import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ExportRequest } from "../../../../electron/export/exporter.ts";
import { findBrowser } from "../../../../electron/platform/find-browser.ts";
import { createPdfExporter, writePdf } from "../../../../electron/export/pdf/write-pdf.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { writeReport } from "../../../../shared/report-file/write-report.ts";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { success } from "../../../../shared/result.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { program } from "../../../kit/command-line.ts";
import { pagesOf, textOf } from "../../../kit/pdf-words.ts";
import { inTemporaryFolder, missing } from "../../../kit/programs.ts";

const skip = missing("chromium") ?? missing("pdftotext");

function request(report: Report, withSignOff = false): ExportRequest {
  const { findings } = checkerFor(report.edition).check(report);
  return { report, findings, fonts: fontPresets.gb2312, withSignOff };
}

async function pdfOf(asked: ExportRequest): Promise<Uint8Array> {
  const written = await writePdf(asked);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  return written.value;
}

/** Runs something with a folder of its own for temporary files and returns what is left there. */
async function leftBehind(use: (folder: string) => Promise<void>): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const temporary = join(folder, "temporary");
    await mkdir(temporary);
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = temporary;
    try {
      await use(folder);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    return readdir(temporary);
  });
}

describe.skipIf(skip)("the printed report", () => {
  it("is A4 with title and figures, page numbers outside, and nothing of the sign-off sheet", async () => {
    const pdf = await pdfOf(request(sampleReport));
    expect(Buffer.from(pdf.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
    const pages = await pagesOf(pdf);
    const text = pages.map(textOf).join("");
    expect(text).toContain("示例区人民政府2021年政府信息公开工作年度报告");
    expect(text).toContain("151");
    expect(text).toContain("六、其他需要报告的事项");
    expect(text).not.toContain(fingerprint(sampleReport).slice(0, 4));
    expect(text).not.toContain("审签单");
    expect(pages.length).toBeGreaterThan(3);
    for (const [place, page] of pages.entries()) {
      expect(Math.abs(page.width - 595.3)).toBeLessThan(1);
      expect(Math.abs(page.height - 841.9)).toBeLessThan(1);
      const number = page.words.filter(({ y }) => y > 742.7);
      expect(textOf({ words: number })).toBe(`—${place + 1}—`);
      const left = number[0]?.x ?? 0;
      if (place % 2 === 0) expect(left).toBeGreaterThan(440);
      else expect(Math.abs(left - 93.35)).toBeLessThan(3);
      const body = page.words.filter(({ y }) => y <= 742.7);
      expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThan(79);
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(104);
    }
  });

  it("repeats the head of table three on every page that it reaches", async () => {
    const filling = Array.from({ length: 8 }, () => ({
      kind: "paragraph" as const,
      content: [{ text: "补充说明。" }],
    }));
    const report = { ...sampleReport, narratives: { ...sampleReport.narratives, preamble: filling } };
    const pages = (await pagesOf(await pdfOf(request(report)))).map(textOf);
    const withRows = pages.filter((text) => /属于国家秘密|（七）总计|结转下年度继续办理0|申请人无正当理由/.test(text));
    expect(withRows.length).toBeGreaterThan(0);
    for (const text of withRows) expect(text).toContain("申请人情况");
  });

  it("ends with name and date where they belong, and with the sign-off sheet on a sheet of its own", async () => {
    const name = "中国（云南）自由贸易试验区昆明片区管委会";
    const report: Report = {
      ...sampleReport,
      unit: { ...sampleReport.unit, name },
      signOff: { signed: { name: "李四", date: "2022-01-25" } },
    };
    const pdf = await pdfOf(request(report, true));
    const pages = await pagesOf(pdf);
    const sheet = pages.findIndex((page) => textOf(page).startsWith("审签单"));
    expect(sheet % 2).toBe(0);
    const words = pages.slice(0, sheet).flatMap((page) => page.words);
    const edge = 595.3 - 73.7;
    const at = words.findLastIndex(({ text }) => text === name);
    const [unit, date] = words.slice(at);
    // Where typefaces make room between a number and what it counts, they are words of their own.
    expect(textOf({ words: words.slice(at + 1) })).toContain("2022年1月");
    expect(Math.abs(edge - (unit?.right ?? 0) - 31.5)).toBeLessThan(2);
    expect(Math.abs((date?.x ?? 0) - (unit?.x ?? 0) - 31.5)).toBeLessThan(1);

    const mark = fingerprint(report).replaceAll(" ", "");
    const foot = pages[sheet]?.words.filter(({ y }) => y > 742.7) ?? [];
    expect(textOf({ words: foot })).toBe(`内容指纹${mark}第1页`);
    expect(pages.slice(0, sheet).map(textOf).join("")).not.toContain(mark);

    const source = Buffer.from(pdf).toString("utf8");
    expect(source).toContain(`<rdf:li xml:lang="x-default">${name}2021年政府信息公开工作年度报告</rdf:li>`);
    expect(source).toContain(`<rdf:li>${name}</rdf:li>`);
    expect(source).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(source).toMatch(/\/S \/GTS_PDFA1[^]*\/DestOutputProfile \d+ 0 R/);
    expect(source).toMatch(/\/Lang ?\(zh-CN\)/);
    expect(source).toMatch(/\/ID ?\[ ?<[0-9a-fA-F]{32}> ?<[0-9a-fA-F]{32}> ?\]/);
    expect(source).not.toMatch(/\/(?:CreationDate|ModDate)/);
  });

  it("holds table three whole, under heads that break between words", async () => {
    const pages = await pagesOf(await pdfOf(request(sampleReport)));
    const three = pages.filter((page) => /一、本年新收|（七）总计|四、结转下年度/.test(textOf(page)));
    expect(three).toHaveLength(1);
    const heads = three[0]?.words.filter(({ text }) => ["商业", "企业", "法律", "服务", "机构"].includes(text)) ?? [];
    expect(heads.map(({ text }) => text).toSorted()).toEqual(
      ["企业", "商业", "机构", "机构", "服务", "法律"].toSorted(),
    );
  });

  it("is the same for the same request, and leaves nothing behind", async () => {
    const left = await leftBehind(async () => {
      const first = await pdfOf(request(sampleReport));
      expect(Buffer.compare(first, await pdfOf(request(sampleReport)))).toBe(0);
    });
    expect(left.filter((name) => name.startsWith("gouji"))).toEqual([]);
  });
});

describe("without a working browser", () => {
  it("says that there is none", async () => {
    const nowhere = {
      platform: process.platform,
      environment: { PATH: "" },
      home: "/nowhere",
      isProgram: async () => false,
    };
    const written = await createPdfExporter(() => findBrowser(nowhere))(request(sampleReport));
    expect(written.ok ? undefined : written.failure.code).toBe("noBrowser");
  });

  it.skipIf(process.platform === "win32").each([
    ["stops with an error", "exit 3", "stopped", 60_000],
    ["writes nothing", "exit 0", "noPdf", 60_000],
    [
      "writes something else",
      'for a in "$@"; do case $a in --print-to-pdf=*) echo no > "${a#*=}";; esac; done',
      "noPdf",
      60_000,
    ],
    ["never ends", "sleep 600 & wait", "timeout", 300],
  ])("says why when it %s, and leaves nothing behind", async (_, script, reason, timeout) => {
    const left = await leftBehind(async (folder) => {
      const browser = join(folder, "browser");
      await writeFile(browser, `#!/bin/sh\n${script}\n`);
      await chmod(browser, 0o755);
      const written = await createPdfExporter(async () => success(browser), timeout)(request(sampleReport));
      expect(written).toEqual({ ok: false, failure: { code: "browserFailed", browser, reason } });
    });
    expect(left).toEqual([]);
  });

  it("says so when it does not start", async () => {
    const browser = join("nowhere", "browser");
    const written = await createPdfExporter(async () => success(browser))(request(sampleReport));
    expect(written).toEqual({ ok: false, failure: { code: "browserFailed", browser, reason: "notStarted" } });
  });

  it.skipIf(process.platform !== "linux")("gives the browser nothing of the user's own profile", async () => {
    await inTemporaryFolder(async (folder) => {
      const browser = join(folder, "browser");
      await writeFile(browser, `#!/bin/sh\necho "$@" > ${folder}/told\nexit 1\n`);
      await chmod(browser, 0o755);
      await createPdfExporter(async () => success(browser))(request(sampleReport));
      const told = await readFile(join(folder, "told"), "utf8");
      expect(told).toMatch(/--user-data-dir=\S*gouji-pdf-/);
      expect(told).toContain("--disable-background-networking");
      expect(told.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
    });
  });
});

describe.skipIf(process.platform === "win32")("a command line that is told to end while it prints", () => {
  it.each([
    ["SIGINT", 1],
    ["SIGTERM", 1],
    ["SIGHUP", 1],
    ["SIGINT", 2],
  ] as const)("by %s takes the browser along and leaves nothing, reports: %i", async (signal, reports) => {
    await inTemporaryFolder(async (folder) => {
      const browser = join(folder, "browser");
      const names = Array.from({ length: reports }, (_, index) => `报告${index}.gouji`);
      const temporary = join(folder, "temporary");
      await writeFile(browser, `#!/bin/sh\necho $$ > '${folder}/pid'\nsleep 600 & wait\n`);
      await chmod(browser, 0o755);
      await mkdir(temporary);
      for (const [index, name] of names.entries()) {
        await writeFile(join(folder, name), writeReport({ ...sampleReport, year: sampleReport.year - index }));
      }
      const child = spawn(process.execPath, [program, "export", ...names, "--to", ".", "--kinds", "pdf"], {
        cwd: folder,
        env: { ...process.env, GOUJI_BROWSER: browser, TMPDIR: temporary },
        stdio: "ignore",
      });
      const ended = once(child, "exit");
      const pid = (): Promise<number> => readFile(join(folder, "pid"), "utf8").then(Number, () => 0);
      await expect.poll(pid, { timeout: 60_000 }).toBeGreaterThan(0);
      expect(await readdir(temporary)).toEqual([expect.stringMatching(/^gouji-pdf-/)]);
      const told = Date.now();
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      // The browser of the test never answers; a print that waited for it would wait a minute.
      expect(Date.now() - told).toBeLessThan(30_000);
      expect(await readdir(temporary)).toEqual([]);
      expect((await readdir(folder)).toSorted()).toEqual(["browser", "pid", "temporary", ...names]);
      const browserPid = await pid();
      expect(() => process.kill(browserPid, 0)).toThrow("ESRCH");
    });
  });
});
