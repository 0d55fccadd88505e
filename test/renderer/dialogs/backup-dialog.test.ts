import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { sampleWith } from "../../kit/findings.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow, pathOf, reportAt } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the backup", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("is made and restored from the settings with the keyboard, and goes over nothing", async () => {
    const settings = { vocabulary: { flagged: ["旧局名"], allowed: [] } };
    const old = await openWindow(browser, folder, { reports: [sampleReport], settings, chosenFolder: "/文档" });
    await openDialog(old.page);
    const make = old.page.getByRole("form", { name: "备份", exact: true });
    await make.getByRole("button", { name: "选择" }).press("Enter");
    await expect.poll(() => make.getByRole("textbox").inputValue()).toBe("/文档");
    await make.getByRole("textbox").press("Enter");
    await make.getByText(/^已备份 1 份报告、0 个历史版本/).waitFor();
    const archive = old.disk.files("/文档").find((path) => path.endsWith(".zip")) ?? "";
    expect(archive).toMatch(/^\/文档\/勾稽备份 \d{4}-\d\d-\d\d \d{4}\.zip$/);
    expect(old.complaints).toEqual([]);
    const other = sampleWith({ "t3.received.naturalPerson": 99 });
    const fresh = await openWindow(browser, folder, {
      reports: [other],
      files: { "/U盘/备份.zip": await old.disk.read(archive), "/U盘/别的.zip": "别的" },
      chosen: "/U盘/备份.zip",
    });
    await openDialog(fresh.page);
    const restore = fresh.page.getByRole("form", { name: "恢复", exact: true });
    await restore.getByRole("textbox").fill("/U盘/别的.zip");
    await restore.getByRole("textbox").press("Enter");
    await expect.poll(() => restore.getByRole("alert").textContent()).toContain("不是勾稽的备份文件");
    await restore.getByRole("button", { name: "选择" }).press("Enter");
    await expect.poll(() => restore.getByRole("textbox").inputValue()).toBe("/U盘/备份.zip");
    await restore.getByRole("textbox").press("Enter");
    await restore.getByText(/^已恢复 1 份报告、1 个自定义用语；其中 1 份与现有报告同名/).waitFor();
    expect(await restore.getByRole("alert").count()).toBe(0);
    expect(reportAt(fresh.disk, pathOf(other))).toEqual(other);
    const beside = fresh.paths().filter((path) => path !== pathOf(other));
    expect(beside.map((path) => reportAt(fresh.disk, path))).toEqual([sampleReport]);
    await fresh.page.keyboard.press("Escape");
    await expect.poll(() => fresh.page.getByRole("textbox", { name: "需要提醒的用语" }).inputValue()).toBe("旧局名");
    expect(fresh.complaints).toEqual([]);
  });
});

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "备份与恢复" }).press("Enter");
}
