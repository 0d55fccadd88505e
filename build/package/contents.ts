import { chmod, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { nodeLicence } from "./runtime.ts";

const root = join(import.meta.dirname, "..", "..");

/** What is shipped of the built program: on the second platform the window opens in an installed browser, so nothing of Electron's. */
const ofProgram = /^(gouji\.mjs$|gouji\/|THIRD_PARTY_NOTICES\.txt$|main-chromium\/|renderer\/)/;

/**
 * All that a package may hold, each path from the folder of the program. Of playwright-core, the one package that stands beside the program,
 * it is the code and the licences; not the scripts that fetch browsers, the pages of its inspector, its command line and its types.
 */
const allowed: readonly RegExp[] = [
  /^(gouji|gouji\.cmd|Gouji\.exe|README\.txt|sbom\.cdx\.json)$/,
  /^runtime\/node(\.exe)?$/,
  /^licences\/(LICENSE|THIRD_PARTY_NOTICES|node)\.txt$/,
  /^share\/(applications\/gouji\.desktop|mime\/packages\/gouji\.xml|icons\/hicolor\/(scalable|\d+x\d+)\/apps\/gouji\.(svg|png))$/,
  /^app\/package\.json$/,
  /^app\/dist\/(gouji\.mjs|THIRD_PARTY_NOTICES\.txt|(gouji|main-chromium)\/[\w.-]+\.mjs)$/,
  /^app\/dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|ico|woff2))$/,
  /^app\/node_modules\/playwright-core\/(package\.json|index\.m?js|browsers\.json|LICENSE|NOTICE|ThirdPartyNotices\.txt)$/,
  /^app\/node_modules\/playwright-core\/lib\/[\w.]+\.(js|LICENSE)$/,
];

/** What must not be among it, whatever the list above says. */
const forbidden = /\.map$|\.d\.[cm]?ts$|\.tsx?$|(^|\/)(test|tests|demo|dev|journeys|\.bin)\/|\.(test|spec)\./;

/** Puts the program into a folder: everything but the runtime and what only one platform wants. */
export async function putProgram(folder: string): Promise<void> {
  const dist = join(root, "dist");
  const built = (await filesIn(dist)).filter((file) => ofProgram.test(file));
  await put(dist, built, join(folder, "app", "dist"));
  const beside = "node_modules/playwright-core";
  const shipped = (await filesIn(join(root, beside))).filter((file) => isAllowed(`app/${beside}/${file}`));
  await put(join(root, beside), shipped, join(folder, "app", beside));
  const { name, version, license, type } = packageFile;
  await write(join(folder, "app", "package.json"), `${JSON.stringify({ name, version, license, type }, null, 2)}\n`);
  await putLicences(folder);
  await write(join(folder, "licences", "node.txt"), await readFile(nodeLicence, "utf8"));
}

/** Puts the licence of the program and those of the packages in it into a folder. */
export async function putLicences(folder: string): Promise<void> {
  const texts = { LICENSE: join(root, "LICENSE"), THIRD_PARTY_NOTICES: join(root, "dist", "THIRD_PARTY_NOTICES.txt") };
  for (const [name, file] of Object.entries(texts)) {
    await write(join(folder, "licences", `${name}.txt`), await readFile(file, "utf8"));
  }
}

/** The files in a folder that its package must not hold. */
export async function unexpectedIn(folder: string): Promise<readonly string[]> {
  return (await filesIn(folder)).filter((file) => !isAllowed(file));
}

function isAllowed(file: string): boolean {
  return !forbidden.test(file) && allowed.some((pattern) => pattern.test(file));
}

/** Every file below a folder, as a path from it with slashes, in order. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]));
  return files.map((file) => file.slice(folder.length + 1).replaceAll("\\", "/")).sort();
}

/** Writes a file and the folders above it. `mode` is what it may: a program may be run. */
export async function write(file: string, content: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, mode);
}

async function put(from: string, files: readonly string[], to: string): Promise<void> {
  for (const file of files) {
    await cp(join(from, file), join(to, file));
    await chmod(join(to, file), 0o644);
  }
}
