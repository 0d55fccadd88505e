import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { createDrafts } from "../../electron/library/drafts.ts";
import { titleName } from "../../electron/library/file-names.ts";
import { type Lock, lockPath } from "../../electron/library/lock.ts";
import { stampOf } from "../../electron/library/stamp.ts";
import type { OwnSurroundings, Surroundings } from "../../electron/library/surroundings.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import { openWindowIn } from "../../electron/platform/chromium/browser-window.ts";
import { createPageFiles } from "../../electron/platform/page-files.ts";
import type { Answer, Platform } from "../../electron/platform/platform.ts";
import { createAppSettings } from "../../electron/settings/app-settings.ts";
import type { KeptValue } from "../../electron/settings/kept-value.ts";
import { firstPlace } from "../../electron/settings/window-place.ts";
import { readForWindow } from "../../electron/import/read-for-window.ts";
import { runApp } from "../../electron/window/run-app.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import type { Administrator } from "../../shared/ipc/administrator.ts";
import type { LockHolder } from "../../shared/ipc/library.ts";
import { defaultSettings, type Settings } from "../../shared/ipc/settings.ts";
import type { Report } from "../../shared/report/report.ts";
import { reportExtension } from "../../shared/report-file/report-name.ts";
import { readReport } from "../../shared/report-file/read-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { platformWords } from "../../shared/words/app-menu.ts";
import { threadsOver } from "./threads-over.ts";
import { sharedPage } from "./browser.ts";
import { createMemoryDisk, type MemoryDisk } from "./memory-disk.ts";

const origin = "https://gouji.test";
const folders = { documents: "/文档", appData: "/程序", logs: "/日志" };
const library = join(folders.documents, platformWords.libraryFolder.zh);
const version = "0.1.0";

/** What the program finds when it is started. */
export interface Found {
  /** The reports in the library, each under its title. */
  readonly reports?: readonly Report[];
  /** Other files, by their paths. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly settings?: Partial<Settings>;
  /** Where the file of the settings was put aside, which could not be read whole. */
  readonly damagedSettings?: string;
  /** What an administrator gives, or why it could not be read. */
  readonly administrator?: Result<Administrator>;
  /** Unsaved changes to the first report, by a program that was killed. */
  readonly draft?: Report;
  /** A colleague who has the first report open. */
  readonly holder?: LockHolder;
  /** Whether the program is started with the first report. */
  readonly openAtOnce?: boolean;
  /** The file that somebody chooses whenever they are asked for one. */
  readonly chosen?: string;
  /** The folder that somebody chooses whenever they are asked for one. */
  readonly chosenFolder?: string;
}

/** How the window looks. */
export interface Look {
  readonly dark?: boolean;
}

/** The program with its window in a headless browser, over a disk in memory. */
export interface TestWindow {
  readonly page: Page;
  readonly disk: MemoryDisk;
  /** The commands that the window has sent. */
  readonly calls: readonly unknown[];
  /** What the page complained about: uncaught errors and console errors. */
  readonly complaints: readonly string[];
  /** The report files in the library. */
  readonly paths: () => readonly string[];
  /** Starts the program once more with a report, as a double click does. */
  readonly startAgain: (path: string) => void;
}

/** Where a report of the library is found. */
export function pathOf(report: Report): string {
  return join(library, `${titleName(report)}${reportExtension}`);
}

/** The report in a file; throws where there is none. */
export function reportAt(disk: MemoryDisk, path: string): Report {
  const read = readReport(disk.text(path) ?? "", path);
  if (!read.ok) throw new Error(`${path}: ${read.failure.code}`);
  return read.value;
}

/** The folder of the built page: the one that `npm test` has just built, else built now. */
export async function buildWindow(): Promise<string> {
  return process.env["GOUJI_BUILT_WINDOW"] ?? sharedPage("window", buildInto);
}

async function buildInto(folder: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL("../../build/vite.renderer.config.ts", import.meta.url)),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
}

/**
 * Starts the whole program with the page in `folder`. Only its surroundings are stand-ins: the disk, what somebody chooses in the
 * dialogs of the system, and the settings, which last as long as the program. It ends when its window is closed.
 */
