import type { Gauge } from "../measurement.ts";
import { missingBrowser, openBareWindow, openSampleWindow } from "../window/bench-window.ts";
import { percentile95, timeKeys } from "../window/time-keys.ts";

const rounds = 4;
const pressesInRound = 61;

/** A digit typed into table three until its cell, the findings and the balance line are painted, against one input and one text. */
export const keyPress: Gauge = {
  name: "key press to painted findings, 95th percentile",
  peer: "one input, text that repeats it",
  unit: "ms",
  aim: { below: 33 },
  missing: missingBrowser,
  gauge: async () => {
    const [app, bare] = [await openSampleWindow(), await openBareWindow()];
    try {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        await app.page.bringToFront();
        await app.page.locator('[data-cell="t3.granted.naturalPerson"]').click();
        ours.push(...(await timeKeys(app.page, ".findings-list, .ft-balance tbody", pressesInRound)));
        await app.page.keyboard.press("Escape");
        await bare.page.locator("input").fill("");
        theirs.push(...(await timeKeys(bare.page, "output", pressesInRound)));
      }
      return { ours: percentile95(ours), peer: percentile95(theirs) };
    } finally {
      await app.quit();
      await bare.close();
    }
  },
};
