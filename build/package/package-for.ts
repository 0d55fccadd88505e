import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { putProgram, unexpectedIn } from "./contents.ts";
import { linuxPackings, putForLinux } from "./linux/pack.ts";
import { packAll, type Packed, type PackingOptions, type Product } from "./product.ts";
import { nodeVersion, putRuntime } from "./runtime.ts";
import { putSbom } from "./sbom.ts";
import type { Target } from "./targets.ts";
import { putText, windowsPackings } from "./windows/pack.ts";
import { putStarter } from "./windows/starter.ts";

/** How packages with Node are made. */
export interface PackageOptions extends PackingOptions {
  /** The folder with the runtimes of other computers. */
  readonly runtimes?: string | undefined;
}

const { version } = packageFile;

/** glibc 2.28 is what Node 24 needs. The browser is only suggested: which one there is, is not ours to say. */
const needs: Product["needs"] = {
  debian: ["libc6 (>= 2.28)", "libstdc++6", "libgcc-s1 | libgcc1"],
  debianSuggests: ["chromium | google-chrome-stable | microsoft-edge-stable", "zenity | kdialog"],
  rpm: ["glibc >= 2.28", "libstdc++", "libgcc"],
  insteadOf: "gouji-electron",
  window: "Its window opens in an installed browser of the Chromium family.",
};

/**
 * Makes the packages of a target that brings Node and opens its window in an installed browser. Returns their files, and a sentence for what is
 * missing. The program itself is `dist/`, built before. Throws where a package would hold what does not belong into it.
 */
export async function packageFor(target: Target, options: PackageOptions): Promise<Packed> {
  const { runtimes, out, level, only } = options;
  const { platform, architecture } = target;
  const work = join(options.work, `${platform}-${architecture}`);
  const folder = join(work, "gouji");
  await mkdir(join(folder, "runtime"), { recursive: true });
  await mkdir(out, { recursive: true });
  const windows = platform === "win32";
  const name = join("runtime", windows ? "node.exe" : "node");
  const runtime = await putRuntime(target, runtimes, join(folder, name));
  await rm(join(folder, `${name}.unpacked`), { recursive: true, force: true });
  if (!runtime.ok) return { files: [], missing: [runtime.missing] };
  await putProgram(folder);
  await putSbom(folder, { name: "node", version: nodeVersion, file: name, without: [] });
  const lacks = await (windows ? putBesideForWindows(folder, work) : putBesideForLinux(folder));
  const unexpected = await unexpectedIn(folder);
  if (unexpected.length > 0) throw new Error(`These do not belong into a package: ${unexpected.join(", ")}`);
  const product = { name: "gouji", version, architecture, folder, out, work, level, needs };
  const packed = await packAll(product, windows ? windowsPackings : linuxPackings, only);
  return { files: packed.files, missing: [...lacks, ...packed.missing] };
}

async function putBesideForLinux(folder: string): Promise<readonly string[]> {
  const sources = join(import.meta.dirname, "linux");
  await putForLinux(folder, join(sources, "gouji"), join(sources, "README.txt"));
  return [];
}

async function putBesideForWindows(folder: string, work: string): Promise<readonly string[]> {
  const sources = join(import.meta.dirname, "windows");
  for (const name of ["gouji.cmd", "README.txt"]) await putText(join(sources, name), join(folder, name));
  const install = await putStarter(folder, work, version);
  return install === undefined ? [] : [`Gouji.exe is left out, which starts the window without a console: ${install}`];
}
