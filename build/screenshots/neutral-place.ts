import type { Page } from "playwright-core";

/** Where the documents of a picture are said to be: which computer took it is of no use to whoever looks at it. */
const shownAs = "/home/示例/文档";

/** Shows a neutral place in the window wherever it names the folder in which the picture is taken. */
export async function showNeutralPlace(page: Page, documents: string): Promise<void> {
  await page.evaluate(
    ([folder, neutral]) => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (node.nodeValue?.includes(folder) === true) node.nodeValue = node.nodeValue.replaceAll(folder, neutral);
      }
      for (const field of document.querySelectorAll("input")) field.value = field.value.replaceAll(folder, neutral);
    },
    [documents, shownAs] as const,
  );
}
