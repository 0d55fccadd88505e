import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { builtPage, openPage } from "./open-page.ts";

declare global {
  interface Window {
    /** Gives the page its idle time back. */
    askAgain?: () => void;
  }
}

let folder = "";
beforeAll(async () => {
  folder = await builtPage();
});

/** The page with its texts standing still: no editor is made until somebody turns to one. */
async function openStill(query = ""): Promise<Page> {
  const { page } = await openPage(await sharedBrowser(), folder, query);
  await page.evaluate((again) => {
    const ask = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = () => 0;
    window.start(again);
    window.askAgain = () => {
      window.requestIdleCallback = ask;
    };
  }, query);
  await page.locator(".narrative-text:not([contenteditable]) > *").first().waitFor();
  return page;
}

/** What each block of the texts is and says, what stands beside it, and where it stands on the page. */
function blocksOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    window.askAgain?.();
    const texts = [...document.querySelectorAll<HTMLElement>(".narrative-text")];
    // Where they stand among each other: a text that is turned to may have scrolled into view.
    const top = texts[0]?.getBoundingClientRect().y ?? 0;
    return texts.map((text) => ({
      name: [text.role, text.ariaLabel, text.lang],
      blocks: [...text.children].map((block) => ({
        tag: block.tagName,
        words: block.textContent,
        attributes: [...block.attributes]
          .filter(({ name }) => !["contenteditable", "draggable"].includes(name))
          .map(({ name, value }) => `${name}=${value}`)
          .toSorted(),
        figures: [...block.querySelectorAll<HTMLElement>(".bound-figure")].map(({ title, textContent }) => [
          title,
          textContent,
        ]),
        place: ((): readonly number[] => {
          const { x, y, width, height } = block.getBoundingClientRect();
          return [x, y - top, width, height].map(Math.round);
        })(),
      })),
    }));
  });
}

/** Turns to each text, so that its editor is made. */
async function makeAll(page: Page): Promise<void> {
  for (const text of await page.locator(".narrative-text").all()) await text.focus();
  await page.locator(".narrative-text:not([contenteditable])").waitFor({ state: "detached" });
}

describe.skipIf(missing("chromium"))("a text before its editor is there", () => {
  it.each(["?part=preamble,s1,s5,s6", "?part=s1,s5&blank", "?part=s1,s5&readonly"])(
    "stands as in its editor, block for block: %s",
    async (query) => {
      const page = await openStill(query);
      const still = await blocksOf(page);
      await makeAll(page);
      expect(await blocksOf(page)).toEqual(still);
    },
  );

  it("takes the caret where it is clicked, and what is typed there", async () => {
    const page = await openStill("?part=s5");
    const text = page.locator(".narrative-text");
    const words = (await text.locator("p").first().textContent()) ?? "";
    const at = await text
      .locator("p")
      .first()
      .evaluate((paragraph) => {
        const range = document.createRange();
        const [first] = paragraph.childNodes;
        if (first === undefined) throw new Error("nothing is written there");
        range.setStart(first, 4);
        range.setEnd(first, 4);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      });
    await page.mouse.click(at.x, at.y);
    await page.keyboard.type("甲");
    await expect.poll(() => text.locator("p").first().textContent()).toBe(`${words.slice(0, 4)}甲${words.slice(4)}`);
  });
});
