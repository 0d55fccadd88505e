import { dirname, join } from "node:path";
import type { Administrator } from "../../shared/ipc/administrator.ts";
import type { AppStart, Events, Handlers } from "../../shared/ipc/contract.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import { type Result, success } from "../../shared/result.ts";
import { platformWords } from "../../shared/words/app-menu.ts";
import { createBackupHandlers } from "../backup/backup-handlers.ts";
import { exporters } from "../export/registry.ts";
import type { GatherThreads } from "../gathering/gather-threads.ts";
import { rulesInUse } from "../../shared/own-rules/kept-rules.ts";
import { createGatheringHandlers } from "../gathering/gathering-handlers.ts";
import { createChosenPaths } from "../ipc/chosen-paths.ts";
import { createDispatcher } from "../ipc/dispatcher.ts";
import { createLibrary } from "../library/create-library.ts";
import { createLibraryHandlers } from "../library/library-handlers.ts";
import type { OwnSurroundings, Surroundings } from "../library/surroundings.ts";
import type { AppWindow, Platform, WindowBounds } from "../platform/platform.ts";
import type { AppSettings } from "../settings/app-settings.ts";
import type { KeptValue } from "../settings/kept-value.ts";
import { aboutProgram, type ComputerFacts } from "./about-program.ts";
import { createAppHandlers } from "./app-handlers.ts";
import { createRuns } from "../files/cancellable.ts";
import { createExportHandlers, createTableHandler, createVerifyHandler } from "./export-handlers.ts";
import { createImportHandlers, type ImportThreads } from "./import-handlers.ts";
import { createLedgerHandler } from "./ledger-handler.ts";
import { createPacketHandlers } from "./packet-handlers.ts";
import { keepWindow } from "./keep-window.ts";

/** What the program runs with. */
export interface RunParts {
  readonly platform: Platform;
  readonly version: string;
  /** The file that says the licences of the shipped packages. */
  readonly licences: string;
  /** The folders that hold the running program. */
  readonly program: readonly string[];
  readonly computer: () => ComputerFacts;
  /** The report to open at once. */
  readonly open: string | null;
  /** Whether the sample is opened at once where there is none to open and the library holds no other report. */
  readonly sample: boolean;
  readonly settings: AppSettings;
  /** What an administrator gives to everybody on this computer, or why it could not be read. */
  readonly administrator: Result<Administrator>;
  /** Where the window stood last. */
  readonly place: KeptValue<WindowBounds>;
  /** Adds to what the program says of itself everything that the library needs from outside. */
  readonly surround: (own: OwnSurroundings) => Surroundings;
  readonly importThreads: ImportThreads;
  /** Threads for one run over the files of a gathering, which ends them. */
  readonly gatherThreads: () => Promise<GatherThreads>;
  /** Keeps what went wrong in a command, and returns where. */
  readonly onBug: (command: string, error: unknown) => Promise<string>;
}

/** The running program. */
export interface RunningApp {
  /** Fulfilled when the window is gone and everything is written; a failure where the window could not be kept. */
  readonly ended: Promise<Result<void>>;
}

