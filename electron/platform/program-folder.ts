import { basename, dirname } from "node:path";

/**
 * The folder of a packaged program, where its launcher is and an administrator may put a file: that around `app/` or `runtime/`, or on Windows with
 * Electron the folder of the program itself. `inner` is the folder of what is running; undefined where that is no package.
 */
export function packagedFolder(inner: string): string | undefined {
  const name = basename(inner);
  if (name === "app" || name === "runtime") return dirname(inner);
  return process.versions["electron"] === undefined ? undefined : inner;
}
