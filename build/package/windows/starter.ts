import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lacking, type PackageProgram, run } from "../programs.ts";
import { windowsIcon } from "./icon.ts";

const programs: readonly PackageProgram[] = ["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"];

/**
 * Compiles `Gouji.exe`, which starts the window without a console, into a folder. Returns what to install where that is not possible; the program
 * is then started by `gouji.cmd` alone.
 */
export async function putStarter(folder: string, work: string, version: string): Promise<string | undefined> {
  const install = lacking(programs);
  if (install !== undefined) return install;
  const aside = join(work, "starter");
  await mkdir(aside, { recursive: true });
  await writeFile(join(aside, "gouji.ico"), await windowsIcon());
  const resources = join(aside, "resources.o");
  const numbers = [...version.split("."), "0"].join(",");
  await run("x86_64-w64-mingw32-windres", [
    "--codepage=65001",
    `--include-dir=${aside}`,
    `--define=VERSION_NUMBERS=${numbers}`,
    `--define=VERSION_TEXT=\\"${version}\\"`,
    "--output-format=coff",
    join(import.meta.dirname, "gouji.rc"),
    resources,
  ]);
  await run("x86_64-w64-mingw32-gcc", [
    "-Os",
    "-s",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-municode",
    "-mwindows",
    // The same source makes the same program.
    "-Wl,--no-insert-timestamp",
    "-o",
    join(folder, "Gouji.exe"),
    join(import.meta.dirname, "gouji.c"),
    resources,
  ]);
  return undefined;
}
