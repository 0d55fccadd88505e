import { chmod, copyFile, mkdir, open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { run } from "./programs.ts";
import { machineOf, type Target } from "./targets.ts";

const root = join(import.meta.dirname, "..", "..");

/** The version of Node that is shipped: the one that all tests ran with. */
export const nodeVersion = packageFile.devDependencies.node;

/** Node's own licence, with those of what is in it; one text a version. */
export const nodeLicence = join(import.meta.dirname, `node-${nodeVersion}-licence.txt`);

/** Something that was made, or what is missing for it, as a sentence. */
export type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly missing: string };

/**
 * Puts the Node of a target into a file: the one that was installed with the project where this is such a computer, else from a folder with
 * what `npm pack` brings, unpacked or not. Made smaller where `strip` can do that. Never looks anywhere else.
 */
export async function putRuntime(target: Target, runtimes: string | undefined, to: string): Promise<Made<null>> {
  const found = await findRuntime(target, runtimes, `${to}.unpacked`);
  if (found === undefined) return { ok: false, missing: sentence(target, runtimes) };
  if (machineOf(await headOf(found)) !== target.machine) {
    return { ok: false, missing: `${found} is no Node for ${target.platform} ${target.architecture}.` };
  }
  await copyFile(found, to);
  await chmod(to, target.platform === "linux" ? 0o755 : 0o644);
  if (target.platform === "linux") await strip(target, to);
  return { ok: true, value: null };
}

async function findRuntime(target: Target, runtimes: string | undefined, aside: string): Promise<string | undefined> {
  if (runtimes !== undefined) {
    const folder = join(runtimes, target.runtime);
    if (await isFile(join(folder, target.program))) return sameVersion(folder, target);
    const archive = join(runtimes, `${target.runtime}-${nodeVersion}.tgz`);
    if (await isFile(archive)) {
      await mkdir(aside, { recursive: true });
      await run("tar", ["-xzf", archive, "-C", aside, `package/${target.program}`, "package/package.json"]);
      return sameVersion(join(aside, "package"), target);
    }
  }
  const here = target.platform === process.platform && target.architecture === process.arch;
  const installed = join(root, "node_modules", "node", target.program);
  return here && (await isFile(installed)) ? installed : undefined;
}

/** Another version is not what was tested, and its licences are not the ones at hand. */
async function sameVersion(folder: string, { program }: Target): Promise<string> {
  const described: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const version = typeof described === "object" && described !== null && "version" in described && described.version;
  if (version !== nodeVersion) throw new Error(`${folder} holds Node ${String(version)}; ${nodeVersion} is needed.`);
  return join(folder, program);
}

function sentence({ runtime }: Target, runtimes: string | undefined): string {
  const file = `${runtime}-${nodeVersion}.tgz`;
  const where = runtimes === undefined ? "and name its folder with --runtimes DIR" : `and put it into ${runtimes}`;
  return `not made: there is no Node for it here. Fetch ${file} where there is a network (npm pack ${runtime}@${nodeVersion}) ${where}.`;
}

/** Takes out what only a debugger wants: 18 MB. Where no `strip` knows the machine, the program stays as it is. */
async function strip({ architecture }: Target, file: string): Promise<void> {
  const programs = architecture === process.arch ? ["strip"] : ["aarch64-linux-gnu-strip", "llvm-strip"];
  for (const program of programs) {
    try {
      await run(program, ["-s", file]);
      return;
    } catch {
      // Not there, or not for this machine.
    }
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
