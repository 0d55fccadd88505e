import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { exporters } from "../../../../electron/export/registry.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { blankReport, type Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, type Found, openWindow, pathOf, reportAt } from "../../../kit/window.ts";

/** A report as a web page. */
async function pageOf(report: Report): Promise<string> {
  const { findings } = checkerFor(report.edition).check(report);
  const page = await (await exporters.html())({ report, findings, fonts: fontPresets.gb2312, withSignOff: false });
  return page.ok ? new TextDecoder().decode(page.value) : "";
}

/** The sample as a web page in which some figures are written as clerks write them, one total is wrong, and a row is gone. */
async function doubtful(): Promise<string> {
  return (await pageOf(sampleReport))
    .replace("32499", "约32,499件")
    .replace("2695", "若干")
    .replace(/<tr>(?:(?!<\/tr>).)*行政强制(?:(?!<\/tr>).)*<\/tr>/s, "")
    .replace(">151<", ">150<");
}

describe.skipIf(missing("chromium"))("the import screen", () => {
  let folder = "";
  let browser: Browser;
  let doubts = "";
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
    doubts = await doubtful();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const open = async (found: Found = {}) => {
    const files = { "/文档/网页.html": doubts };
    const opened = await openWindow(browser, folder, { chosen: "/文档/网页.html", files, ...found });
    opened.page.setDefaultTimeout(30_000);
    return opened;
  };
  const choose = (page: Page) => page.getByRole("button", { name: "打开或导入" }).first().click();
  const drop = (page: Page, ...files: readonly (readonly [name: string, content: string])[]) =>
    page.evaluate((dropped) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of dropped) dataTransfer.items.add(new File([content], name));
      document
        .querySelector(".window")
        ?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    }, files);
  const doubt = (page: Page, row: string) => page.locator(".doubt", { hasText: row });

  it("shows what was read beside the document; with the keyboard alone the doubts are decided and the report is opened", async () => {
    const { page, disk, paths, complaints } = await open();
    await choose(page);
    await page.getByRole("status").getByText("还有 2 处，共 2 处").waitFor();
    await page.getByText("表三“一、本年新收政府信息公开申请数量”行“总计”列：原文件 150，计算 151").waitFor();
    await page.getByText(/文件中没有找到的单元格/).click();
    await page.getByText("表二“行政强制”行“本年处理决定数量”列").waitFor();

    await doubt(page, "行政许可").getByRole("button", { name: "接受 32499" }).focus();
    await expect.poll(() => page.locator("td[data-shown]").textContent()).toContain("约32,499件");
    await page.keyboard.press("Enter");
    await doubt(page, "行政许可").getByText("已确认为 32499").waitFor();
    const other = doubt(page, "行政处罚").getByRole("textbox");
    await expect.poll(() => other.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("约两千");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("“约两千”不是规范的数字，应该是 2000。").waitFor();
    await other.fill("两三千");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("无法识别为数字").waitFor();
    await other.fill("2,695");
    await page.keyboard.press("Enter");
    await doubt(page, "行政处罚").getByRole("button", { name: "填入 2695" }).press("Enter");
    await page.getByRole("status").getByText("2 处都已确认").waitFor();

    await page.getByRole("button", { name: "导入并打开" }).click();
    await page.locator('[data-cell="t2.licensing.decided"]').getByText("32499").waitFor();
    await page.getByRole("complementary").getByText(/S2/).first().waitFor();
    expect(paths()).toEqual([pathOf(sampleReport)]);
    const report = reportAt(disk, pathOf(sampleReport));
    expect(report).toMatchObject({
      unit: { name: "示例区人民政府" },
      cells: { "t2.licensing.decided": 32499, "t2.penalty.decided": 2695 },
      declared: { "t3.received.total": 150 },
    });
    expect(report.cells["t2.coercion.decided"]).toBe(undefined);
    expect(complaints).toEqual([]);
  });

  it("leads from cell to cell with the arrow keys, each shown in the document", async () => {
    const { page } = await open();
    await choose(page);
    await page.locator('[data-read="t3.received.naturalPerson"]').click();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("td[data-shown]").textContent()).toBe("1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-read"))).toBe("t3.granted.business");
    expect(await page.locator('[data-read="t3.received.total"]').getAttribute("aria-label")).toMatch(
      /150 ≠ 151，与计算不一致$/,
    );
  });

  it("has three regions, from one to the next with F6", async () => {
    const { page } = await open();
    await choose(page);
    await page.locator(".doubt").first().waitFor();
    const visited: unknown[] = [];
    for (let pressed = 0; pressed < 4; pressed += 1) {
      await page.keyboard.press("F6");
      visited.push(
        await page.evaluate(() => document.activeElement?.closest(".bar, .import-source, .import-found")?.className),
      );
    }
    expect(visited).toEqual(["bar", "import-source", "import-found", "bar"]);
  });

  it("accepts all at once, leaves open what nothing is proposed for, and takes decisions back", async () => {
    const { page } = await open();
    await choose(page);
    await page.getByRole("button", { name: "全部接受" }).click();
    await page.getByRole("status").getByText("还有 1 处，共 2 处").waitFor();
    await page.getByRole("button", { name: "重新考虑" }).click();
    await page.getByRole("status").getByText("还有 2 处，共 2 处").waitFor();
  });

  it("asks about a year that the document says otherwise, and does not take the report over before that is answered", async () => {
    const { page, paths } = await open({ files: { "/文档/网页.html": await pageOf(sampleReport) } });
    await choose(page);
    const year = page.getByRole("textbox", { name: "报告年度" });
    await year.fill("2020");
    const question = page.getByRole("status").filter({ hasText: /文件里写的是“2021.*”，此处填写为“2020.*”/ });
    await question.waitFor();
    await year.press("Enter");
    const back = question.getByRole("button", { name: "改回“2021”" });
    await expect.poll(() => back.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await question.waitFor({ state: "detached" });
    await expect.poll(() => year.inputValue()).toBe("2021");
    expect(paths()).toEqual([]);

    await year.fill("2020");
    await page.getByRole("textbox", { name: "单位名称" }).fill("示例市民政局");
    await page.getByRole("button", { name: "就用“2020，示例市民政局”" }).press("Enter");
    await question.waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "示例市民政局2020年政府信息公开工作年度报告" }).waitFor();
  });

  it("takes dropped files one after another; one that cannot be read says why and is skipped", async () => {
    const { page, paths } = await open({ reports: [sampleReport] });
    await page.getByRole("button", { name: "示例区人民政府" }).first().waitFor();
    await drop(page, ["网页.html", doubts], ["坏.docx", "GIF89a"], ["另一份.html", doubts]);
    await page.getByText("第 1 份，共 3 份").waitFor();
    await page.getByText("已在报告库中").waitFor();
    await page.getByRole("textbox", { name: "单位名称" }).fill("示例镇人民政府");
    await page.getByText("已在报告库中").waitFor({ state: "detached" });
    await page.getByRole("textbox", { name: "报告年度" }).fill("1999");
    expect(await page.getByRole("button", { name: "导入并查看下一份" }).isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "报告年度" }).fill("2022");
    await page.getByRole("button", { name: "就用“2022，示例镇人民政府”" }).click();
    await page.getByRole("button", { name: "导入并查看下一份" }).click();
    await page.getByText("第 2 份，共 3 份").waitFor();
    await page.getByRole("alert").getByText("是图片").waitFor();
    await page.getByRole("button", { name: "跳过本份" }).click();
    await page.getByText("第 3 份，共 3 份").waitFor();
    await page.getByRole("button", { name: "取消导入" }).click();
    await page.getByRole("button", { name: "示例镇人民政府" }).first().waitFor();
    expect(paths()).toHaveLength(2);
  });

  it("takes in a folder that is dropped, and refuses one with too many files, as where it is chosen", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "打开或导入" }).first().waitFor();
    await page.evaluate(() => {
      const folderOf = (item: DataTransferItem) => {
        const [, name = "", count = "0"] = /^(.+)-(\d+)$/.exec(item.getAsFile()?.name ?? "") ?? [];
        let left = Number(count);
        const nextFiles = () =>
          Array.from({ length: Math.min(100, left) }, () => {
            left -= 1;
            const file = new File([""], `${left}.txt`);
            return {
              name: file.name,
              isFile: true,
              isDirectory: false,
              file: (take: (one: File) => void) => take(file),
            };
          });
        const createReader = () => ({ readEntries: (take: (entries: unknown[]) => void) => take(nextFiles()) });
        return { name, isFile: false, isDirectory: true, createReader };
      };
      Object.defineProperty(DataTransferItem.prototype, "webkitGetAsEntry", {
        value(this: DataTransferItem) {
          return folderOf(this);
        },
      });
    });
    const notices = page.getByRole("region", { name: "通知" });
    await drop(page, ["年报-1001", ""]);
    await notices.getByText("“年报”里的文件超过 1000 个；请选择只放报告的文件夹，或分几次导入。").waitFor();
    await drop(page, ["空-0", ""]);
    await notices.getByText("“空”里没有可以导入的报告或文档").waitFor();
    await drop(page, ["一-600", ""], ["二-600", ""]);
    await notices.getByText("一次最多导入 1000 个文件，这次一个也没有导入").waitFor();
    expect(await page.getByRole("heading", { name: "导入核对" }).count()).toBe(0);
    await drop(page, ["乡镇-150", ""], ["太多-1001", ""]);
    await notices.getByText("“太多”里的文件超过 1000 个").waitFor();
    await page.getByText("第 1 份，共 150 份").waitFor();
  });

  it("keeps a report in the form of 2019 as it is, and converts it where that is wanted, telling what is lost", async () => {
    const { unit } = sampleReport;
    const cells = { "t2.licensing.decided": 5, "t2.licensing.change": 3 };
    const old = { ...blankReport({ id: sampleReport.id, edition: "2019", year: 2020, unit }), cells };
    const { page, disk } = await open({ files: { "/文档/网页.html": await pageOf(old) } });
    await choose(page);
    await page.getByRole("button", { name: "转为 2021 版表式" }).click();
    await page.getByText(/“行政许可”.*的 3 在 2021 版表式中没有位置/).waitFor();
    await page.getByRole("button", { name: "导入并打开" }).click();
    await page.locator('[data-cell="t2.licensing.decided"]').getByText("5").waitFor();
    expect(reportAt(disk, pathOf(old))).toMatchObject({
      edition: "2021",
      year: 2020,
      cells: { "t2.licensing.decided": 5 },
    });
  });

  it("looks through a folder: Enter leads from doubt to doubt across the files, and what is clear is taken over at once", async () => {
    const named = async (name: string) => pageOf({ ...sampleReport, unit: { ...sampleReport.unit, name } });
    const files = {
      "/文档/年报/1甲.html": await named("示例市甲局"),
      "/文档/年报/2乙.html": (await named("示例市乙局")).replace("32499", "约32,499件"),
      "/文档/年报/3丙.html": (await named("示例市丙局")).replace("32499", "约32,499件").replace(">151<", ">150<"),
      "/文档/年报/4坏.html": "<p></p>",
      "/文档/年报/5甲.html": await named("示例市甲局"),
      "/文档/年报/~$1甲.html": "",
    };
    const { page, paths, complaints } = await open({ files, chosenFolder: "/文档/年报" });
    await page.getByRole("button", { name: "导入文件夹" }).click();
    const list = page.getByRole("navigation", { name: "要导入的文件" });
    await list.getByText("与前面的文件重复").waitFor();
    expect(await list.getByRole("listitem").allTextContents()).toEqual([
      "示例市甲局1甲.html没有疑问",
      "示例市乙局2乙.html待确认 1 处",
      "示例市丙局3丙.html待确认 1 处错误 1 条",
      "4坏.html不能导入",
      "示例市甲局5甲.html没有疑问与前面的文件重复",
    ]);
    await list.getByText("没有疑问 2，待确认 2，不能导入 1", { exact: true }).waitFor();
    await page.getByRole("button", { name: "导入全部无疑问的（1 份）" }).waitFor();

    await list.getByRole("button", { name: /2乙/ }).press("Enter");
    await page.getByRole("button", { name: "接受 32499" }).press("Enter");
    // The next file's doubt has the focus.
    await page.getByRole("textbox", { name: "单位名称" }).and(page.locator('[value="示例市丙局"]')).waitFor();
    const accept = page.getByRole("button", { name: "接受 32499" });
    await expect.poll(() => accept.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByText("核对发现的错误 错误 1 条").click();
    await page.getByText(/“总计”填报 150，但六类申请人相加为/).waitFor();
    await accept.press("Enter");
    await page.getByRole("button", { name: "导入全部无疑问的（3 份）" }).press("Enter");
    await page.getByText("3 份报告已导入报告库。").waitFor();
    await page.getByRole("alert").getByText("没有网页正文").waitFor();
    await page.getByRole("button", { name: "跳过本份" }).press("Enter");
    await page.getByText(/示例市甲局 2021 年的报告已在报告库中/).waitFor();
    await page.getByRole("button", { name: "取消导入" }).press("Enter");
    await page.getByRole("button", { name: "示例市丙局" }).first().waitFor();
    expect(paths()).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  it("asks which of several reports in a file is meant, or looks through all", async () => {
    const first = await pageOf(sampleReport);
    const figures = { ...sampleReport.cells, "t2.licensing.decided": 7, "t2.penalty.decided": 8 };
    const second = await pageOf({ ...sampleReport, cells: figures, year: 2022 });
    const both = first.replace("</body>", second.slice(second.indexOf("<body"), second.indexOf("</body>")) + "</body>");
    const { page, disk, paths } = await open({ files: { "/文档/网页.html": both } });
    await choose(page);
    await page.getByRole("heading", { name: "这个文件里有 2 份报告" }).waitFor();
    await page.getByRole("button", { name: /2022年/ }).press("Enter");
    await page.getByRole("button", { name: "导入并打开" }).press("Enter");
    await page.locator('[data-cell="t2.licensing.decided"]').getByText("7").waitFor();
    const [path = ""] = paths();
    expect(reportAt(disk, path)).toMatchObject({ year: 2022, cells: figures });
  });

  it("takes a document that is dropped on an open report, which is saved before", async () => {
    const { page } = await open({ reports: [sampleReport], openAtOnce: true });
    await page.locator('[data-cell="t2.licensing.decided"]').waitFor();
    await drop(page, ["网页.html", doubts]);
    await page.getByRole("heading", { name: "导入核对" }).waitFor();
  });
});
