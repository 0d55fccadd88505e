import type { Browser, Locator } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the zoomed window", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it.each([80, 100, 150, 200])(
    "shows menus and lists at what they belong to, and dialogs whole (%i %)",
    async (zoom) => {
      const { page, complaints } = await openWindow(browser, folder, {
        reports: [sampleReport],
        openAtOnce: true,
        settings: { zoom },
      });
      await page.getByRole("textbox", { name: "总体情况", exact: true }).focus();
      const bar = page.locator("#part-s1 [role=toolbar]");
      const outline = bar.getByRole("button", { name: "提纲和句式" });
      await outline.click();
      await expectBeside(page.getByRole("menu"), outline);
      await page.keyboard.press("Escape");

      await bar.getByRole("button", { name: "插入表内数据（联动）" }).click();
      const dialog = page.getByRole("dialog");
      const quantity = dialog.getByRole("combobox", { name: "取自" });
      await quantity.click();
      await expectBeside(page.getByRole("listbox"), quantity);
      await page.keyboard.press("Escape");
      const insert = await boxOf(dialog.getByRole("button", { name: "插入", exact: true }));
      expect(insert.x + insert.width).toBeLessThan(1366);
      expect(insert.y + insert.height).toBeLessThan(768);
      expect(complaints).toEqual([]);
    },
  );
});

/** Expects something that floats to lie in the window, above or below what it belongs to, with nothing to speak of between them. */
async function expectBeside(floating: Locator, anchor: Locator): Promise<void> {
  await floating.waitFor();
  const place = async () => {
    const [a, b] = [await boxOf(floating), await boxOf(anchor)];
    const gap = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height));
    const overlaps = a.x < b.x + b.width && b.x < a.x + a.width;
    const inside = a.x >= 0 && a.x + a.width <= 1366;
    return { near: gap < 32, overlaps, inside };
  };
  await expect.poll(place).toEqual({ near: true, overlaps: true, inside: true });
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("nothing is there");
  return box;
}
