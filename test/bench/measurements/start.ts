import type { Gauge } from "../measurement.ts";
import { builtPage, missingBrowser, openBareWindow, openSampleWindow } from "../window/bench-window.ts";

const rounds = 5;

/** Starting the program with a report until its cells stand in the window, against the same browser opening one input. */
export const start: Gauge = {
  name: "start to usable editor",
  peer: "the same browser opens one input",
  unit: "ms",
  aim: { ratio: 1.5 },
  missing: missingBrowser,
  gauge: async () => {
    await builtPage();
    const [ours, theirs]: [number[], number[]] = [[], []];
    // The first round reads the browser from disk and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const begin = performance.now();
      const app = await openSampleWindow();
      const ready = performance.now();
      await app.quit();
      const beginBare = performance.now();
      const bare = await openBareWindow();
      const readyBare = performance.now();
      await bare.close();
      if (round === 0) continue;
      ours.push(ready - begin);
      theirs.push(readyBare - beginBare);
    }
    return { ours: median(ours), peer: median(theirs) };
  },
};

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
