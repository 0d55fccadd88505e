import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { exporters } from "../../../electron/export/registry.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleRegister } from "../../../shared/sample/sample-register.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { actionWords } from "../../../shared/words/actions.ts";
import type { Language } from "../../../shared/words/language.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { layoutFaults } from "../../kit/layout-faults.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, type Found, openWindow } from "../../kit/window.ts";

/** A unit's name as long as some are. */
const unit = { name: "示例区人民政府政务服务和数据管理局（示例区行政审批服务局）", level: "县级部门" };
const id = "7f1d2c3e-8a4b-4c5d-9e6f-10203040506";
const last: Report = { ...sampleReport, id: `${id}1`, year: sampleReport.year - 1 };
const report: Report = {
  ...sampleReport,
  cells: { ...sampleReport.cells, "t3.received.naturalPerson": 99, "t3.granted.business": { raw: "约 3" } },
  previous: previousOf(last, "去年.gouji"),
};
const long: Report = { ...sampleReport, id: `${id}2`, unit };

/** Which windows are looked at: width and height in CSS pixels, and the program's own zoom in percent. */
const windows = {
  zh: [
    [1024, 768, 100],
    [1093, 614, 100],
    [1366, 768, 100],
    [1366, 768, 120],
    [1920, 1080, 100],
  ],
  en: [[1024, 768, 100]],
} as const;

/** Dialogs have a width of their own: those of the narrowest and of the lowest window are enough. */
const forDialogs: readonly number[] = [1024, 1093];

const pictures = process.env["GOUJI_PICTURES"];

