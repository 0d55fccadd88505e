import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { filesIn, write } from "../contents.ts";
import { type Packing, type Product } from "../product.ts";
import { packInstaller } from "./installer.ts";
import { packMsi } from "./msi.ts";

/** Files in an archive have one time, so that the same contents make the same archive. */
const time = new Date(2026, 0, 1);

/** Puts a text beside the program, with the line ends of Windows. */
export async function putText(from: string, to: string): Promise<void> {
  const text = await readFile(from, "utf8");
  await write(to, text.replaceAll(/\r?\n/g, "\r\n"));
}

/** The ways of packing a program for Windows. */
export const windowsPackings: readonly Packing[] = [
  { what: "zip", programs: [], pack: packZip },
  { what: "installer", programs: ["makensis"], pack: packInstaller },
  { what: "msi", programs: ["wixl", "msibuild"], pack: packMsi },
];

/** Packs the folder as ZIP, all of it in one folder. */
async function packZip({ name, version, architecture, folder, out, level }: Product): Promise<string> {
  const whole = `${name}-${version}-windows-${architecture}`;
  const entries: Record<string, Uint8Array> = {};
  for (const file of await filesIn(folder)) entries[`${whole}/${file}`] = await readFile(join(folder, file));
  const archive = join(out, `${whole}.zip`);
  await writeFile(archive, zipSync(entries, { level: level > 5 ? 9 : 1, mtime: time }));
  return archive;
}
