import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { fail, success } from "../../../../shared/result.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, openWindow } from "../../../kit/window.ts";

describe.skipIf(missing("chromium"))("what an administrator gives", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("is shown as the administrator's and cannot be changed; what was not given can", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [sampleReport],
      settings: { libraryFolder: "/自己的", zoom: 100 },
      administrator: success({
        fonts: "kylin",
        vocabulary: { flagged: ["国土局"], allowed: [] },
        libraryFolder: "/文档/勾稽报告",
        notice: "报告请于 1 月 20 日前报送办公室。",
      }),
    });
    await page.getByText(sampleReport.unit.name).first().waitFor();
    expect(await page.getByText("报告请于 1 月 20 日前报送办公室。").count()).toBe(1);
    await page.getByRole("button", { name: "设置" }).first().click();
    const fonts = page.getByRole("combobox", { name: "导出用字体" });
    expect(await fonts.isDisabled()).toBe(true);
    expect(await fonts.inputValue()).toBe("kylin");
    const flagged = page.getByRole("textbox", { name: "需要提醒的用语" });
    expect(await flagged.inputValue()).toBe("国土局");
    expect(await flagged.isEditable()).toBe(false);
    expect(await page.getByRole("textbox", { name: "报告库文件夹" }).isEditable()).toBe(false);
    expect(await page.getByRole("button", { name: "恢复默认" }).isDisabled()).toBe(true);
    expect(await page.getByText("由管理员统一设置，不能在这里更改。").count()).toBe(3);
    expect(await page.getByRole("textbox", { name: "单位名称" }).isEditable()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("offers units and levels for a new report; a unit from the list brings its level", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      administrator: success({
        units: [{ name: "某县财政局", level: "开发区" }, { name: "某县教育局" }],
        levels: ["county", "开发区"],
      }),
    });
    await page.getByRole("button", { name: "新建报告" }).first().click();
    const name = page.getByLabel("单位名称");
    const list = (await name.getAttribute("list")) ?? "";
    const offered = await page
      .locator(`datalist[id="${list}"] option`)
      .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
    expect(offered).toEqual(["某县财政局", "某县教育局"]);
    // What the browser does when somebody takes one from the list.
    await name.fill("某县财政局");
    const level = page.getByLabel("单位层级");
    expect(await level.inputValue()).toBe("开发区");
    expect(await level.locator("option").allTextContents()).toEqual(["不指定", "县级政府", "开发区"]);
    await name.fill("名单之外的单位");
    expect(await name.inputValue()).toBe("名单之外的单位");
    expect(complaints).toEqual([]);
  });

  it("is told of where its file could not be used, and the settings are the user's", async () => {
    const path = "/opt/gouji/administrator.json";
    const { page } = await openWindow(browser, folder, {
      settings: { fonts: "windows" },
      administrator: fail({ code: "administratorUnfit", path, place: "units.1.name" }),
    });
    await page.getByText("“units.1.name”处不符合要求").waitFor();
    await page.getByRole("button", { name: "设置" }).first().click();
    const fonts = page.getByRole("combobox", { name: "导出用字体" });
    expect(await fonts.inputValue()).toBe("windows");
    expect(await fonts.isDisabled()).toBe(false);
  });
});
