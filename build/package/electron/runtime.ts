import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import packageFile from "../../../package.json" with { type: "json" };
import { filesIn } from "../contents.ts";
import type { Made } from "../runtime.ts";
import { machineOf } from "../targets.ts";
import type { ElectronTarget } from "./targets.ts";

/** The version of Electron that is shipped: the one whose package the project installs. */
export const electronVersion = packageFile.devDependencies.electron;

/** What the makers' archive for a target is called. */
export function archiveName({ platform, architecture }: ElectronTarget): string {
  return `electron-v${electronVersion}-${platform}-${architecture}.zip`;
}

/**
 * Finds Electron's runtime for a target in what `--electron` names: the makers' archive, a folder with archives, an unpacked runtime, or a folder
 * with unpacked ones. Returns the folder of the runtime. An archive has to have the sum that the makers publish with their npm package. Never
 * looks anywhere else.
 */
export async function findElectron(
  target: ElectronTarget,
  given: string | undefined,
  aside: string,
): Promise<Made<string>> {
  const name = archiveName(target);
  if (given === undefined) return lacks(target, "and name it, or its folder, with --electron PATH");
  const folder = (await kindOf(given)) === "folder";
  const archive = folder ? join(given, name) : given;
  const unpacked = [given, join(given, name.replace(/\.zip$/, ""))];
  for (const each of folder ? unpacked : []) {
    if ((await machineIn(each, target)) === target.machine) return whole(each, target);
  }
  if ((await kindOf(archive)) !== "file" || basename(archive) !== name)
    return lacks(target, `and put it into ${given}`);
  await unpack(archive, aside);
  return whole(aside, target);
}

function lacks(target: ElectronTarget, where: string): Made<string> {
  const from = "from Electron's releases, where there is a network,";
  return {
    ok: false,
    missing: `not made: Electron's runtime is not here. Fetch ${archiveName(target)} ${from} ${where}.`,
  };
}

async function machineIn(folder: string, { program }: ElectronTarget): Promise<number | undefined> {
  const bytes = await readFile(join(folder, program)).catch(() => undefined);
  return bytes === undefined ? undefined : machineOf(bytes.subarray(0, 4096));
}

/** A runtime is whole with its program, its licences, and on Linux the helper of its sandbox. Another version is not the one that the code was written for. */
async function whole(folder: string, { platform, program }: ElectronTarget): Promise<Made<string>> {
  const text = await readFile(join(folder, "version"), "utf8").catch(() => "");
  const version = text.trim().replace(/^v/, "");
  if (version !== electronVersion) {
    const found = version === "" ? "of no version" : version;
    throw new Error(`${folder} holds Electron ${found}; ${electronVersion} is needed.`);
  }
  const needed = [program, "LICENSE", "LICENSES.chromium.html", ...(platform === "linux" ? ["chrome-sandbox"] : [])];
  for (const file of needed) {
    if ((await kindOf(join(folder, file))) !== "file")
      throw new Error(`${folder} is no whole runtime: ${file} is missing.`);
  }
  return { ok: true, value: folder };
}

async function unpack(archive: string, to: string): Promise<void> {
  const bytes = await readFile(archive);
  const published: unknown = JSON.parse(
    await readFile(join(import.meta.dirname, "../../../node_modules/electron/checksums.json"), "utf8"),
  );
  const sum = createHash("sha256").update(bytes).digest("hex");
  const wanted = new Map(Object.entries(typeof published === "object" && published !== null ? published : {}));
  if (wanted.get(basename(archive)) !== sum) {
    throw new Error(
      `${archive} has another SHA-256 than Electron's makers publish for it: it is damaged or not theirs.`,
    );
  }
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith("/")) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), content);
  }
}

/** The files of a runtime that are shipped: not the sample program in it, and of the languages of its dialogs the two that the program has. */
export async function shippedOfRuntime(folder: string): Promise<readonly string[]> {
  const files = await filesIn(folder);
  return files.filter((file) => !file.startsWith("resources/") && !/^locales\/(?!zh-CN\.pak$|en-US\.pak$)/.test(file));
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return undefined;
  return status.isDirectory() ? "folder" : "file";
}
