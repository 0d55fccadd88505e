import { menuActionWords } from "../../../shared/words/app-menu.ts";
import type { Gauge } from "../measurement.ts";
import { missingBrowser, openSampleWindow } from "../window/bench-window.ts";
import { editAtRandom, heapOf, undoAll } from "../window/edit-at-random.ts";

const together = 100;

/** The window's memory after many edits in random places, undone again in between, against the same window after the first third. */
function memoryAfter(edits: number, ratio: number): Gauge {
  const first = edits / 3;
  return {
    name: `memory of the window, ${edits.toLocaleString("en")} edits undone`,
    peer: `the same after ${first.toLocaleString("en")} edits`,
    unit: "MB",
    aim: { ratio },
    missing: missingBrowser,
    gauge: async () => {
      const app = await openSampleWindow();
      try {
        await app.page.locator('[data-cell="t3.received.naturalPerson"]').click();
        let peer = Number.NaN;
        for (let done = together; done <= edits; done += together) {
          await editAtRandom(app.page, together, done);
          await undoAll(app.page, menuActionWords.undo.zh);
          if (done === first) peer = (await heapOf(app.page)) / 1_000_000;
        }
        return { ours: (await heapOf(app.page)) / 1_000_000, peer };
      } finally {
        await app.quit();
      }
    },
  };
}

/** A look that takes seconds; the browser itself is still warming up. */
export const memory = memoryAfter(1_800, 1.1);

/** An hour and more of somebody who types without a pause. */
export const longMemory = memoryAfter(30_000, 1.05);

/** A third of the edits that stay. */
const third = 5_000;

/**
 * What the undo history keeps of an edit, in the last third of 15,000 edits that nobody takes back, against the second third: undo is
 * without limit, so this grows, but each edit must cost the same.
 */
export const longHistory: Gauge = {
  name: "memory of undo, an edit of 15,000",
  peer: "an edit of the second third",
  unit: "B",
  aim: { below: 1_000 },
  missing: missingBrowser,
  gauge: async () => {
    const app = await openSampleWindow();
    try {
      await app.page.locator('[data-cell="t3.received.naturalPerson"]').click();
      const heaps: number[] = [];
      for (let done = together; done <= third * 3; done += together) {
        await editAtRandom(app.page, together, done);
        if (done % third === 0) heaps.push(await heapOf(app.page));
      }
      const [first = Number.NaN, second = Number.NaN, last = Number.NaN] = heaps;
      return { ours: (last - second) / third, peer: (second - first) / third };
    } finally {
      await app.quit();
    }
  },
};
