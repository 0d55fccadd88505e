import { mkdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesIn } from "../contents.ts";
import { fileKinds } from "../kinds.ts";
import { packageTime, type Product, timeless } from "../product.ts";
import { run } from "../programs.ts";
import { windowsIcon } from "./icon.ts";

/** Packs the folder as an installer for one user, `-setup.exe`. */
export async function packInstaller(product: Product): Promise<string> {
  const { name, version, architecture, folder, out, work, level } = product;
  const files = await filesIn(folder);
  const aside = join(work, "installer");
  await mkdir(aside, { recursive: true });
  const icon = join(aside, "gouji.ico");
  await writeFile(icon, await windowsIcon());
  const lists = join(aside, "lists.nsh");
  await writeFile(lists, listsOf(folder, files));
  let bytes = 0;
  for (const file of files) {
    // The archive keeps the time of each.
    await utimes(join(folder, file), packageTime, packageTime);
    bytes += (await stat(join(folder, file))).size;
  }
  const archive = join(out, `${name}-${version}-windows-${architecture}-setup.exe`);
  const words = {
    // Windows on arm64 runs old programs of 32 bits everywhere, those of x64 only since Windows 11.
    TARGET: architecture === "x64" ? "amd64-unicode" : "x86-unicode",
    LISTS: lists,
    ICON: icon,
    OUT: archive,
    VERSION: version,
    PROGRAM: programOf(files),
    KILOBYTES: Math.ceil(bytes / 1024),
    HARD: level > 5 ? 1 : 0,
  };
  const given = Object.entries(words).map(([word, value]) => `-D${word}=${value}`);
  const script = join(import.meta.dirname, "installer.nsi");
  await run("makensis", ["-V2", "-WX", "-INPUTCHARSET", "UTF8", ...given, script], { env: timeless });
  return archive;
}

/** What starts the window: without a compiler for Windows there is no `Gouji.exe`, only the launcher with a console. */
export function programOf(files: readonly string[]): string {
  return files.includes("Gouji.exe") ? "Gouji.exe" : "gouji.cmd";
}

/** The macros that the script calls: what is written is listed, and what is removed is the same list. */
function listsOf(folder: string, files: readonly string[]): string {
  const folders = foldersOf(files);
  const at = (file: string): string => (file === "." ? "$INSTDIR" : `$INSTDIR\\${file.replaceAll("/", "\\")}`);
  const program = programOf(files);
  return [
    macro(
      "WAIT_FOR_PROGRAMS",
      files.filter((file) => file.endsWith(".exe")).map((file) => `!insertmacro WAIT_FOR "${at(file)}"`),
    ),
    macro(
      "INSTALL_FILES",
      ["", ...folders].flatMap((each) => [
        `SetOutPath "${at(each === "" ? "." : each)}"`,
        ...files.filter((file) => inFolder(file) === each).map((file) => `File "${join(folder, file)}"`),
      ]),
    ),
    macro("REMOVE_FILES", [
      ...files.map((file) => `Delete "${at(file)}"`),
      // Those in others before the others.
      ...[...folders].sort((a, b) => (a < b ? 1 : -1)).map((each) => `RMDir "${at(each)}"`),
    ]),
    macro(
      "REGISTER_KINDS",
      fileKinds.flatMap(({ extension, progId, zh }) => [
        `WriteRegStr HKCU "Software\\Classes\\.${extension}" "" "${progId}"`,
        `WriteRegStr HKCU "Software\\Classes\\.${extension}\\OpenWithProgids" "${progId}" ""`,
        `WriteRegStr HKCU "Software\\Classes\\${progId}" "" "${zh}"`,
        `WriteRegStr HKCU "Software\\Classes\\${progId}\\DefaultIcon" "" "$INSTDIR\\${program},0"`,
        `WriteRegStr HKCU "Software\\Classes\\${progId}\\shell\\open\\command" "" '"$INSTDIR\\${program}" "%1"'`,
      ]),
    ),
    macro(
      "FORGET_KINDS",
      fileKinds.flatMap(({ extension, progId }) => [
        // A kind that another program has taken over since is left to it.
        `ReadRegStr $0 HKCU "Software\\Classes\\.${extension}" ""`,
        `StrCmp $0 "${progId}" 0 +2`,
        `DeleteRegValue HKCU "Software\\Classes\\.${extension}" ""`,
        `DeleteRegValue HKCU "Software\\Classes\\.${extension}\\OpenWithProgids" "${progId}"`,
        `DeleteRegKey /ifempty HKCU "Software\\Classes\\.${extension}\\OpenWithProgids"`,
        `DeleteRegKey /ifnovalues HKCU "Software\\Classes\\.${extension}"`,
        `DeleteRegKey HKCU "Software\\Classes\\${progId}"`,
      ]),
    ),
  ].join("\n");
}

function macro(name: string, lines: readonly string[]): string {
  return [`!macro ${name}`, ...lines.map((line) => `  ${line}`), "!macroend", ""].join("\n");
}

/** Every folder that holds some of the files, those above before those in them. */
export function foldersOf(files: readonly string[]): readonly string[] {
  const all = new Set<string>();
  for (const file of files) {
    for (let folder = inFolder(file); folder !== ""; folder = inFolder(folder)) all.add(folder);
  }
  return [...all].sort();
}

/** The folder of a file, empty for the topmost. */
export function inFolder(file: string): string {
  const folder = dirname(file);
  return folder === "." ? "" : folder;
}
