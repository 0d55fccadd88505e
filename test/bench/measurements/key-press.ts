import type { Page } from "playwright-core";
import type { Gauge } from "../measurement.ts";
import { missingBrowser, openBareWindow, openSampleWindow } from "../window/bench-window.ts";
import { percentile95, timeKeys } from "../window/time-keys.ts";

const rounds = 4;
const pressesInRound = 61;

/** How often the browser lays the page out for a key press, against the same for one input. */
export const layouts: Gauge = {
  name: "layouts a key press",
  peer: "one input, text that repeats it",
  unit: "times",
  aim: { ratio: 1.1 },
  missing: missingBrowser,
  gauge: async () => {
    const [app, bare] = [await openSampleWindow(), await openBareWindow()];
    try {
      await app.page.locator('[data-cell="t3.granted.naturalPerson"]').click();
      const ours = await layoutsOf(app.page, ".findings-list, .ft-balance tbody");
      await bare.page.locator("input").focus();
      return { ours, peer: await layoutsOf(bare.page, "output") };
    } finally {
      await app.quit();
      await bare.close();
    }
  },
};

/** The layouts of a round of key presses for each of them; the first key, which opens the cell, does not count. */
async function layoutsOf(page: Page, answers: string): Promise<number> {
  await timeKeys(page, answers, 1);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "LayoutCount")?.value ?? 0;
  const before = await count();
  await timeKeys(page, answers, pressesInRound);
  return ((await count()) - before) / pressesInRound;
}

/** A digit typed into table three until its cell, the findings and the balance line are painted, against one input and one text. */
export const keyPress: Gauge = {
  name: "key press to painted findings, 95th percentile",
  peer: "one input, text that repeats it",
  unit: "ms",
  aim: { ratio: 1.2 },
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
