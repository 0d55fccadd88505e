import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

describe.skipIf(missing("chromium"))("a list of very many findings", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("counts all of them, shows the first ones, and grows towards its end by scrolling and by the key", async () => {
    const s1 = Array.from({ length: 200 }, (_, place): Block => {
      return { kind: "paragraph", content: [{ text: `全年收到政府信息公开申请${place + 200}件。` }] };
    });
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [{ ...sampleReport, narratives: { ...sampleReport.narratives, s1 } }],
      openAtOnce: true,
    });
    const panel = page.getByRole("complementary", { name: "核对结果" });
    const cards = panel.locator("li.finding");
    await expect.poll(() => cards.count()).toBe(60);
    const all = Number(/\d+/.exec((await panel.getByText(/^全部 \d+$/).textContent()) ?? "")?.[0]);
    expect(all).toBeGreaterThanOrEqual(200);
    const more = panel.getByRole("button", { name: /^还有 \d+ 条$/ });
    expect(await more.textContent()).toBe(`还有 ${all - 60} 条`);
    await more.press("Enter");
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(120);
    for (let shown = 0; shown < all; shown = await cards.count()) {
      await cards.last().scrollIntoViewIfNeeded();
      await expect.poll(() => cards.count()).toBeGreaterThan(shown);
    }
    expect(await cards.count()).toBe(all);
    expect(await more.count()).toBe(0);
    const bubble = page.locator('[data-cell="t3.received.total"]');
    await expect.poll(() => bubble.first().getAttribute("aria-description")).toContain("另有");
    expect(complaints).toEqual([]);
  });
});
