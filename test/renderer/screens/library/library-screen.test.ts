import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, openWindow } from "../../../kit/window.ts";

function of(name: string, place: number, report: Report = sampleReport): Report {
  return { ...report, id: `00000000-0000-4000-8000-00000000000${place}`, unit: { ...report.unit, name } };
}

describe.skipIf(missing("chromium"))("the library", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("is sorted, narrowed and searched by sound; several reports are checked, removed and brought back", async () => {
    const reports = [
      of("第10区教育局", 1),
      of("第2区财政局", 2, sampleWith({ "t3.received.naturalPerson": 149 })),
      of("第1区民政局", 3),
    ];
    const { page, complaints, paths } = await openWindow(browser, folder, { reports });
    const names = () => page.locator(".row-link").allTextContents();
    await expect.poll(names).toEqual(["第1区民政局", "第2区财政局", "第10区教育局"]);
    await page.getByRole("button", { name: "核对结果", exact: true }).click();
    await page.getByRole("button", { name: "核对结果", exact: true }).click();
    await expect.poll(async () => (await names())[0]).toBe("第2区财政局");
    await page.getByRole("textbox", { name: "搜索单位、拼音、年度或文件名" }).fill("jyj");
    await expect.poll(names).toEqual(["第10区教育局"]);
    await page.getByRole("textbox", { name: "搜索单位、拼音、年度或文件名" }).fill("");
    await page.getByText("有错误", { exact: true }).click();
    await expect.poll(names).toEqual(["第2区财政局"]);
    await page.getByText("有错误", { exact: true }).click();
    await page.getByRole("checkbox", { name: "选择第2区财政局 2021" }).check();
    await page.getByRole("checkbox", { name: "选择第10区教育局 2021" }).check();
    await page.getByText("已选 2 份").waitFor();
    await page.getByRole("region", { name: "选择" }).getByRole("button", { name: "核对" }).click();
    await page
      .getByRole("dialog")
      .getByText(/表三“自然人”列不平/)
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "选择" }).getByRole("button", { name: "移入“已删除的报告”" }).click();
    await expect.poll(names).toEqual(["第1区民政局"]);
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await expect.poll(names).toHaveLength(3);
    expect(paths()).toHaveLength(3);
    await page.getByRole("checkbox", { name: "选择第2区财政局 2021" }).check();
    await page.getByRole("checkbox", { name: "选择第10区教育局 2021" }).check();
    await page.getByRole("region", { name: "选择" }).getByRole("button", { name: "移入“已删除的报告”" }).click();
    await expect.poll(names).toEqual(["第1区民政局"]);
    await page.getByRole("button", { name: "已删除的报告", exact: true }).click();
    const removed = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "第2区财政局 2021" });
    await removed.getByRole("button", { name: "恢复" }).click();
    await removed.waitFor({ state: "detached" });
    await expect.poll(() => paths().length).toBe(2);
    expect(complaints).toEqual([]);
  });
});
