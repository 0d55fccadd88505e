import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installedBrowser, libraryIn, openFromSources } from "../../../build/from-sources.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { submittedReport, type Submission } from "../../../shared/gathering/submission.ts";
import { writeSetInParts } from "../../../shared/gathering/set-file.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { gatheringFiles } from "../../../shared/words/gathering.ts";
import { hallWords } from "../../../shared/words/gathering-screen.ts";
import { libraryWords } from "../../../shared/words/screens.ts";
import type { Gauge } from "../measurement.ts";
import { valueOf } from "../value-of.ts";
import { builtPage, missingBrowser, ownFolder } from "../window/bench-window.ts";
import { percentile95 } from "../window/time-keys.ts";

const many = 10_000;
const few = 100;
const frames = 300;

/** What the main thread does in a frame while the board is scrolled by a third of its height each frame; every such frame has to show rows. */
export const boardScroll: Gauge = {
  name: `a frame while the board of ${many.toLocaleString("en")} units scrolls, 95th percentile`,
  peer: `the same board of ${few}`,
  unit: "ms",
  aim: { below: 16.7 },
  missing: missingBrowser,
  gauge: async () => ({ ours: await framesOf(many), peer: await framesOf(few) }),
};

async function framesOf(units: number): Promise<number> {
  const folder = ownFolder();
  await putGathering(join(libraryIn(folder), gatheringFiles.folder), units);
  const app = await openFromSources({ browser: valueOf(await installedBrowser()), page: await builtPage(), folder });
  try {
    const { page } = app;
    // A key is heard once the library stands.
    await page.getByRole("heading", { name: libraryWords.title.zh }).waitFor();
    await page.keyboard.press("Control+Shift+G");
    await page.getByRole("button", { name: unit, exact: true }).click({ timeout: 120_000 });
    await page.getByRole("group", { name: hallWords.tabUnits.zh }).waitFor({ timeout: 120_000 });
    await page.locator(".hall-scroll tbody tr[aria-rowindex]").first().waitFor();
    return percentile95(await page.evaluate(scrollThrough, frames));
  } finally {
    await app.quit();
  }
}

const unit = "示例区";

async function putGathering(folder: string, units: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { year, edition } = sampleReport;
  const { findings } = checkerFor(edition).check(sampleReport);
  const usual = submittedReport(sampleReport, findings, { named: true, dated: true, doubts: 0 });
  const names = Array.from({ length: units }, (_, at) => `示例区第${at + 1}中学`);
  const submissions = names.map((name, at): Submission => {
    const report = { ...usual, id: randomUUID(), unit: { name, level: "" }, fingerprint: String(at) };
    return {
      file: `${name}.gouji`,
      sha256: String(at).padStart(64, "0"),
      received: "2022-01-10T08:00:00Z",
      content: { report },
    };
  });
  const roster = { units: names.map((name) => ({ name, aliases: [], level: "" })) };
  const about = { id: randomUUID(), year, edition, unit: { name: unit, level: "" }, decisions: [], adjustments: [] };
  const text = [...writeSetInParts({ ...about, roster, submissions })].join("");
  await writeFile(join(folder, `${unit}.gouji-set`), text);
}

/** Runs in the page: scrolls there and back, and gives how long each frame took from its begin until it was on its way to the screen. */
async function scrollThrough(count: number): Promise<readonly number[]> {
  const scroller = document.querySelector(".hall-scroll");
  if (scroller === null) throw new Error("no board");
  const step = scroller.clientHeight / 3;
  const times: number[] = [];
  let forward = 1;
  // The first ones find out how large the window is.
  for (let frame = -10; frame < count; frame += 1) {
    const top = scroller.scrollTop;
    if (top + step >= scroller.scrollHeight - scroller.clientHeight) forward = -1;
    else if (top <= 0) forward = 1;
    scroller.scrollTop = top + forward * step;
    const took = await new Promise<number>((resolve) => {
      requestAnimationFrame((begin) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.now() - begin));
        port1.start();
        port2.postMessage(null);
      });
    });
    if (frame < 0) continue;
    times.push(took);
    const box = scroller.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + 40, box.top + box.height / 2);
    if (middle?.closest("tr[aria-rowindex]") === null) throw new Error("no row is drawn there");
  }
  return times;
}
