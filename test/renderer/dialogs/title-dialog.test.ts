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
});
