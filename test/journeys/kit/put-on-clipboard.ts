import type { Page } from "playwright-core";

/** Lets the page's next copy put this on the system's clipboard, as another program would have. */
export async function putOnClipboard(page: Page, type: "text/html" | "text/plain", content: string): Promise<void> {
  await page.evaluate(
    ([as, copied]) => {
      const copy = (event: ClipboardEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData?.setData(as, copied);
      };
      document.addEventListener("copy", copy, { capture: true, once: true });
    },
    [type, content] as const,
  );
  await page.keyboard.press("Control+c");
}
