import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, openWindow } from "../../../kit/window.ts";

describe.skipIf(missing("chromium"))("the user's own words", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("are typed in the settings, and a report opened afterwards is checked with them", async () => {
    const { page, complaints } = await openWindow(browser, folder, { reports: [sampleReport] });
    const row = page.getByText(sampleReport.unit.name).first();
    await row.waitFor();
    await page.getByRole("button", { name: "设置" }).first().click();
    const flagged = page.getByRole("textbox", { name: "需要提醒的用语" });
    await flagged.fill("政府公报\n 镇、街道");
    await page.getByRole("textbox", { name: "不再提示的用语" }).fill("各镇、街道的");
    await page.getByRole("textbox", { name: "单位名称" }).focus();
    expect(await flagged.inputValue()).toBe("政府公报\n镇、街道");
    await page.getByRole("button", { name: "报告库" }).first().click();
    await row.dblclick();
    await page.getByText("列在本单位的注意用语中").first().waitFor();
    expect(await page.getByText("“政府公报”列在本单位的注意用语中").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("and so it is with checks of one's own, which are loaded from a file and can be switched off", async () => {
    const { page, complaints } = await openWindow(browser, folder, { reports: [sampleReport] });
    const row = page.getByText(sampleReport.unit.name).first();
    await row.waitFor();
    const settings = page.getByRole("button", { name: "设置" }).first();
    await settings.click();
    const files = page.locator('input[type="file"]');
    const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await files.setInputFiles(file("坏.json", "{}"));
    await page.getByText("“坏.json”不是勾稽的自定核对文件").first().waitFor();
    const rule = {
      code: "SF9",
      severity: "warning",
      sentence: "维持应有两件",
      left: "t4.review.upheld",
      is: "=",
      right: 2,
    };
    const rules = { format: "gouji-rules", version: 1, name: "示例省", rules: [rule] };
    await files.setInputFiles(file("省.json", JSON.stringify(rules)));
    const listed = page.getByRole("checkbox", { name: "SF9 维持应有两件" });
    await listed.waitFor();
    await page.getByRole("button", { name: "报告库" }).first().click();
    await row.dblclick();
    const card = page.locator(".finding", { hasText: "维持应有两件。（左边 1，应 = 右边 2）" });
    await card.waitFor();
    expect(await card.locator("code").textContent()).toBe("SF9");
    expect(complaints).toEqual([]);
  });
});