// Dozens of screens and dialogs, each in eight windows.
describe.skipIf(missing("chromium"))("every screen and dialog", { timeout: 180_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await buildWindow();
  });

  /** The program opened, and a look at what it shows in every window. */
  const opened = async (language: Language, found: Found) => {
    const shown = await openWindow(await sharedBrowser(), folder, { ...found, settings: { language } });
    const { page } = shown;
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    const look = async (where: string, widths?: readonly number[]): Promise<void> => {
      for (const [width, height, zoom] of windows[language]) {
        if (widths?.includes(width) === false) continue;
        await page.setViewportSize({ width, height });
        for (let steps = 100; steps < zoom; steps += 10) await page.keyboard.press("Control+=");
        await atRest(page);
        faults.push(...(await layoutFaults(page)).map((fault) => `${where} ${width} ${zoom} %: ${fault}`));
        if (pictures !== undefined) {
          const name = `${where} ${width} ${zoom} ${language}`;
          await page.screenshot({ path: join(pictures, `${name}.png`) });
          if (width === 1366 && zoom === 100) await inOtherColours(page, join(pictures, name));
        }
        if (zoom !== 100) await page.keyboard.press("Control+0");
      }
    };
    /** Opens a dialog, looks at it, and leaves it. */
    const dialog = async (command: string): Promise<void> => {
      await perform(page, command);
      await page.locator("[role='dialog']").waitFor();
      await look(command, forDialogs);
      await page.keyboard.press("Escape");
      await page.locator("[role='dialog']").waitFor({ state: "detached" });
    };
    return { ...shown, faults, look, dialog };
  };

  it.each(["zh", "en"] as const)(
    "cut nothing, cover nothing and lose nothing without a report: %s",
    async (language) => {
      const first = await opened(language, {});
      await first.page.locator(".first-start").waitFor();
      await first.look("first start");
      await first.page.context().close();

      const { page, look, dialog, faults, complaints } = await opened(language, {
        reports: [report, last, long],
        files: { "/文档/勾稽报告/旧电脑拷贝.gouji": "{" },
      });
      await page.locator("tbody tr").nth(2).waitFor();
      await look("library");
      await page.locator("tbody input[type='checkbox']").first().check();
      await page.locator(".library-selection").waitFor();
      await look("library with a selection");
      await page.emulateMedia({ forcedColors: "active" });
      const boxes = page.locator("tbody input[type='checkbox']");
      const colourOf = (box: Locator) => box.evaluate((each) => getComputedStyle(each).backgroundColor);
      expect(await colourOf(boxes.first())).not.toBe(await colourOf(boxes.last()));
      await page.emulateMedia({ forcedColors: "none" });
      for (const name of [
        "新建报告",
        "已删除的报告",
        "通知记录",
        "使用手册",
        "关于",
        "备份",
        "第三方组件许可",
        "查找命令",
      ]) {
        await dialog(name);
      }
      await perform(page, "设置");
      await page.locator(".settings").waitFor();
      await look("settings");
      await page.keyboard.press("Escape");
      await perform(page, "汇总台");
      await page.locator(".gatherings h2").waitFor();
      await look("no gathering");
      await page.locator(".gathering-empty button").click();
      await page.locator("[role='dialog'] input").first().fill(unit.name);
      await look("new gathering");
      await page.keyboard.press("Enter");
      await page.locator(".hall-tabs").waitFor();
      const tabs = page.getByRole("tab");
      for (let tab = 0; tab < (await tabs.count()); tab += 1) {
        await tabs.nth(tab).click();
        await look(`gathering, tab ${tab + 1}`);
      }
      expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
      await page.context().close();
    },
  );

  it.each(["zh", "en"] as const)("cut nothing, cover nothing and lose nothing over a report: %s", async (language) => {
    const { page, look, dialog, faults, complaints } = await opened(language, {
      reports: [report, last, long],
      openAtOnce: true,
      files: {
        "/文档/台账.csv": sampleRegister()
          .map((row) => row.join(","))
          .join("\n"),
      },
      chosen: "/文档/台账.csv",
    });
    await page.locator("[data-cell='t3.granted.naturalPerson']").first().click();
    for (const name of ["导出", "历史版本", "上年报告", "打印", "核验导出文件", "核对清单", "生成材料包"])
      await dialog(name);
    await look("editor");
    await page.locator(".narrative-text").nth(1).click();
    await look("text");
    await page.locator("[data-cell='t3.granted.naturalPerson']").first().click();
    await page.keyboard.press("Control+g");
    await page.locator(".fill-in").waitFor();
    await look("row by row");
    await page.keyboard.press("Control+g");
    await perform(page, actionWords.wholeTable.zh);
    await page.locator(".columns[data-whole]").waitFor();
    await look("table three in the whole window");
    await perform(page, actionWords.wholeTable.zh);
    await page.keyboard.press("Control+h");
    await page.locator(".find-bar").waitFor();
    await look("find and replace");
    await page.keyboard.press("Escape");
    await perform(page, "与上年或其他报告比较");
    await page.locator("svg.recharts-surface").first().waitFor();
    await look("comparison");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("F7");
    await page.frameLocator("iframe").locator("article").waitFor();
    await look("sign-off");
    await page.keyboard.press("F7");
    await page.keyboard.press("Control+Shift+k");
    await look("no register");
    await page.locator(".ledger-head button").nth(1).click();
    await page.locator(".ledger-body").waitFor();
    await look("register");
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await page.context().close();
  });

  it("cut nothing, cover nothing and lose nothing while a document is looked through, and in a report that can only be read", async () => {
    const { findings } = checkerFor("2021").check(long);
    const written = await (
      await exporters.html()
    )({ report: long, findings, fonts: fontPresets.gb2312, withSignOff: false });
    const text = new TextDecoder().decode(written.ok ? written.value : new Uint8Array());
    const doubtful = text.replace("32499", "约32,499件").replace("2695", "若干");
    const { page, look, faults, complaints } = await opened("zh", {
      reports: [report],
      openAtOnce: true,
      holder: { user: "李四", computer: "办公室-电脑", since: "2026-01-12T03:31:00.000Z" },
      files: { "/文档/网页.html": doubtful },
      chosen: "/文档/网页.html",
    });
    await page.locator(".banner").first().waitFor();
    await look("read only");
    await page.keyboard.press("Control+o");
    await page.locator(".doubt").first().waitFor();
    await look("import");
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await page.context().close();
  });
});

/** Performs a command by its Chinese name, as somebody does who looks for it. */
async function perform(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+p");
  const query = page.locator(".palette-query");
  await page.locator(".palette-action").first().waitFor();
  if (name === actionWords.palette.zh) return;
  await query.fill(name);
  await query.press("Enter");
}

/** Waits until what moves has come to rest and what is drawn is drawn. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}

/** Pictures in dark and in the colours that a system forces. */
async function inOtherColours(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: `${path} dark.png` });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await page.screenshot({ path: `${path} forced.png` });
  await page.emulateMedia({ forcedColors: "none" });
}
