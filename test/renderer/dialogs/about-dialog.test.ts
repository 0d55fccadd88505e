import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the page about the program", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("shows what a maintainer needs, without units, and copies just that", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [sampleReport],
      settings: { unitName: "示例区教育局" },
      files: { "/日志/gouji.log": "2026-01-15T08:00:00.000Z report.save\nError: went wrong\n" },
    });
    await page.getByRole("row").nth(1).waitFor();
    await page.keyboard.press("Control+,");
    await page.getByRole("button", { name: "关于勾稽" }).press("Enter");
    const box = page.getByRole("dialog").getByRole("textbox", { name: "诊断信息" });
    const text = await box.inputValue();
    expect(text).toMatch(
      /^勾稽：0\.1\.0\n程序指纹：[0-9a-f]{16}\n.*Chrome\/.*1 份报告，0 个文件无法读取.*Error: went wrong$/s,
    );
    expect(text).not.toContain("教育局");
    await page.getByRole("button", { name: "复制诊断信息" }).press("Enter");
    await page.getByRole("status").getByText("已复制。").waitFor();
    expect(complaints).toEqual([]);
  });
});
