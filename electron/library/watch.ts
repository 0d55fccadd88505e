import { basename, resolve } from "node:path";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { isInside } from "../files/is-inside.ts";
import type { PathWatch, Surroundings } from "./surroundings.ts";

/** How long the watcher waits for more changes before it tells. */
const settleAfter = 300;

/** Tells about changes in the library folder and to open files anywhere. */
export interface Watch {
  /** Watches the library folder, in place of the one watched before. Ready when it resolves. Nothing after the end. */
  readonly start: () => Promise<void>;
  readonly add: (path: string) => void;
  readonly remove: (path: string) => void;
  /** Ends for good: a start that was still on its way watches nothing. */
  readonly stop: () => Promise<void>;
}

/** A watch that calls `changed` once for changes that come together. */
export function createWatch({ folders, after, watchPaths }: Surroundings, changed: () => void): Watch {
  let watched: PathWatch | undefined;
  let folder: string | undefined;
  let cancel: (() => void) | undefined;
  /** Lets a start that is under way end, because another one or the end comes before it is ready. */
  let giveUp: (() => void) | undefined;
  let ended = false;
  const open = new Set<string>();

  const soon = (): void => {
    cancel?.();
    cancel = after(settleAfter, changed);
  };

  const close = async (): Promise<void> => {
    cancel?.();
    giveUp?.();
    const before = watched;
    watched = undefined;
    await before?.stop();
  };

  return {
    start: async () => {
      await close();
      if (ended) return;
      folder = resolve(folders.library());
      const root = folder;
      // Locks and files being written have names that begin with a point; everything else but reports is nobody's business here.
      const ignored = (path: string, isFile: boolean): boolean =>
        path !== root && (basename(path).startsWith(".") || (isFile && !isReportName(path)));
      const current = watchPaths([root, ...open], ignored, soon);
      watched = current;
      await Promise.race([
        current.ready,
        new Promise<void>((resolved) => {
          giveUp = resolved;
        }),
      ]);
    },
    add: (path) => {
      open.add(path);
      watched?.add(path);
    },
    remove: (path) => {
      open.delete(path);
      if (folder === undefined || !isInside(folder, resolve(path))) watched?.remove(path);
    },
    stop: async () => {
      ended = true;
      await close();
    },
  };
}
