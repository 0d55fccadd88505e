import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the packet of a report", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("is made by keyboard, told file by file, and replaced only when somebody says so", async () => {
    const { page, complaints } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    await page.locator('[data-cell="t2.fees.amount"]').waitFor();
    await page.keyboard.press("Control+Shift+m");
    const dialog = page.getByRole("dialog", { name: "生成材料包" });
    const pdf = dialog.getByRole("checkbox", { name: "包含 PDF" });
    await pdf.press("Space");
    await dialog.getByRole("button", { name: "生成", exact: true }).press("Enter");
    await dialog.getByText("材料包已写好，每个文件都与报告一致。").waitFor();
    await expect.poll(() => dialog.getByText("与报告一致", { exact: true }).count()).toBe(8);
    await dialog.getByText("没有 PDF：按要求未生成。").waitFor();
    await page.screenshot({ path: process.env["PACKET_SHOT"] ?? "/dev/null", type: "png" }).catch(() => undefined);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+m");
    await pdf.press("Space");
    await dialog.getByRole("button", { name: "生成", exact: true }).press("Enter");
    await dialog.getByRole("button", { name: "替换" }).press("Enter");
    await dialog.getByText("材料包已写好，每个文件都与报告一致。").waitFor();
    expect(complaints).toEqual([]);
  });

  it("has a fingerprint that is held against one that somebody types", async () => {
    const { page } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    await page.locator('[data-cell="t2.fees.amount"]').waitFor();
    await page.keyboard.press("Control+Shift+e");
    const dialog = page.getByRole("dialog");
    const typed = dialog.getByLabel("纸上或二维码中的指纹");
    const own = fingerprint(sampleReport);
    await typed.fill(own.toUpperCase().replaceAll("0", "O"));
    await typed.press("Enter");
    await dialog.getByText("指纹一致").waitFor();
    await dialog.getByText("已当作数字 0（o）").waitFor();
    await typed.fill(own.slice(0, -1));
    await typed.press("Enter");
    await dialog.getByText("这里有 15 位").waitFor();
    await page.screenshot({ path: process.env["VERIFY_SHOT"] ?? "/dev/null", type: "png" }).catch(() => undefined);
  });
});
