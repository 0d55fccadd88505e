import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "../../kit/browser.ts";
import { sampleWith } from "../../kit/findings.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the handbook", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("opens at the row or the finding that has the focus, is searched, and gives the focus back", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [sampleWith({ "t3.received.naturalPerson": 149 })],
      openAtOnce: true,
    });
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell"));
    const title = page.getByRole("dialog").locator("article h2");
    await page.locator('[data-cell="t3.partiallyGranted.naturalPerson"]').click();
    await expect.poll(focused).toBe("t3.partiallyGranted.naturalPerson");
    await page.keyboard.press("F1");
    await expect.poll(() => title.textContent()).toMatch(/^表三 （二）部分公开/);
    const search = page.getByRole("dialog").getByRole("textbox", { name: "搜索手册" });
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("快捷键");
    await page.getByRole("dialog").getByRole("button", { name: "快捷键", exact: true }).click();
    await expect.poll(() => title.textContent()).toBe("快捷键");
    await page.getByRole("dialog").getByText("F9", { exact: true }).waitFor();
    await search.fill("");
    await page.getByRole("dialog").getByRole("button", { name: "从头到尾" }).click();
    const picture = page.getByRole("dialog").locator("img");
    await expect
      .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
      .toBeGreaterThan(100);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("t3.partiallyGranted.naturalPerson");
    await page.locator(".finding-jump").first().focus();
    await page.keyboard.press("F1");
    await expect.poll(() => title.textContent()).toBe("B1 收办平衡");
    expect(complaints).toEqual([]);
  });
});
