import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, type Look, openWindow, pathOf, reportAt, type TestWindow } from "../../kit/window.ts";

const inForce = "t2.normative.inForce";
const thisYear: Report = { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", year: 2022 };
const elsewhere: Report = {
  ...sampleReport,
  id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405061",
  year: 2023,
  unit: { name: "别的单位", level: "" },
};

/** Saving by itself may take two seconds. */
const saving = { timeout: 5000 };

describe.skipIf(missing("chromium"))("the dialog for last year's report", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const open = async (look: Look = {}, language: "zh" | "en" = "zh") => {
    const reports = [thisYear, elsewhere, sampleReport];
    const opened = await openWindow(browser, folder, { reports, openAtOnce: true, settings: { language } }, look);
    await opened.page.locator(`[data-cell="${inForce}"]`).waitFor();
    return opened;
  };
  const lastYear = (page: Page) => page.locator(`[data-cell="${inForce}"] [data-last-year]`);
  const dialog = (page: Page) => page.getByRole("dialog", { name: "上年报告" });
  const saved = ({ disk }: TestWindow): Report => reportAt(disk, pathOf(thisYear));

  it("links the report that fits, checks against it, and unlinks; each is one step to undo", async () => {
    const window = await open();
    const { page } = window;
    await page.keyboard.press("Control+l");
    await dialog(page).getByText("还没有关联上年报告。").waitFor();
    const file = dialog(page).getByRole("textbox", { name: "上年报告文件" });
    await expect.poll(() => file.inputValue()).toBe(pathOf(sampleReport));
    await page.keyboard.press("Enter");
    await page.getByText("已关联“示例区人民政府”2021 年的报告").waitFor();
    await page.getByRole("button", { name: /Y2.*行政规范性文件/ }).waitFor();
    expect(await lastYear(page).getAttribute("data-last-year")).toBe("上年 22");
    await expect.poll(() => saved(window).previous?.id, saving).toBe(sampleReport.id);
    expect(saved(window).narratives).toEqual(thisYear.narratives);

    await page.keyboard.press("Control+z");
    await lastYear(page).waitFor({ state: "detached" });
    await expect.poll(() => saved(window).previous, saving).toBeUndefined();
    await page.keyboard.press("Control+y");
    await lastYear(page).waitFor();

    await page.getByRole("button", { name: "比对", exact: true }).click();
    await page.getByRole("menuitem", { name: "上年报告" }).click();
    await dialog(page)
      .getByText("已关联“示例区人民政府”2021 年的报告（示例区人民政府2021年政府信息公开工作年度报告.gouji）。")
      .waitFor();
    await dialog(page).getByRole("button", { name: "取消关联" }).click();
    await lastYear(page).waitFor({ state: "detached" });
    await expect.poll(() => saved(window).previous, saving).toBeUndefined();
    await page.keyboard.press("Control+z");
    await lastYear(page).waitFor();
  });

  it("links a report of another year and unit too, and says at once what is wrong with it", async () => {
    const window = await open();
    const { page } = window;
    await page.keyboard.press("Control+l");
    await dialog(page).getByRole("combobox", { name: "报告库中的报告" }).selectOption({ label: "2023 年：别的单位" });
    await dialog(page).getByRole("button", { name: "关联", exact: true }).click();
    await page
      .getByRole("region", { name: "通知" })
      .getByText("作为上年报告的是 2023 年的报告，应为 2021 年")
      .waitFor();
    await expect.poll(() => saved(window).previous?.year, saving).toBe(2023);
    expect(await lastYear(page).count()).toBe(0);
  });

  it("links nothing where the file cannot be read, or none is named", async () => {
    const window = await open();
    const { page } = window;
    await page.keyboard.press("Control+l");
    const file = dialog(page).getByRole("textbox", { name: "上年报告文件" });
    await expect.poll(() => file.inputValue()).not.toBe("");
    await file.fill("");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("请选择或输入上年报告文件。").waitFor();
    await file.fill("/文档/没有.gouji");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("alert").getByText("找不到文件“/文档/没有.gouji”").waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(window.calls).not.toContain("report.save");
  });

  it.each([
    ["light", false, "zh"],
    ["dark", true, "en"],
  ] as const)("makes the page complain of nothing (%s)", async (_, dark, language) => {
    const { page, complaints } = await open({ dark }, language);
    await page.keyboard.press("Control+l");
    await page.getByRole("dialog").waitFor();
    await page.locator("[data-autofocus]:focus").waitFor();
    expect(complaints).toEqual([]);
  });
});
