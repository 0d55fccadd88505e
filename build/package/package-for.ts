import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { putProgram, unexpectedIn } from "./contents.ts";
import { packLinux, putForLinux } from "./linux.ts";
import { type Made, putRuntime } from "./runtime.ts";
import { putSbom } from "./sbom.ts";
import type { Target } from "./targets.ts";
import { packWindows, putForWindows } from "./windows.ts";

/** How packages are made. */
export interface PackageOptions {
  /** The folder with the runtimes of other computers. */
  readonly runtimes?: string | undefined;
  /** A folder for what is in between, and one for the packages. */
  readonly work: string;
  readonly out: string;
  /** How hard to compress, 1 to 9. */
  readonly level: number;
}

/**
 * Makes the packages of a target and returns their files, or the sentence of what is missing. The program itself is `dist/`, built before.
 * Throws where a package would hold what does not belong into it.
 */
export async function packageFor(target: Target, options: PackageOptions): Promise<Made<readonly string[]>> {
  const { runtimes, work, out, level } = options;
  const folder = join(work, `${target.platform}-${target.architecture}`, "gouji");
  await mkdir(join(folder, "runtime"), { recursive: true });
  await mkdir(out, { recursive: true });
  const windows = target.platform === "win32";
  const name = join("runtime", windows ? "node.exe" : "node");
  const runtime = await putRuntime(target, runtimes, join(folder, name));
  await rm(join(folder, `${name}.unpacked`), { recursive: true, force: true });
  if (!runtime.ok) return runtime;
  await putProgram(folder);
  await putSbom(folder);
  await (windows ? putForWindows(folder) : putForLinux(folder));
  const unexpected = await unexpectedIn(folder);
  if (unexpected.length > 0) throw new Error(`These do not belong into a package: ${unexpected.join(", ")}`);
  const packed = windows ? await packWindows(folder, out, level) : await packLinux(target, folder, out, level);
  return { ok: true, value: packed };
}
