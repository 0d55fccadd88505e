import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
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
import { builtPage, missingBrowser, openBareWindow, ownFolder, plainTable } from "../window/bench-window.ts";
import { percentile95 } from "../window/time-keys.ts";

const many = 10_000;
const frames = 300;

/** What scrolling costs: how long a frame takes, and how long the main thread is at work in it, in milliseconds. */
interface Scrolled {
  readonly frame: number;
  readonly work: number;
}

let measured: Promise<{ readonly board: Scrolled; readonly plain: Scrolled }> | undefined;

/** Both are scrolled once, for both lines. */
function scrolled(): NonNullable<typeof measured> {
  measured ??= (async () => ({ board: await scrollBoard(many), plain: await scrollPlainTable() }))();
  return measured;
}

/**
 * A frame from its begin until it is on its way to the screen, while the board is scrolled by a third of its height each frame; every such frame has to
 * show rows. Most of it is the browser's painting, which nobody is spared: the peer is a table that has nothing to draw anew.
 */
export const boardScroll: Gauge = {
  name: `a frame while the board of ${many.toLocaleString("en")} units scrolls, 95th percentile`,
  peer: "a plain table, the same window",
  unit: "ms",
  aim: { ratio: 1.2 },
  missing: missingBrowser,
  gauge: async () => {
    const { board, plain } = await scrolled();
    return { ours: board.frame, peer: plain.frame };
  },
};

/** What the main thread does in such a frame, drawing the rows included. */
export const boardWork: Gauge = {
  name: `main thread in a frame while the board of ${many.toLocaleString("en")} units scrolls`,
  peer: "a plain table, the same window",
  unit: "ms",
  aim: { below: 16.7 },
  missing: missingBrowser,
  gauge: async () => {
    const { board, plain } = await scrolled();
    return { ours: board.work, peer: plain.work };
  },
};

async function scrollPlainTable(): Promise<Scrolled> {
  const bare = await openBareWindow(plainTable(many, 7));
  try {
    return await scroll(bare.page, "#scroll", "tr");
  } finally {
    await bare.close();
  }
}

async function scroll(page: Page, scroller: string, row: string): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  const before = await busy();
  const times = await page.evaluate(scrollThrough, { count: frames, scroller, row });
  return { frame: percentile95(times), work: ((await busy()) - before) * (1000 / frames) };
}

async function scrollBoard(units: number): Promise<Scrolled> {
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
    return await scroll(page, ".hall-scroll", "tr[aria-rowindex]");
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
async function scrollThrough(asked: {
  readonly count: number;
  readonly scroller: string;
  readonly row: string;
}): Promise<readonly number[]> {
  const { count, row } = asked;
  const scroller = document.querySelector(asked.scroller);
  if (scroller === null) throw new Error("nothing to scroll");
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
    if (middle?.closest(row) === null) throw new Error("no row is drawn there");
  }
  return times;
}
