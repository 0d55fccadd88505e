import { basename } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { sampleWith } from "../../kit/findings.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, type Found, type Look, openWindow, pathOf, reportAt, type TestWindow } from "../../kit/window.ts";

const cell = "t3.received.naturalPerson";
const twoReports = [
  sampleWith({ [cell]: 99, "t2.penalty.decided": null, "t2.regulation.issued": 3 }),
  { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", year: 2022 },
];

describe.skipIf(missing("chromium"))("the window", () => {
  let folder = "";
  let browser: Browser;
  const windows: TestWindow[] = [];
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const open = async (found: Found = {}, look: Look = {}): Promise<TestWindow> => {
    const opened = await openWindow(browser, folder, found, look);
    windows.push(opened);
    return opened;
  };
  const cellAt = (page: Page, id = cell) => page.locator(`[data-cell="${id}"]`);

  it("leads from the first start through the sample, a wrong number, its finding and back to the export", async () => {
    const { page, disk, calls, paths } = await open();
    await page.getByRole("button", { name: "打开示例报告" }).click();
    await page.getByText("没有发现问题").waitFor();
    await cellAt(page).click();
    await page.keyboard.type("99");
    await page.keyboard.press("Enter");
    const finding = page.getByRole("button", { name: /^错误 B1.*自然人/ });
    await finding.waitFor();
    await page.getByText(/已保存/).waitFor();
    expect(paths()).toEqual([pathOf(sampleReport)]);
    expect(reportAt(disk, pathOf(sampleReport)).cells[cell]).toBe(99);

    await page.getByRole("button", { name: "引言", exact: true }).click();
    await finding.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-cell]") !== null)).toBe(true);
    await page.keyboard.press("Control+z");
    await page.getByText("没有发现问题").waitFor();

    await page.keyboard.press("Control+e");
    await page.getByRole("dialog").getByRole("button", { name: "导出" }).click();
    const exported = pathOf(sampleReport).replace(".gouji", ".docx");
    await page.getByRole("dialog").getByText(basename(exported), { exact: true }).waitFor();
    expect(calls).not.toContain("shell.openFile");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^打开 .*\.docx$/ })
      .click();
    await expect.poll(() => calls).toContain("shell.openFile");
    expect(disk.text(exported)).toMatch(/^PK/);
    expect(calls.filter((command) => command === "report.export")).toHaveLength(1);
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+e");
    await page.getByRole("dialog").getByRole("button", { name: "导出" }).click();
    await page.getByText(/要替换它吗/).waitFor();
    await page.getByRole("button", { name: "替换" }).click();
    await page.getByText("已导出：").waitFor();
  });

  it("says at the start that the settings could not be read, and shows the file that is kept", async () => {
    const kept = "/程序/settings.damaged.json";
    const { page, calls } = await open({ damagedSettings: kept });
    const notice = page.locator(".notice").filter({ hasText: "设置文件已损坏" });
    await notice.getByText(kept).waitFor();
    await notice.getByRole("button", { name: "在文件夹中显示" }).click();
    await expect.poll(() => calls).toContain("shell.showInFolder");
  });

  it("goes through the findings with F8, fixes one, and takes an explanation", async () => {
    const { page } = await open({ reports: twoReports.slice(0, 1), openAtOnce: true });
    await page.getByRole("complementary").getByText("全部 4").waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await page.getByRole("button", { name: "1 格填 0" }).click();
    await page.getByText("全部 3").waitFor();
    await page.getByRole("button", { name: "说明理由" }).first().click();
    await page.getByRole("button", { name: "保存理由" }).click();
    await page.getByText("请写明理由。").waitFor();
    await page.getByRole("textbox", { name: "理由" }).fill("上级授权制定");
    await page.getByRole("button", { name: "保存理由" }).click();
    await page.getByText("理由：上级授权制定").waitFor();
    await page.getByText("已说明 1").waitFor();
    await page.getByRole("button", { name: "撤回说明" }).click();
    await page.getByText("已说明 1").waitFor({ state: "detached" });
  });

  it("starts a report from last year's and shows its carried-on figures", async () => {
    const { page } = await open({ reports: [sampleReport] });
    await page.getByRole("button", { name: "新建报告" }).click();
    await page.getByRole("combobox", { name: "新建方式" }).fill("沿用");
    await page.getByRole("option", { name: "沿用 2021 年度报告：示例区人民政府" }).click();
    expect(await page.getByRole("textbox", { name: "报告年度" }).inputValue()).toBe("2022");
    await page.getByRole("button", { name: "新建", exact: true }).click();
    await page.getByRole("heading", { name: "示例区人民政府2022年政府信息公开工作年度报告" }).waitFor();
  });

  it("says why a save fails, keeps trying, and asks before leaving", async () => {
    const { page, disk } = await open({ reports: [sampleReport], openAtOnce: true });
    await cellAt(page).click();
    disk.fill(true);
    await page.keyboard.type("99");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+s");
    await page.getByText(/未保存：.*磁盘空间不足/).waitFor();
    await page.getByRole("button", { name: "报告库", exact: true }).click();
    await page.getByRole("button", { name: "继续编辑" }).click();
    disk.fill(false);
    await page.getByRole("button", { name: "立即重试" }).click();
    await page.getByText(/已保存/).waitFor();
    expect(reportAt(disk, pathOf(sampleReport)).cells[cell]).toBe(99);
  });

  it("leaves keys to an open dialog, and gives the focus back to the cell when it closes", async () => {
    const { page } = await open({ reports: [sampleReport], openAtOnce: true });
    await cellAt(page).click();
    await page.keyboard.press("Control+e");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("导出报告").waitFor();
    for (const keys of ["Control+Shift+h", "Control+n", "F8", "Control+k", "Control+,"])
      await page.keyboard.press(keys);
    expect(await dialog.count()).toBe(1);
    expect(await dialog.getByText("导出报告").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => cellAt(page).locator(":focus").count()).toBe(1);
    expect(await page.getByRole("heading", { name: "二、主动公开政府信息情况" }).isVisible()).toBe(true);
  });

  it("saves what is typed after the open report was asked for once more", async () => {
    const { page, disk, startAgain } = await open({ reports: [sampleReport], openAtOnce: true });
    await cellAt(page).click();
    startAgain(pathOf(sampleReport));
    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "报告库", exact: true }).click();
    await page.getByRole("heading", { name: "全部报告" }).waitFor();
    expect(reportAt(disk, pathOf(sampleReport)).cells[cell]).toBe(77);
  });

  it("overwrites a file changed outside only when told to", async () => {
    const { page, disk } = await open({ reports: [sampleReport], openAtOnce: true });
    await cellAt(page).waitFor();
    const theirs = writeReport(sampleWith({ [cell]: 5 }));
    disk.put(pathOf(sampleReport), theirs);
    await page.getByText(/该文件已被他人或其他程序修改/).waitFor();
    expect(disk.text(pathOf(sampleReport))).toBe(theirs);
    await page.getByRole("button", { name: "用我的内容覆盖" }).click();
    await page.getByText(/已保存/).waitFor();
    expect(reportAt(disk, pathOf(sampleReport))).toEqual(sampleReport);
  });

  it("offers a draft, and opens for reading what somebody else has open", async () => {
    const drafted = await open({ reports: [sampleReport], draft: sampleWith({ [cell]: 7 }), openAtOnce: true });
    await drafted.page.getByRole("button", { name: "恢复草稿" }).click();
    await drafted.page.getByText(/已保存/).waitFor();
    await expect.poll(() => drafted.calls.includes("report.save")).toBe(true);
    await expect.poll(() => reportAt(drafted.disk, pathOf(sampleReport)).cells[cell]).toBe(7);
    const holder = { user: "李四", computer: "办公室二", since: "2022-01-12T02:00:00.000Z" };
    const held = await open({ reports: [sampleReport], holder, openAtOnce: true });
    await held.page.getByText(/李四（办公室二）/).waitFor();
    await held.page.getByRole("button", { name: "接管编辑" }).click();
    await held.page.getByText(/的窗口变为只读/).waitFor();
    await held.page.getByRole("button", { name: "确认接管" }).click();
    await held.page.getByText(/李四（办公室二）/).waitFor({ state: "detached" });
  });

  it("moves a report to the trash and brings it back", async () => {
    const { page, paths } = await open({ reports: twoReports });
    await page.getByRole("button", { name: "示例区人民政府 2022 年的操作" }).click();
    await page.getByRole("menuitem", { name: "移入“已删除的报告”" }).click();
    await page.getByRole("button", { name: "撤销" }).waitFor();
    expect(paths()).toHaveLength(1);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => paths().length).toBe(2);
    await page.getByRole("button", { name: "示例区人民政府 2022 年的操作" }).waitFor();
  });

  it("speaks English where that is chosen, with the statutory labels left Chinese", async () => {
    const { page } = await open({ reports: [sampleReport], settings: { language: "en" }, openAtOnce: true });
    await page.getByText("Nothing found").waitFor();
    await page.getByRole("heading", { name: "二、主动公开政府信息情况" }).waitFor();
  });

  it("made the page complain nowhere above", () => {
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
