import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { watch as startWatching } from "chokidar";
import { nodeDisk } from "../files/disk.ts";
import { isThere, ownMark, ownWriter } from "../platform/process-mark.ts";
import { userName } from "../platform/user-name.ts";
import type { OwnSurroundings, PathWatch, Surroundings } from "./surroundings.ts";

/** The library's surroundings as they are on this computer; the rest is the program's to say. */
export function systemSurroundings(own: OwnSurroundings): Surroundings {
  return {
    ...own,
    now: () => new Date(),
    newId: () => randomUUID(),
    user: userName(),
    computer: hostname(),
    process: ownMark(),
    isThere: (mark) => isThere(mark),
    writer: ownWriter(),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds).unref();
      return () => clearInterval(timer);
    },
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds).unref();
      return () => clearTimeout(timer);
    },
    disk: nodeDisk,
    watchPaths,
  };
}

/** Watches paths of the real disk. */
export function watchPaths(
  paths: readonly string[],
  ignored: (path: string, isFile: boolean) => boolean,
  changed: () => void,
): PathWatch {
  const watcher = startWatching([...paths], {
    depth: 1,
    ignoreInitial: true,
    ignored: (path, status) => ignored(path, status?.isFile() === true),
  });
  watcher.on("all", changed);
  // A folder that cannot be watched (some network folders) still shows its reports whenever the list is asked for.
  watcher.on("error", () => undefined);
  return {
    add: (path) => void watcher.add(path),
    remove: (path) => void watcher.unwatch(path),
    ready: new Promise((ready) => {
      watcher.once("ready", ready);
    }),
    stop: () => watcher.close(),
  };
}
