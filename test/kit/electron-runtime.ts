import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import type { ElectronTarget } from "../../build/package/electron/targets.ts";

/**
 * A program that stands for Electron's: it holds the fuses as Electron embeds them - a known text, version 1, nine of them, each a sign - and
 * prints what it was called with.
 */
const source = `
#include <stdio.h>
__attribute__((used)) volatile const char fuses[] = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX" "\\x01" "\\x09" "101100110";
int main(int count, char **words) {
  for (int place = 1; place < count; place++) printf("%s\\n", words[place]);
  return fuses[34] == 0;
}
`;

/** The version, name and icon that a program for Windows has: ours take their place. */
const resources = `
1 VERSIONINFO
FILEVERSION 1,0,0,0
BEGIN
  BLOCK "StringFileInfo" BEGIN BLOCK "040904b0" BEGIN VALUE "ProductName", "Electron" END END
  BLOCK "VarFileInfo" BEGIN VALUE "Translation", 0x409, 1200 END
END
`;

/** What of Electron's archives the stand-in has beside its program: something that is shipped, and something that is not. */
const beside = {
  linux: ["chrome-sandbox", "libffmpeg.so", "chrome_crashpad_handler"],
  win32: ["ffmpeg.dll", "d3dcompiler_47.dll"],
} as const;
const everywhere = ["icudtl.dat", "resources.pak", "LICENSE", "LICENSES.chromium.html"];
const inFolders = ["locales/zh-CN.pak", "locales/en-US.pak", "locales/de.pak", "resources/default_app.asar"];

/** Puts a runtime that stands for Electron's into a folder, as it is when unpacked. The program is compiled for this computer and marked as one for the target. */
export async function putStandIn(target: ElectronTarget, folder: string): Promise<void> {
  const { platform, program, machine } = target;
  await mkdir(join(folder, "locales"), { recursive: true });
  await mkdir(join(folder, "resources"));
  for (const file of [...beside[platform], ...everywhere, ...inFolders]) await writeFile(join(folder, file), file);
  await writeFile(join(folder, "version"), packageFile.devDependencies.electron);
  const code = join(folder, "..", "stand-in.c");
  const to = join(folder, program);
  await writeFile(code, source);
  if (platform === "linux") execFileSync("gcc", ["-s", "-o", to, code]);
  else {
    const script = join(folder, "..", "stand-in.rc");
    await writeFile(script, resources);
    execFileSync("x86_64-w64-mingw32-windres", ["-O", "coff", "-o", `${script}.o`, script]);
    execFileSync("x86_64-w64-mingw32-gcc", ["-s", "-o", to, code, `${script}.o`]);
  }
  const bytes = await readFile(to);
  bytes.writeUInt16LE(machine, platform === "linux" ? 18 : bytes.readUInt32LE(0x3c) + 4);
  await writeFile(to, bytes);
}
