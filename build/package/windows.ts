import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import packageFile from "../../package.json" with { type: "json" };
import { filesIn, write } from "./contents.ts";

/** Files in an archive have one time, so that the same contents make the same archive. */
const time = new Date(2026, 0, 1);

/** Puts the launcher beside the program. */
export async function putForWindows(folder: string): Promise<void> {
  for (const name of ["gouji.cmd", "README.txt"]) {
    const text = await readFile(join(import.meta.dirname, "windows", name), "utf8");
    await write(join(folder, name), text.replaceAll(/\r?\n/g, "\r\n"));
  }
}

/** Packs the folder as ZIP, all of it in one folder, and returns the file. */
export async function packWindows(folder: string, out: string, level: number): Promise<string[]> {
  const name = `gouji-${packageFile.version}-windows-x64`;
  const entries: Record<string, Uint8Array> = {};
  for (const file of await filesIn(folder)) entries[`${name}/${file}`] = await readFile(join(folder, file));
  const archive = join(out, `${name}.zip`);
  await writeFile(archive, zipSync(entries, { level: level > 5 ? 9 : 1, mtime: time }));
  return [archive];
}
