import type { Page } from "playwright-core";
import { menuActionWords } from "../../shared/words/app-menu.ts";
import { libraryWords } from "../../shared/words/screens.ts";

/** A picture of the window: how the window comes to look like it. `library` fills the library beforehand. */
interface Picture {
  readonly name: string;
  readonly library: boolean;
  readonly take: (page: Page) => Promise<void>;
}

/** Every picture, by the name of its file. */
export const pictures: readonly Picture[] = [
  {
    name: "library",
    library: true,
    take: async (page) => {
      await page.getByRole("button", { name: "示例区教育局" }).first().waitFor();
    },
  },
  { name: "editor", library: false, take: showUnbalanced },
  {
    name: "editor-dark",
    library: false,
    take: async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await showUnbalanced(page);
    },
  },
  {
    name: "narrative",
    library: false,
    take: async (page) => {
      await openSample(page);
      const picture = page.locator("#part-s1 img").first();
      await picture.waitFor();
      await page.locator("#part-s1").evaluate((part) => part.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "export",
    library: false,
    take: async (page) => {
      await openSample(page);
      await page.getByRole("button", { name: menuActionWords.export.zh.replace("…", ""), exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

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
