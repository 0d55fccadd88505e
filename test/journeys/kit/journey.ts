import type { CellId } from "../../../shared/forms/form.ts";
import { lchown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test as base } from "@playwright/test";
import type { Locator, Page } from "playwright-core";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { platformWords } from "../../../shared/words/app-menu.ts";
import { missing } from "../../kit/programs.ts";
import { findElectron, isBuilt, type Program, startOnChromium, startOnElectron } from "./programs.ts";

/** Where a journey runs. */
export interface PlatformOptions {
  readonly platform: "chromium" | "electron";
}

/** A computer with nothing on it: a home with a Documents folder. */
export interface Computer {
  readonly home: string;
  /** Where the program keeps its reports. */
  readonly library: string;
  /** The program's own folder; a second seat has another one. */
  readonly appData: (seat?: number) => string;
  /** Lets the browser that prints be deaf, or hear again. */
  readonly deafenPrinter: (deaf: boolean) => Promise<void>;
  /** Puts a report into the library and returns its path. */
  readonly put: (name: string, report: Report) => Promise<string>;
  /** The reports in the library, as they stand on disk. */
  readonly reports: () => Promise<readonly Report[]>;
  /** The only report in the library, as it stands on disk. */
  readonly report: () => Promise<Report | undefined>;
}

/** Who starts the program: at the first seat or at another, and as which user where it is not whoever runs the journeys. */
export interface Starter {
  readonly seat?: number;
  readonly user?: number;
}

/** Starts the program on this computer. */
export type StartProgram = (words?: readonly string[], starter?: Starter) => Promise<Program>;

interface Fixtures {
  readonly computer: Computer;
  readonly start: StartProgram;
  /** What keeps a journey from running here. */
  readonly able: void;
}

export { expect };

/** A journey through the built program; everything it starts and writes is gone afterwards. */
export const test = base.extend<Fixtures & PlatformOptions>({
  platform: ["chromium", { option: true }],
  able: [
    async ({ platform }, use, info) => {
      if (!isBuilt()) throw new Error("The program is not built: npm run build");
      const lacking = platform === "electron" ? await noElectron() : missing("chromium");
      info.skip(lacking !== undefined, lacking);
      await use();
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first argument
  computer: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), "gouji-journey-"));
    const library = join(home, "Documents", platformWords.libraryFolder.zh);
    await mkdir(library, { recursive: true });
    await mkdir(join(home, ".config"));
    await writeFile(join(home, ".config", "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    const reports = async (): Promise<readonly Report[]> => {
      const names = (await readdir(library)).filter((name) => !name.startsWith(".") && extname(name) === ".gouji");
      const read = await Promise.all(names.toSorted().map((name) => readAt(join(library, name))));
      return read.filter((report) => report !== undefined);
    };
    await use({
      home,
      library,
      appData: (seat = 1) => join(configOf(home, seat), "gouji"),
      deafenPrinter: async (deaf) => {
        const file = join(ownOf(home, 1), "deaf");
        await (deaf ? writeFile(file, "") : rm(file, { force: true }));
      },
      put: async (name, report) => {
        const path = join(library, name);
        await writeFile(path, writeReport(report));
        return path;
      },
      reports,
      report: async () => (await reports())[0],
    });
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  start: async ({ computer, platform }, use) => {
    const started: Program[] = [];
    await use(async (words = [], { seat = 1, user } = {}) => {
      const own = ownOf(computer.home, seat);
      const config = configOf(computer.home, seat);
      await mkdir(own, { recursive: true });
      await mkdir(config, { recursive: true });
      if (user !== undefined) await giveTo(user, computer.home);
      const parts = { own, config, home: computer.home, words, ...(user !== undefined && { user }) };
      const runtime = platform === "electron" ? await findElectron() : undefined;
      const program = runtime === undefined ? await startOnChromium(parts) : await startOnElectron(runtime, parts);
      started.push(program);
      return program;
    });
    for (const program of started) await program.kill();
  },
});

/** The report in a file; undefined while it cannot be read. */
export async function readAt(path: string): Promise<Report | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  const report = text === undefined ? undefined : readReport(text, path);
  return report?.ok === true ? report.value : undefined;
}

/** What a cell holds in each report of the library, smallest first. */
export async function figuresOf(computer: Computer, id: CellId): Promise<readonly string[]> {
  return (await computer.reports()).map((report) => JSON.stringify(report.cells[id])).toSorted();
}

/** A cell of a table on the page. */
export function cellOn(page: Page, id: string): Locator {
  return page.locator(`[data-cell="${id}"]`);
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, keys: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`${keys} does not lead there`);
}

async function giveTo(user: number, folder: string): Promise<void> {
  const within = await readdir(folder, { recursive: true });
  for (const path of [folder, ...within.map((name) => join(folder, name))]) await lchown(path, user, user);
}

function ownOf(home: string, seat: number): string {
  return join(home, `.seat-${seat}`);
}

function configOf(home: string, seat: number): string {
  return seat === 1 ? join(home, ".config") : join(home, `.config-${seat}`);
}

async function noElectron(): Promise<string | undefined> {
  return (await findElectron()) === undefined ? "Electron's runtime is not installed here" : undefined;
}
