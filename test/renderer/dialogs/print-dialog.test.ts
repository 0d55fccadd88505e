import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("printing", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("shows the pages of the report or of the empty form, and prints what it shows", async () => {
    const { page, complaints } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    await page.locator("[data-cell]").first().waitFor();
    await page.keyboard.press("Control+p");
    const dialog = page.getByRole("dialog");
    const pages = dialog.frameLocator("iframe");
    await pages.getByText("9157").first().waitFor();
    // The sheets as they come out of the printer, the first one drawn.
    const first = dialog.getByRole("img", { name: /^第 1 页，共 \d+ 页$/u });
    await first.waitFor({ timeout: 60_000 });
    expect(await dialog.getByRole("img").count()).toBeGreaterThan(4);
    const dark = (): Promise<number> =>
      first.evaluate((sheet) => {
        if (!(sheet instanceof HTMLCanvasElement)) throw new Error("no sheet");
        const pixels = sheet.getContext("2d")?.getImageData(0, 0, sheet.width, sheet.height).data;
        return pixels?.filter((value, at) => at % 4 === 0 && value < 100).length ?? 0;
      });
    await expect.poll(dark).toBeGreaterThan(1000);
    await dialog.locator("iframe").evaluate((frame) => {
      if (!(frame instanceof HTMLIFrameElement) || frame.contentWindow === null) throw new Error("no frame");
      frame.contentWindow.print = () => document.body.setAttribute("data-printed", "report");
    });
    await dialog.getByRole("button", { name: "打印", exact: true }).click();
    await expect.poll(() => page.locator("body").getAttribute("data-printed")).toBe("report");
    await dialog.getByText("空白表", { exact: true }).click();
    await pages.getByText("2021年政府信息公开工作年度报告").first().waitFor();
    await expect.poll(() => pages.getByText("9157").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
