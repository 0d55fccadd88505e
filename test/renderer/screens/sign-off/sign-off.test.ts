import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { standingOf } from "../../../../shared/sign-off/standing.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { lastYearWith } from "../../../kit/findings.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, type Found, openWindow, pathOf, reportAt, type TestWindow } from "../../../kit/window.ts";
import { steppedTo } from "../../../shared/sign-off/kit.ts";

const linked: Report = { ...sampleReport, previous: lastYearWith({ "t3.received.naturalPerson": 117 }) };

describe.skipIf(missing("chromium"))("the page to sign from", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const open = (report: Report, found: Found = {}): Promise<TestWindow> =>
    openWindow(browser, folder, { reports: [report], openAtOnce: true, ...found });

  it("shows figures, steps and the page itself, and records a step that the file keeps", async () => {
    const { page, disk, complaints } = await open(linked, {
      settings: { signerName: "张三", signerTitle: "科长" },
    });
    await page.locator('[data-cell="t3.received.naturalPerson"]').waitFor();
    await page.keyboard.press("F7");
    const row = page.getByRole("row", { name: "本年新收" });
    await row.waitFor();
    expect((await row.innerText()).split(/\s+/u)).toEqual(["本年新收", "151", "120", "+31", "+25.8%"]);
    const printed = page.frameLocator("iframe").locator("article h1");
    await printed.waitFor();
    expect(await printed.innerText()).toContain("2021年政府信息公开工作年度报告");

    await page.getByRole("button", { name: "编制完成，送审…" }).click();
    const dialog = page.getByRole("dialog", { name: "编制" });
    await expect.poll(() => dialog.getByLabel("姓名").inputValue()).toBe("张三");
    await dialog.getByRole("button", { name: "编制完成，送审" }).click();
    await page.getByText(/^已记录“编制”：张三/u).waitFor();
    await expect.poll(() => standingOf(reportAt(disk, pathOf(linked))).reached).toBe("prepared");
    expect(reportAt(disk, pathOf(linked)).signOff.prepared).toMatchObject({ title: "科长", program: "0.1.0" });

    // A later edit makes the step void, says which cell did it, and is in the journal.
    await page.keyboard.press("F7");
    const cell = page.locator('[data-cell="t2.penalty.decided"]');
    await cell.click();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F7");
    const becameVoid = "由“2695”改为“7”，本环节失效。";
    await page.getByRole("listitem").filter({ hasText: becameVoid }).waitFor();
    await expect
      .poll(() => reportAt(disk, pathOf(linked)).journal.map((entry) => [entry.event, entry.by]))
      .toEqual([
        ["prepared", "张三（科长）"],
        ["edited", "张三"],
      ]);
    expect(complaints).toEqual([]);
  });

  it("a signed report takes nothing: not a key, not a paste, not an undo, and says how to open it again", async () => {
    const signed = steppedTo(linked, "prepared", "reviewed", "cleared", "signed");
    const { page, disk } = await open(signed);
    const before = disk.text(pathOf(signed));
    await page.getByText("本报告已审签，内容不能修改。").waitFor();
    const cell = page.locator('[data-cell="t3.received.naturalPerson"]');
    await cell.click();
    await page.keyboard.type("9");
    await page.locator(".notice").getByText("报告已审签，没有改动").waitFor();
    await page.keyboard.press("Control+v");
    await page.keyboard.press("Control+z");
    expect(await cell.innerText()).toContain("148");
    expect(await page.getByRole("button", { name: "修改单位和年度" }).count()).toBe(0);
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0);

    await page.getByRole("status").getByRole("button", { name: "前往审签" }).click();
    await page.getByRole("button", { name: "重新打开…" }).click();
    const dialog = page.getByRole("dialog", { name: "重新打开" });
    await dialog.getByRole("button", { name: "重新打开" }).click();
    await dialog.getByText("退回需要理由").waitFor();
    await dialog.getByLabel("理由").fill("数据有误");
    expect(disk.text(pathOf(signed))).toBe(before);
    await dialog.getByRole("button", { name: "重新打开" }).click();
    await expect.poll(() => reportAt(disk, pathOf(signed)).signOff.returned?.opinion).toBe("数据有误");
    await page.keyboard.press("F7");
    await cell.click();
    await page.keyboard.type("147");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell.innerText()).toContain("147");
  });

  it("remarks stand at their cell and sentence until they are ticked off", async () => {
    const { page, disk } = await open(steppedTo(linked, "prepared"));
    await page.locator('[data-cell="t3.received.naturalPerson"]').waitFor();
    await page.keyboard.press("F7");
    await page.getByRole("button", { name: "退回…" }).click();
    const dialog = page.getByRole("dialog", { name: "退回" });
    await dialog.getByLabel("理由").fill("请核对");
    await dialog.getByRole("button", { name: "增加一条" }).click();
    await dialog.getByLabel("意见内容").fill("核对处罚数");
    await dialog.getByLabel("位置").selectOption("t2.penalty.decided");
    await dialog.getByRole("button", { name: "增加一条" }).click();
    await dialog.getByLabel("意见内容").nth(1).fill("写明收费");
    await dialog.getByLabel("位置").nth(1).selectOption("words");
    await dialog.getByLabel("引用的文字").fill("没有这句话");
    await dialog.getByText("报告中没有这段文字").waitFor();
    expect(await dialog.getByRole("button", { name: "退回", exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel("引用的文字").fill("收取信息处理费");
    await dialog.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByText("2 条退回意见未处理：").waitFor();
    await page.keyboard.press("F7");

    await page.locator('#part-s6 [data-severity="remark"]').waitFor();
    const cell = page.locator('[data-cell="t2.penalty.decided"]');
    expect(await cell.getAttribute("data-mark")).toBe("remark");
    const panel = page.getByRole("complementary").getByRole("region", { name: "退回意见" });
    await panel.getByRole("button", { name: /核对处罚数/u }).click();
    await expect.poll(() => cell.evaluate((at) => at.contains(document.activeElement))).toBe(true);
    await panel.getByRole("button", { name: "已处理" }).first().click();
    await expect.poll(() => cell.getAttribute("data-mark")).toBe(null);
    await panel.getByRole("button", { name: "已处理" }).click();
    await expect.poll(() => panel.count()).toBe(0);
    await expect
      .poll(() => reportAt(disk, pathOf(linked)).remarks?.map(({ done: ticked }) => ticked !== undefined))
      .toEqual([true, true]);
  });

  it("the correction of a published report is a copy; what was published stays as it was", async () => {
    const published = steppedTo(linked, "prepared", "reviewed", "cleared", "signed", "published");
    const { page, disk, paths } = await open(published);
    const before = disk.text(pathOf(published));
    await page.locator('[data-cell="t3.received.naturalPerson"]').waitFor();
    await page.keyboard.press("F7");
    await page.getByRole("button", { name: "编制更正版本…" }).click();
    await page.getByRole("dialog").getByLabel("理由").fill("统计口径有误");
    await page.getByRole("dialog").getByRole("button", { name: "编制更正版本" }).click();
    await page.getByText("现在编辑的是副本").waitFor();
    await page.locator('[data-cell="t2.penalty.decided"]').click();
    await page.keyboard.type("2600");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F7");
    await page.getByText("1. 表二“行政处罚”行“本年处理决定数量”列由“2695”改为“2600”。").waitFor();
    expect(paths().length).toBe(2);
    expect(disk.text(pathOf(published))).toBe(before);
  });

  it("a reason that wants consent is open until it is given here", async () => {
    const last = lastYearWith({ "t3.carriedOut.naturalPerson": 6 });
    const { page, disk } = await open({ ...sampleReport, previous: last }, { settings: { consentWanted: true } });
    const card = page.locator('.finding[data-severity="error-unless-explained"]');
    await card.getByRole("button", { name: "说明理由" }).click();
    await card.getByLabel("理由").fill("上年数据有误");
    await page.keyboard.press("Control+Enter");
    await page.getByText("待上级同意").first().waitFor();
    await page.keyboard.press("F7");
    await page.getByText("1 项错误未处理").waitFor();
    await page.getByRole("button", { name: "同意此理由" }).click();
    await page.getByText("没有未处理的错误和退回意见。").waitFor();
    await expect
      .poll(() => reportAt(disk, pathOf(sampleReport)).waivers.map(({ consent }) => typeof consent))
      .toEqual(["object"]);
  });
});