/** Builds everything, hands each part what it needs, and opens the window. */
export async function runApp(parts: RunParts): Promise<Result<RunningApp>> {
  const { platform, version, licences, settings, place, surround, importThreads, onBug } = parts;
  const { appData, documents } = platform.folders;
  const shown: { window?: () => AppWindow } = {};
  // The page asks for its report while the window is still on its way; what happens then is told once it is there.
  const untold: (() => void)[] = [];
  const emit = <E extends keyof Events>(event: E, payload: Events[E]): void => {
    if (shown.window === undefined) untold.push(() => emit(event, payload));
    else shown.window().send(event, payload);
  };
  const usual = join(documents, platformWords.libraryFolder.zh);
  const libraryFolder = (): string => (settings.get().libraryFolder === "" ? usual : settings.get().libraryFolder);
  const surroundings = surround({
    folders: { library: libraryFolder, appData: () => appData, elsewhere: () => writtenTo(settings.get()) },
    version,
    vocabulary: () => settings.get().vocabulary,
    emit,
  });
  const { disk, now } = surroundings;
  // Where it cannot be made, the list of reports says why.
  await disk.makeFolder(usual).catch(() => undefined);
  const library = createLibrary(surroundings);
  const first = parts.open ?? (parts.sample ? await library.soleSample() : null);
  let begin: Pick<AppStart, "open" | "afterCrash"> = { open: first, afterCrash: false };

  const runs = createRuns();
  const onProgress = (done: number, of: number): void => emit("export.progress", { done, of });
  const handlers: Handlers = {
    ...rememberOpened(createLibraryHandlers(library, disk), (path) => {
      settings.remember(path);
      emit("recent.changed", { recent: settings.get().recent });
    }),
    ...createImportHandlers(library, disk, importThreads),
    ...createLedgerHandler(disk),
    ...createExportHandlers({
      placing: surroundings,
      exporters,
      settings: settings.get,
      onProgress,
      runs,
    }),
    ...createPacketHandlers({
      placing: surroundings,
      settings: settings.get,
      pdf: exporters.pdf,
      onProgress,
      runs,
    }),
    ...createTableHandler(surroundings),
    ...createVerifyHandler(disk),
    ...createBackupHandlers(surroundings),
    ...createGatheringHandlers({
      placing: surroundings,
      folder: libraryFolder,
      take: library.take,
      ownRules: () => rulesInUse(settings.get().ownChecks),
      threads: parts.gatherThreads,
      language: () => settings.get().language,
      tell: (done, of) => emit("gathering.progress", { done, of }),
    }),
    ...createAppHandlers({
      platform,
      disk,
      settings,
      administrator: parts.administrator,
      version,
      user: surroundings.user,
      licences,
      about: () =>
        aboutProgram({
          platform,
          version,
          program: parts.program,
          computer: parts.computer,
          libraryFolder,
          list: library.list,
          settings: settings.get,
          disk,
        }),
      begin: () => begin,
      drafts: library.drafts,
      quit: () => void platform.quit(),
    }),
  };
  const chosen = createChosenPaths({
    folders: () => [libraryFolder(), settings.get().exportFolder],
    files: () => settings.get().recent,
    canChoose: platform.hasDialogs,
  });
  chosen.learn({ path: first });
  const { answer, idle } = createDispatcher({ origin: platform.origin, handlers, chosen, onBug });

  const showMenu = (): void => platform.setMenu(settings.get().language, (action) => emit("menu.action", { action }));
  showMenu();
  settings.onChange((after, before) => {
    if (after.language !== before.language) showMenu();
    if (after.libraryFolder !== before.libraryFolder) {
      void library.watch().catch((error: unknown) => onBug("watch", error));
      emit("library.changed", null);
    }
  });
  platform.onSecondStart((path) => {
    shown.window?.().focus();
    if (path === null) return;
    chosen.learn({ path });
    emit("app.open", { path });
  });

  const window = await keepWindow({
    open: () =>
      platform.openWindow({
        title: platformWords.name[settings.get().language],
        bounds: place.get(),
        answer,
        onBounds: (bounds) => void place.set(bounds),
      }),
    onCrash: (inARow) => {
      // A report that may be what breaks the page is not opened again by itself.
      begin = { open: inARow === 1 ? library.latest() : null, afterCrash: true };
      return onBug("window", "the page broke down");
    },
    now,
  });
  if (!window.ok) {
    await library.dispose();
    return window;
  }
  shown.window = window.value.present;
  for (const tell of untold) tell();
  void library.watch().catch((error: unknown) => onBug("watch", error));
  const finish = async (): Promise<Result<void>> => {
    const end = await window.value.ended;
    await idle();
    await importThreads.end();
    await library.dispose();
    await Promise.all([settings.idle(), place.idle()]);
    return end;
  };
  return success({ ended: finish() });
}

/** The folders outside the library that exports and the reports opened last are in. */
function writtenTo({ exportFolder, recent }: Settings): readonly string[] {
  return [exportFolder, ...recent.map((path) => dirname(path))].filter((folder) => folder !== "");
}

/** Every report that is opened comes first among the recent ones. */
function rememberOpened<H extends Pick<Handlers, "report.open">>(handlers: H, remember: (path: string) => void): H {
  return {
    ...handlers,
    "report.open": async (input: Parameters<Handlers["report.open"]>[0]) => {
      const opened = await handlers["report.open"](input);
      if (opened.ok) remember(opened.value.path);
      return opened;
    },
  };
}