export async function openWindow(
  browser: Browser,
  folder: string,
  found: Found = {},
  look: Look = {},
): Promise<TestWindow> {
  const disk = createMemoryDisk();
  const surround = (own: OwnSurroundings): Surroundings => ({
    ...systemSurroundings(own),
    disk,
    watchPaths: disk.watch,
  });
  await fill(disk, found, surround);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: look.dark === true ? "dark" : "light",
    locale: "zh-CN",
  });
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const calls: unknown[] = [];
  const starts: ((path: string) => void)[] = [];
  const platform: Platform = {
    name: "chromium",
    folders,
    origin,
    openWindow: async ({ answer, onBounds }) => {
      const recorded: Answer = (sender, command, payload) => {
        calls.push(command);
        return answer(sender, command, payload);
      };
      const files = createPageFiles(origin, folder);
      const window = await openWindowIn(context, { origin, files, answer: recorded, onBounds });
      return window === undefined ? fail({ code: "windowNotOpened", browser: "" }) : success(window);
    },
    hasDialogs: async () => false,
    chooseFolder: async (_, start) => success(start ?? found.chosenFolder ?? null),
    chooseFile: async () => success(found.chosen ?? null),
    chooseDocuments: async () => success(found.chosen === undefined ? [] : [found.chosen]),
    showInFolder: async () => success(null),
    openFile: async () => success(null),
    setMenu: () => undefined,
    onSecondStart: (listener) => starts.push(listener),
    quit: () => context.close(),
  };
  const [first] = found.reports ?? [];
  const running = await runApp({
    platform,
    version,
    program: ["/程序文件"],
    computer: () => ({
      node: "24.0.0",
      system: "Linux 6.1",
      processor: "x64",
      memory: { all: 4096, free: 1024 },
      home: "/文档",
    }),
    licences: "/LICENCES.txt",
    open: found.openAtOnce === true && first !== undefined ? pathOf(first) : null,
    sample: false,
    settings: createAppSettings(
      {
        ...keptInMemory({ ...defaultSettings, ...found.settings }),
        ...(found.damagedSettings !== undefined && { damaged: found.damagedSettings }),
      },
      found.administrator?.ok === true ? found.administrator.value : {},
    ),
    administrator: found.administrator ?? success({}),
    place: keptInMemory(firstPlace),
    surround,
    gatherThreads: async () => threadsOver(disk),
    importThreads: { run: (asked) => readForWindow(disk, asked), end: async () => undefined },
    onBug: (command, error) => {
      complaints.push(`${command}: ${String(error)}`);
      return Promise.resolve("");
    },
  });
  const [page] = context.pages();
  if (!running.ok || page === undefined) throw new Error("the window does not open");
  return {
    page,
    disk,
    calls,
    complaints,
    paths: () => disk.files(library).filter((path) => path.endsWith(reportExtension)),
    startAgain: (path) => starts.forEach((start) => start(path)),
  };
}

/** Puts on the disk what the program is to find there. */
async function fill(
  disk: MemoryDisk,
  { reports = [], files = {}, draft, holder }: Found,
  surround: (own: OwnSurroundings) => Surroundings,
): Promise<void> {
  for (const report of reports) disk.put(pathOf(report), writeReport(report));
  for (const [path, content] of Object.entries(files)) disk.put(path, content);
  const [first] = reports;
  if (first === undefined) return;
  const path = pathOf(first);
  if (draft !== undefined) {
    const earlier = surround({
      folders: { library: () => library, appData: () => folders.appData, elsewhere: () => [] },
      version,
      vocabulary: () => noVocabulary,
      emit: () => undefined,
    });
    await createDrafts(earlier).keep(path, stampOf(await disk.read(path)), draft);
  }
  if (holder !== undefined) {
    const lock: Lock = { ...holder, token: "theirs", pid: 1, heartbeat: holder.since };
    disk.put(lockPath(path), JSON.stringify(lock));
  }
}

/** A value that is kept as long as the program runs. */
function keptInMemory<T>(first: T): KeptValue<T> {
  let value = first;
  return {
    get: () => value,
    set: async (next) => {
      value = next;
      return success(next);
    },
    idle: async () => undefined,
  };
}
