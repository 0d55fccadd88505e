import { createHash } from "node:crypto";
import { cp, mkdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createPackageFromFiles, getRawHeader, listPackage } from "@electron/asar";
import packageFile from "../../../package.json" with { type: "json" };
import { filesIn, write } from "../contents.ts";

const dist = join(import.meta.dirname, "..", "..", "..", "dist");

/** What of the built program goes into the archive. */
const ofProgram = /^(THIRD_PARTY_NOTICES\.txt$|main\/|preload\/|renderer\/)/;

/** All that the archive may hold. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/THIRD_PARTY_NOTICES\.txt$/,
  /^dist\/main\/[\w.-]+\.mjs$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|ico|woff2))$/,
];

/** No archive may be larger, in bytes: it is the built program and nothing else, with pdf.js twice, to read documents and to show pages. */
const largestArchive = 15_000_000;

/** Packs the built program as an asar archive. Throws where it would hold what does not belong into it. */
export async function packArchive(to: string, work: string): Promise<void> {
  const app = join(work, "app");
  await rm(app, { recursive: true, force: true });
  for (const file of (await filesIn(dist)).filter((each) => ofProgram.test(each))) {
    await mkdir(dirname(join(app, "dist", file)), { recursive: true });
    await cp(join(dist, file), join(app, "dist", file));
  }
  const { name, version, license, type, main } = packageFile;
  await write(join(app, "package.json"), `${JSON.stringify({ name, version, license, type, main }, null, 2)}\n`);
  // The order is ours, so that the same program makes the same archive.
  const files = await filesIn(app);
  await mkdir(dirname(to), { recursive: true });
  await createPackageFromFiles(
    app,
    to,
    files.map((file) => join(app, file)),
  );
  const unexpected = archiveEntries(to).filter((file) => !isAllowed(file));
  if (unexpected.length > 0) throw new Error(`These do not belong into the archive: ${unexpected.join(", ")}`);
  const { size } = await stat(to);
  if (size > largestArchive) throw new Error(`The archive has ${size} bytes, more than ${largestArchive}.`);
}

/** The files in an archive. */
export function archiveEntries(archive: string): readonly string[] {
  const all = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll("\\", "/").replace(/^\//, ""));
  return all.filter((entry) => !all.some((other) => other.startsWith(`${entry}/`)));
}

function isAllowed(file: string): boolean {
  return allowed.some((pattern) => pattern.test(file));
}

/** The sum of an archive's table of contents, which holds the sum of every file: what Electron compares before it runs anything of it. */
export function archiveSum(archive: string): string {
  return createHash("sha256").update(getRawHeader(archive).headerString).digest("hex");
}
