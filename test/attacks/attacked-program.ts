import type { Disk } from "../../electron/files/disk.ts";
import { threadsOver } from "../kit/threads-over.ts";
import { readForWindow } from "../../electron/import/read-for-window.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import type { WindowOptions } from "../../electron/platform/platform.ts";
import { createAppSettings } from "../../electron/settings/app-settings.ts";
import { firstPlace } from "../../electron/settings/window-place.ts";
import { runApp } from "../../electron/window/run-app.ts";
import { defaultSettings } from "../../shared/ipc/settings.ts";
import { type Result, success } from "../../shared/result.ts";

/** The whole program without a window, as a page sees it that somebody else has taken over. */
export interface AttackedProgram {
  readonly call: (command: string, payload: unknown) => Promise<Result<unknown>>;
  /** What the program itself got wrong. */
  readonly bugs: readonly unknown[];
  /** What the page made the system show. */
  readonly shown: readonly string[];
  readonly end: () => Promise<void>;
}

/** Where things are on the attacked computer. `chosen` is what somebody chooses in the dialogs. */
export interface AttackedPlaces {
  readonly library: string;
  readonly appData: string;
  readonly chosen: string;
}

const origin = "https://gouji.invalid";

/** Starts the program over a disk, on a system that has dialogs. */
export async function attackedProgram(disk: Disk, places: AttackedPlaces): Promise<AttackedProgram> {
  const bugs: unknown[] = [];
  const shown: string[] = [];
  const ends: (() => void)[] = [];
  const asked: { options?: WindowOptions } = {};
  const closed = new Promise<"closed">((resolve) => ends.push(() => resolve("closed")));
  const keep = <T>(value: T) => {
    let kept = value;
    const set = async (next: T): Promise<Result<T>> => success((kept = next));
    return { get: () => kept, set, idle: async () => undefined };
  };
  const running = await runApp({
    platform: {
      name: "chromium",
      origin,
      folders: { documents: places.library, appData: places.appData, logs: places.appData },
      openWindow: async (options) => {
        asked.options = options;
        return success({ send: () => undefined, focus: () => undefined, closed });
      },
      hasDialogs: async () => true,
      chooseFolder: async () => success(places.chosen),
      chooseFile: async () => success(places.chosen),
      chooseDocuments: async () => success([places.chosen]),
      showInFolder: async (path) => success((shown.push(path), null)),
      openFile: async (path) => success((shown.push(path), null)),
      setMenu: () => undefined,
      onSecondStart: () => undefined,
      quit: async () => ends.forEach((end) => end()),
    },
    version: "1",
    licences: `${places.appData}/LICENCES.txt`,
    program: [],
    computer: () => ({ node: "", system: "", processor: "", memory: { all: 1, free: 1 }, home: "" }),
    open: null,
    sample: false,
    settings: createAppSettings(keep({ ...defaultSettings, libraryFolder: places.library })),
    administrator: success({}),
    place: keep(firstPlace),
    surround: (own) => ({
      ...systemSurroundings(own),
      disk,
      watchPaths: () => ({
        add: () => undefined,
        remove: () => undefined,
        ready: Promise.resolve(),
        stop: async () => undefined,
      }),
    }),
    gatherThreads: async () => threadsOver(disk),
    importThreads: { run: (job) => readForWindow(disk, job), end: async () => undefined },
    onBug: async (command, error) => String(bugs.push([command, error])),
  });
  if (!running.ok || asked.options === undefined) throw new Error("the program does not start");
  const { answer } = asked.options;
  return {
    call: (command, payload) => answer({ isMainFrame: true, url: `${origin}/` }, command, payload),
    bugs,
    shown,
    end: async () => {
      for (const end of ends) end();
      await running.value.ended;
    },
  };
}
