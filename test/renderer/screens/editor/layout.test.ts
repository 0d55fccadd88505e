import { beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { layoutFaults } from "../../../kit/layout-faults.ts";
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
        expect({ where, faults: await layoutFaults(page) }).toEqual({ where, faults: [] });
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
