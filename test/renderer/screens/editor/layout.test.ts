import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { missing } from "../../../kit/programs.ts";
import { buildWindow, openWindow } from "../../../kit/window.ts";

const report = {
  ...sampleReport,
  // A column off, so that the findings have long buttons, and text where a number should be, so that the balance has its longest word.
  cells: {
    ...sampleReport.cells,
    "t3.refused.enforcementFile.naturalPerson": 45,
    "t3.granted.business": { raw: "约 3" },
    "t2.normative.inForce": { raw: "三十九" },
  },
  previous: {
    id: sampleReport.id,
    edition: sampleReport.edition,
    year: sampleReport.year - 1,
    unit: sampleReport.unit,
    cells: sampleReport.cells,
  },
};

/** What is cut, covered or lost on what is shown, each in words. */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const name = (element: Element): string =>
      `${(element.getAttribute("class") ?? "").split(" ")[0] ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 24)}”`;
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight) found.push("the window itself scrolls");
    // A label that is too long takes a second line; none is cut.
    for (const button of document.querySelectorAll("button, summary, .mark, .ft-difference, .status-cell, dt, th")) {
      if (!seen(button) || getComputedStyle(button).textOverflow === "ellipsis") continue;
      if (button.scrollWidth > button.clientWidth + 1 && button.clientWidth > 0) found.push(`cut: ${name(button)}`);
    }
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const pairs = (elements: readonly Element[]): void => {
      for (const [place, one] of elements.entries()) {
        for (const other of elements.slice(place + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          if (overlap(one.getBoundingClientRect(), other.getBoundingClientRect())) {
            found.push(`over each other: ${name(one)}, ${name(other)}`);
          }
        }
      }
    };
    pairs([...document.querySelectorAll(".bar, .parts, .centre, .findings, .notices")].filter(seen));
    for (const region of document.querySelectorAll(".bar, .parts, .findings-head, .fill-foot, .ft-actions")) {
      pairs([...region.querySelectorAll("button, .mark, .report-name")].filter(seen));
    }
    // A head breaks between its words only.
    for (const head of document.querySelectorAll(".ft-label[data-role='columnHeader'] .ft-words")) {
      for (const word of head.childNodes) {
        if (!(word instanceof Text) || !seen(head)) continue;
        const range = document.createRange();
        range.selectNodeContents(word);
        if (range.getClientRects().length > 1) found.push(`broken inside a word: ${word.data}`);
      }
    }
    const centre = document.querySelector(".centre")?.getBoundingClientRect();
    for (const total of document.querySelectorAll("[data-table='t3'] td[data-total]")) {
      if (seen(total) && centre !== undefined && total.getBoundingClientRect().right > centre.right + 1) {
        found.push(`out of sight: ${total.getAttribute("data-cell") ?? ""}`);
      }
    }
    return [...new Set(found)];
  });
}

describe.skipIf(missing("chromium"))("the screens of the editor", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await buildWindow();
  });

  it.each([
    { language: "zh", widths: [1024, 1093, 1366, 1920] },
    { language: "en", widths: [1024] },
  ] as const)(
    "cut nothing, cover nothing and lose no column in any window: $language",
    async ({ language, widths }) => {
      const { page, complaints } = await openWindow(await sharedBrowser(), folder, {
        reports: [report],
        openAtOnce: true,
        settings: { language },
      });
      const cell = page.locator("[data-cell='t3.granted.naturalPerson']").first();
      await cell.waitFor();
      const look = async (where: string): Promise<void> => {
        expect({ where, faults: await faults(page) }).toEqual({ where, faults: [] });
      };
      for (const width of widths) {
        await page.setViewportSize({ width, height: width === 1093 ? 614 : 768 });
        await cell.click();
        await look(`page ${width}`);
        await page.keyboard.press("Control+Shift+y");
        await page.keyboard.press("Shift+F2");
        await page.locator(".note-form textarea").waitFor();
        await look(`last year beside, a note at the cell ${width}`);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+Shift+y");
        await page.locator(".cell-panel summary").click();
        await page.keyboard.press("Control+g");
        await page.locator(".fill-in input").first().waitFor();
        await look(`row by row ${width}`);
        await page.keyboard.press("Control+g");
        await page.keyboard.press("Control+Shift+t");
        await page.locator(".parts").waitFor({ state: "detached" });
        await look(`whole table ${width}`);
        await page.keyboard.press("Control+Shift+t");
        await page.locator(".parts").waitFor();
      }
      await page.emulateMedia({ forcedColors: "active" });
      await cell.click();
      const outline = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(await outline(".ft-editor:focus")).toBe("solid");
      expect(await outline("td[data-mark='error']")).toBe("dashed");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
