import type { Page } from "playwright-core";
import type { Gauge } from "../measurement.ts";
import { missingBrowser, openSampleWindow } from "../window/bench-window.ts";

const edits = { first: 600, all: 1_800, together: 100 };

/** The window's memory after 1,800 edits in random cells, undone again in between, against the same window after the first 600. */
export const memory: Gauge = {
  name: "memory of the window, 1,800 edits undone",
  peer: "the same after 600 edits",
  unit: "MB",
  aim: { ratio: 1.05 },
  missing: missingBrowser,
  gauge: async () => {
    const app = await openSampleWindow();
    try {
      await app.page.locator('[data-cell="t3.received.naturalPerson"]').click();
      let peer = Number.NaN;
      for (let done = edits.together; done <= edits.all; done += edits.together) {
        await editAndUndo(app.page, edits.together, done);
        if (done === edits.first) peer = await heapOf(app.page);
      }
      return { ours: await heapOf(app.page), peer };
    } finally {
      await app.quit();
    }
  },
};

/** Types into random cells of the table, as a keyboard would, and undoes it all. */
async function editAndUndo(page: Page, times: number, seed: number): Promise<void> {
  await page.evaluate(
    async ([count, start]) => {
      let state = start;
      const random = (below: number): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return (state >>> 8) % below;
      };
      const press = (key: string, ctrlKey = false): void => {
        const event = new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      };
      const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
      const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
      for (let done = 0; done < count;) {
        press(arrows[random(arrows.length)] ?? "ArrowUp");
        await Promise.resolve();
        const input = document.activeElement;
        if (!(input instanceof HTMLInputElement)) throw new Error("no cell has the focus");
        if (input.readOnly) continue;
        // Past React, which would take the text for its own otherwise.
        Reflect.set(HTMLInputElement.prototype, "value", String(random(1_000)), input);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        done += 1;
        if (done % 20 === 0) await breathe();
      }
      press("Enter");
      for (let done = 0; done < count; done += 1) {
        press("z", true);
        if (done % 20 === 0) await breathe();
      }
    },
    [times, seed] as const,
  );
}

/** What the page's objects take up after everything unused is gone, in MB. */
async function heapOf(page: Page): Promise<number> {
  // Autosave comes to rest.
  await page.locator(".save-state [data-tone=fine]").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1_000_000;
}
