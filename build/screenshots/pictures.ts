import type { Page } from "playwright-core";
import { exporters } from "../../electron/export/registry.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { menuActionWords } from "../../shared/words/app-menu.ts";
import { libraryWords } from "../../shared/words/screens.ts";
import { narrativesOf } from "./library-reports.ts";

/** A picture of the window: how the window comes to look like it. `library` fills the library beforehand. */
interface Picture {
  readonly name: string;
  /** Where it stands: in the READMEs, or in the handbook. */
  readonly of: "readme" | "handbook";
  readonly library: boolean;
  readonly take: (page: Page) => Promise<void>;
}

/** Every picture, by the name of its file. */
export const pictures: readonly Picture[] = [
  {
    name: "library",
    of: "readme",
    library: true,
    take: async (page) => {
      await page.getByRole("button", { name: "示例区教育局" }).first().waitFor();
    },
  },
  { name: "editor", of: "readme", library: false, take: showUnbalanced },
  {
    name: "editor-dark",
    of: "readme",
    library: false,
    take: async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await showUnbalanced(page);
    },
  },
  {
    name: "narrative",
    of: "readme",
    library: false,
    take: async (page) => {
      await openSample(page);
      const picture = page.locator("#part-s1 img").first();
      await picture.waitFor();
      await page.locator("#part-s1").evaluate((part) => part.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "compare",
    of: "readme",
    library: true,
    take: async (page) => {
      await page.getByRole("button", { name: "示例区人民政府", exact: true }).first().click();
      await page.locator("[data-cell]").first().waitFor();
      await page.keyboard.press("Control+k");
      await page.locator(".compare table tbody tr").first().waitFor();
      await page.locator(".compare svg.recharts-surface").first().waitFor();
    },
  },
  {
    name: "import",
    of: "readme",
    library: true,
    take: async (page) => {
      await page.getByRole("button", { name: "示例区教育局" }).first().waitFor();
      // Full of text: a larger picture would be too heavy.
      await page.setViewportSize({ width: 1280, height: 660 });
      await dropPage(page, "示例区财政局年报.html", await sentPage());
      await page.locator(".doubt button").first().focus();
      await page.locator("td[data-shown]").waitFor();
    },
  },
  {
    name: "export",
    of: "readme",
    library: false,
    take: async (page) => {
      await openSample(page);
      await page.getByRole("button", { name: menuActionWords.export.zh.replace("…", ""), exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "balance",
    of: "handbook",
    library: false,
    take: async (page) => {
      await page.setViewportSize({ width: 1100, height: 560 });
      await showUnbalanced(page);
    },
  },
  {
    name: "check-list",
    of: "handbook",
    library: false,
    take: async (page) => {
      await page.setViewportSize({ width: 1000, height: 560 });
      await showUnbalanced(page);
      await page.keyboard.press("F9");
      await page.getByRole("dialog").locator("table").first().waitFor();
    },
  },
  {
    name: "import",
    of: "handbook",
    library: true,
    take: async (page) => {
      await page.getByRole("button", { name: "示例区教育局" }).first().waitFor();
      await page.setViewportSize({ width: 1100, height: 520 });
      await dropPage(page, "示例区财政局年报.html", await sentPage());
      await page.locator(".doubt button").first().focus();
      await page.locator("td[data-shown]").waitFor();
    },
  },
  {
    name: "sign-off",
    of: "handbook",
    library: false,
    take: async (page) => {
      await openSample(page);
      await page.setViewportSize({ width: 1100, height: 560 });
      await page.keyboard.press("F7");
      await page.locator(".sign-off-facts").waitFor();
    },
  },
];

/** A report as another office might send it: a web page with two figures as clerks write them. */
async function sentPage(): Promise<string> {
  const year = 2025;
  const text = narrativesOf(year);
  const narratives = { ...text, s1: text.s1.slice(0, 3) };
  const unit = { name: "示例区财政局", level: "county-department" };
  const report = { ...sampleReport, year, unit, narratives };
  const write = await exporters.html();
  const page = await write({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
  if (!page.ok) throw new Error(page.failure.code);
  return new TextDecoder().decode(page.value).replace("32499", "约32,499件").replace("299.7935", "2997935元");
}

async function dropPage(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file, { type: "text/html" }));
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector(".window")?.dispatchEvent(drop);
    },
    [name, text] as const,
  );
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: libraryWords.sample.zh, exact: true }).click();
  await page.locator("[data-cell]").first().waitFor();
}

/** Table three with one mistyped cell, found and jumped to. */
async function showUnbalanced(page: Page): Promise<void> {
  await openSample(page);
  const cell = page.locator('[data-cell="t3.granted.naturalPerson"]');
  await cell.click();
  await page.keyboard.type("24");
  await page.keyboard.press("Enter");
  await page.locator(".finding-jump").first().click();
  await page.locator(".ft-balance [data-balance=unbalanced]").first().waitFor();
  // The note at the cell says the same as the panel and would hide the rows below.
  await page.keyboard.press("Escape");
  await page.locator(".save-state [data-tone=fine]").waitFor();
}
