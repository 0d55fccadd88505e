import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "../../kit/browser.ts";
import { sampleWith } from "../../kit/findings.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("the check list", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("shows what holds, what does not and what was left unread, and leads to each place", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [sampleWith({ "t3.received.naturalPerson": 149, "t3.received.business": null })],
      openAtOnce: true,
    });
    await page.getByRole("button", { name: "核对清单" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^共比较 \d+ 处：相符/).waitFor();
    await dialog.getByText("编印政府公报12期").waitFor();
    await dialog.getByText(/^不符 \d/).click();
    await expect.poll(() => dialog.locator("tr[data-outcome]:not([data-outcome=fails])").count()).toBe(0);
    const wrong = dialog.getByRole("row", { name: /不符 B1 收办平衡 新收＋上年结转 153/ });
    await wrong.getByRole("button").click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell")))
      .toBe("t3.received.naturalPerson");
    await page.keyboard.press("F9");
    await dialog.getByText(/^未核对 \d/).click();
    await dialog.getByRole("button", { name: "编印政府公报12期" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#part-s1")?.id)).toBe("part-s1");
    expect(complaints).toEqual([]);
  });
});
