import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { blankReport, type Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { lastYearWith } from "../../../kit/findings.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, type Found, type Look, openWindow, pathOf, type TestWindow } from "../../../kit/window.ts";

const cell = "t3.received.naturalPerson";
const now: Report = { ...sampleReport, previous: lastYearWith({ [cell]: 40, "t2.coercion.decided": "/" }) };
const old: Report = {
  ...blankReport({ id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", edition: "2019", year: 2020, unit: sampleReport.unit }),
  cells: { "t3.received.business": 4, "t2.regulation.made": 1 },
};

describe.skipIf(missing("chromium"))("the comparison", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const open = (found: Found, look: Look = {}): Promise<TestWindow> => openWindow(browser, folder, found, look);

  it("sets the open report beside last year's at once, large changes first, and leads back to a cell", async () => {
    const { page, complaints } = await open({ reports: [now], openAtOnce: true });
    await page.getByRole("button", { name: "比对", exact: true }).click();
    await page.getByRole("menuitem", { name: "与上年或其他报告比较" }).click();
    const rows = page.locator(".compare-table tbody tr");
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toMatch(/自然人\s+40\s+148\s+\+108\s+\+270\s+变化较大/);
    expect(await page.getByRole("main", { name: "比较" }).getByRole("status").innerText()).toMatch(
      /^显示 \d+ \/ 200 格$/,
    );
    await page.getByRole("row", { name: "行政强制" }).getByRole("button").first().click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell")))
      .toBe("t2.coercion.decided");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+k");
    await page.getByRole("row", { name: "行政强制" }).waitFor();
    expect(await page.getByRole("row", { name: "行政强制" }).innerText()).toMatch(/\/\s+7/);
    await page.getByRole("button", { name: "返回报告" }).click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator('[data-cell="t2.coercion.decided"]').innerText()).toContain("265");
    expect(complaints).toEqual([]);
  });

  it("filters, searches, and shows what only one edition asks for", async () => {
    const { page } = await open({ reports: [now, old] });
    await page.getByRole("button", { name: /示例区人民政府 2021 年的操作/ }).click();
    await page.getByRole("menuitem", { name: "与另一份报告比较" }).click();
    await page.getByLabel("比较对象").selectOption({ label: "示例区人民政府2020年" });
    const rows = page.locator(".compare-table tbody tr");
    await page.getByLabel("搜索行、列").fill("规章 新制作");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().innerText()).toMatch(/本年新制作数量\s+1\s+只有 2019 版表式有此项/);
    await page.getByLabel("搜索行、列").fill("没有这样的行");
    await page.getByText("没有符合条件的格。").waitFor();
    await page.getByLabel("搜索行、列").fill("");
    await page.getByLabel("只看有变化的").uncheck();
    await page.getByText("显示 226 / 226 格").waitFor();
  });

  it("is copied for spreadsheets and saved as a file, asking before it replaces one", async () => {
    const { page, disk, calls } = await open({ reports: [now], openAtOnce: true });
    await page.locator(`[data-cell="${cell}"]`).waitFor();
    await page.keyboard.press("Control+k");
    await page.locator(".compare-table tbody tr").first().waitFor();
    await page.getByRole("button", { name: "复制表格" }).click();
    await page.getByText("表格已复制").waitFor();
    // Pasted where the program takes tables: the search field keeps one line of it.
    await page.getByLabel("搜索行、列").focus();
    await page.keyboard.press("Control+v");
    expect(await page.getByLabel("搜索行、列").inputValue()).toMatch(/自然人\s+40\s+148\s+108\s+270\s+变化较大/);
    await page.getByLabel("搜索行、列").fill("");
    const save = async (): Promise<void> => {
      await page.getByRole("button", { name: "保存为文件" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "导出" }).click();
    };
    await save();
    const saved = join(dirname(pathOf(now)), "示例区人民政府2021年与2020年比较.xlsx");
    await page.getByText(saved).waitFor();
    expect(disk.text(saved)).toMatch(/^PK/);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await save();
    await page.getByText(/要替换它吗/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "替换" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(calls.filter((command) => command === "table.save")).toHaveLength(3);
  });

  it.each<[string, Found, boolean]>([
    ["light", {}, false],
    ["dark, in English", { settings: { language: "en" } }, true],
  ])("tells the figures of its charts to those who cannot see them: %s", async (_, found, dark) => {
    const { page } = await open({ reports: [now], openAtOnce: true, ...found }, { dark });
    await page.locator(`[data-cell="${cell}"]`).waitFor();
    await page.keyboard.press("Control+k");
    await page.locator(".compare-charts svg").first().waitFor();
    const chart = page.locator(".compare-charts figure").first().getByRole("table");
    expect(await chart.getByRole("row").nth(1).innerText()).toMatch(/本年新收\s+43\s+151/);
    // What only they hear lies in the charts, not below the window.
    const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
    expect(whole).toBe(seen);
  });

  it("says so where there is nothing to compare with", async () => {
    const { page } = await open({ reports: [sampleReport], openAtOnce: true });
    await page.locator(`[data-cell="${cell}"]`).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByText("报告库里没有别的报告").waitFor();
    await page.locator(".compare").getByRole("button", { name: "上年报告" }).click();
    await page.getByRole("dialog").waitFor();
  });
});
