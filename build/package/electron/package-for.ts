import { chmod, cp, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { filesIn, putLicences } from "../contents.ts";
import { linuxPackings, putForLinux } from "../linux/pack.ts";
import { packAll, type Packed, type PackingOptions, type Product } from "../product.ts";
import { putSbom } from "../sbom.ts";
import { putText, windowsPackings } from "../windows/pack.ts";
import { archiveSum, packArchive } from "./archive.ts";
import { brand, burnFuses } from "./harden.ts";
import { electronVersion, findElectron, shippedOfRuntime } from "./runtime.ts";
import type { ElectronTarget } from "./targets.ts";

/** How packages with Electron are made. */
export interface ElectronOptions extends PackingOptions {
  /** The makers' archive, or a folder with archives or unpacked runtimes. */
  readonly electron: string | undefined;
}

const { version } = packageFile;

/** What Chromium's own code needs of a desktop. A browser is wanted for PDF alone. */
const needs: Product["needs"] = {
  debian: [
    "libc6 (>= 2.28)",
    "libgtk-3-0 | libgtk-3-0t64",
    "libnss3",
    "libasound2 | libasound2t64",
    "libgbm1",
    "libdrm2",
    "libxkbcommon0",
    "xdg-utils",
  ],
  debianSuggests: ["chromium | google-chrome-stable | microsoft-edge-stable"],
  rpm: ["glibc >= 2.28", "gtk3", "nss", "alsa-lib", "mesa-libgbm", "libdrm", "libxkbcommon", "xdg-utils"],
  insteadOf: "gouji",
  window: "Its window is Electron's.",
};

/** All that the folder of a package may hold beside the runtime's own libraries and tables. */
const allowed: readonly RegExp[] = [
  /^(gouji|Gouji\.exe|README\.txt|sbom\.cdx\.json)$/,
  /^licences\/(LICENSE|THIRD_PARTY_NOTICES|electron)\.txt$/,
  /^licences\/chromium\.html$/,
  /^share\/(applications\/gouji\.desktop|mime\/packages\/gouji\.xml|icons\/hicolor\/(scalable|\d+x\d+)\/apps\/gouji\.(svg|png))$/,
  /^(runtime\/)?resources\/app\.asar$/,
  /^(runtime\/)?(version|icudtl\.dat|(resources|chrome_\d+_percent)\.pak|(v8_context_snapshot|snapshot_blob)\.bin|vk_swiftshader_icd\.json)$/,
  /^(runtime\/)?locales\/(zh-CN|en-US)\.pak$/,
  /^runtime\/(gouji|chrome-sandbox|chrome_crashpad_handler|lib(EGL|GLESv2|ffmpeg|vk_swiftshader|vulkan)\.so(\.1)?)$/,
  /^(d3dcompiler_47|dxcompiler|dxil|ffmpeg|libEGL|libGLESv2|vk_swiftshader|vulkan-1)\.dll$/,
];

/**
 * Makes the packages of a target with Electron's runtime. Returns their files, and a sentence for what is missing. The program itself is `dist/`,
 * built before. Throws where a package would hold what does not belong into it.
 */
export async function packageWithElectron(target: ElectronTarget, options: ElectronOptions): Promise<Packed> {
  const { platform, architecture } = target;
  const work = join(options.work, `electron-${platform}-${architecture}`);
  const folder = join(work, "gouji");
  await mkdir(folder, { recursive: true });
  await mkdir(options.out, { recursive: true });
  const runtime = await findElectron(target, options.electron, join(work, "unpacked"));
  if (!runtime.ok) return { files: [], missing: [runtime.missing] };
  await putRuntime(target, runtime.value, folder);
  await rm(join(work, "unpacked"), { recursive: true, force: true });
  const program = join(folder, target.called);
  const archive = join(dirname(program), "resources", "app.asar");
  await packArchive(archive, work);
  if (platform === "win32") await brand(program, version, archiveSum(archive));
  await burnFuses(program);
  await putLicences(folder);
  await putBeside(platform, folder);
  await putSbom(folder, {
    name: "electron",
    version: electronVersion,
    file: target.called,
    without: ["playwright-core"],
  });
  const unexpected = (await filesIn(folder)).filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (unexpected.length > 0) throw new Error(`These do not belong into a package: ${unexpected.join(", ")}`);
  const { only, out, level } = options;
  const product = { name: "gouji-electron", version, architecture, folder, out, work, level, needs };
  return packAll(product, platform === "win32" ? windowsPackings : linuxPackings, only);
}

/** Puts the runtime into a folder, its licences among the others, with the program under the name that it has there. */
async function putRuntime(target: ElectronTarget, runtime: string, folder: string): Promise<void> {
  const at = dirname(target.called);
  const renamed: Readonly<Record<string, string>> = {
    [target.program]: target.called,
    LICENSE: "licences/electron.txt",
    "LICENSES.chromium.html": "licences/chromium.html",
  };
  for (const file of await shippedOfRuntime(runtime)) {
    const to = join(folder, renamed[file] ?? join(at, file));
    await mkdir(dirname(to), { recursive: true });
    await cp(join(runtime, file), to);
    // An archive unpacked here has no rights of its own: programs are those that begin as such.
    const head = (await readFile(to)).subarray(0, 4);
    await chmod(to, head.equals(elf) && !/\.so(\.\d+)?$/.test(file) ? 0o755 : 0o644);
  }
}

/** How a program for Linux begins. */
const elf = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

async function putBeside(platform: ElectronTarget["platform"], folder: string): Promise<void> {
  const sources = join(import.meta.dirname, "..");
  if (platform === "win32") {
    await putText(join(sources, "windows", "README-electron.txt"), join(folder, "README.txt"));
    return;
  }
  const linux = join(sources, "linux");
  await putForLinux(folder, join(linux, "gouji-electron"), join(linux, "README-electron.txt"));
}
