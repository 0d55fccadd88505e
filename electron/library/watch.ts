import { watch as startWatching, type FSWatcher } from "chokidar";
import { basename, resolve } from "node:path";
import { isReportName } from "../../shared/report-file/report-name.ts";
import type { Surroundings } from "./surroundings.ts";

/** So long the watcher waits for more changes before it tells. */
const settleAfter = 300;

/** Tells about changes in the library folder and to open files anywhere. */
export interface Watch {
  /** Watches the library folder, in place of the one watched before. Ready when it resolves. */
  readonly start: () => Promise<void>;
  readonly add: (path: string) => void;
  readonly remove: (path: string) => void;
  readonly stop: () => Promise<void>;
}

/** A watch that calls `changed` once for changes that come together. */
export function createWatch({ folders, after }: Surroundings, changed: () => void): Watch {
  let watcher: FSWatcher | undefined;
  let folder: string | undefined;
  let cancel: (() => void) | undefined;
  /** Lets a start that is under way end, because another one or the end comes before it is ready. */
  let giveUp: (() => void) | undefined;
  const open = new Set<string>();

  const soon = (): void => {
    cancel?.();
    cancel = after(settleAfter, changed);
  };

  const stop = async (): Promise<void> => {
    cancel?.();
    giveUp?.();
    const before = watcher;
    watcher = undefined;
    await before?.close();
  };

  return {
    start: async () => {
      await stop();
      folder = resolve(folders.library());
      const root = folder;
      const current = startWatching([root, ...open], {
        depth: 1,
        ignoreInitial: true,
        // Locks and files being written have names that begin with a point; everything else but reports is nobody's business here.
        ignored: (path, status) =>
          path !== root && (basename(path).startsWith(".") || (status?.isFile() === true && !isReportName(path))),
      });
      watcher = current;
      current.on("all", soon);
      // A folder that cannot be watched (some network folders) still shows its reports whenever the list is asked for.
      current.on("error", () => undefined);
      await new Promise<void>((ready) => {
        giveUp = ready;
        current.once("ready", ready);
      });
    },
    add: (path) => {
      open.add(path);
      watcher?.add(path);
    },
    remove: (path) => {
      open.delete(path);
      if (folder === undefined || !resolve(path).startsWith(folder)) watcher?.unwatch(path);
    },
    stop,
  };
}
