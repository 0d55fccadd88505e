import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow, pathOf, reportAt } from "../../kit/window.ts";

/** Saving by itself may take two seconds. */
const saving = { timeout: 5000 };

describe.skipIf(missing("chromium"))("the dialog for unit and year", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("sets where the title breaks, and the seal; other words than the title's are refused", async () => {
    const { page, disk } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    const saved = (): Report["paper"] => reportAt(disk, pathOf(sampleReport)).paper;
    await page.getByRole("button", { name: "修改单位和年度" }).click();
    const dialog = page.getByRole("dialog", { name: "修改单位和年度" });
    const lines = dialog.getByRole("textbox", { name: "标题分行" });
    await expect.poll(() => lines.inputValue()).toBe("示例区人民政府\n2021年政府信息公开工作年度报告");
    await lines.fill("示例区人民政府2021年\n政府信息公开年度报告");
    await dialog.getByText("这里只能改断行的位置，文字应与标题一致。").waitFor();
    expect(await dialog.getByRole("button", { name: "确定" }).isDisabled()).toBe(true);
    await lines.fill("示例区人民政府2021年\n政府信息公开工作年度报告");
    await dialog.getByRole("checkbox", { name: "加盖印章" }).check();
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(saved, saving).toEqual({
      titleLines: ["示例区人民政府2021年", "政府信息公开工作年度报告"],
      sealed: true,
    });
    await page.keyboard.press("Control+z");
    await expect.poll(saved, saving).toBeUndefined();
  });

  it("takes what an official document carries, and says of what does not fit what it should be", async () => {
    const { page, disk, complaints } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    await page.getByRole("button", { name: "修改单位和年度" }).click();
    const dialog = page.getByRole("dialog", { name: "修改单位和年度" });
    await dialog.getByRole("button", { name: "公文格式要素" }).press("Enter");
    await dialog.getByRole("textbox", { name: "发文机关标志（红头）" }).fill("示例区人民政府文件");
    const number = dialog.getByRole("textbox", { name: "发文字号", exact: true });
    await number.fill("示政发3号");
    await dialog.getByText("请按“机关代字〔年份〕序号”填写").waitFor();
    expect(await dialog.getByRole("button", { name: "确定" }).isDisabled()).toBe(true);
    await number.fill("示政发[2022]03号");
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => reportAt(disk, pathOf(sampleReport)).paper, saving)
      .toEqual({ frame: { head: "示例区人民政府文件", number: "示政发〔2022〕3号" } });
    expect(complaints).toEqual([]);
  });
});
