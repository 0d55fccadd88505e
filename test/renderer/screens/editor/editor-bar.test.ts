import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, openWindow } from "../../../kit/window.ts";

describe.skipIf(missing("chromium"))("the editor's bar", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("stands in one row from 1024 pixels up, nothing cut, and what it has no room for is behind its subject", async () => {
    const { page, complaints } = await openWindow(browser, folder, { reports: [sampleReport], openAtOnce: true });
    const bar = page.getByRole("region", { name: "工具栏" });
    await page.locator('[data-cell="t3.received.business"]').waitFor();
    for (const width of [1024, 1093, 1320, 1366, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      const box = await bar.boundingBox();
      expect([width, box?.height]).toEqual([width, 48]);
      const buttons = await bar.getByRole("button").all();
      const places = await Promise.all(buttons.map((button) => button.boundingBox()));
      for (const place of places) expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    await bar.getByRole("button", { name: "送审" }).click();
    await page.getByRole("menuitem", { name: "历史版本" }).click();
    await page.getByRole("dialog", { name: "历史版本" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
