import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { runningOffice } from "./office.ts";

const run = promisify(execFile);

/** Programs that judge our output from outside, and the Debian packages that bring them. */
const packages = {
  soffice: "libreoffice-writer libreoffice-calc fonts-noto-cjk",
  pdftoppm: "poppler-utils",
  pdftotext: "poppler-utils",
  chromium: "chromium",
  strace: "strace",
  "xvfb-run": "xvfb xauth",
  gcc: "gcc libc6-dev",
  rpmbuild: "rpm",
  makensis: "nsis",
  wixl: "wixl msitools",
  "7z": "p7zip-full",
  wine: "wine wine64",
  "qemu-aarch64-static": "qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross",
  "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
} as const;

/** A program that tests may need. */
export type Program = keyof typeof packages;

/**
 * Why tests that need a program cannot run here, or undefined where they can. Under CI=true a missing program is an error instead: there
 * the judges must run. Use as `it.skipIf(missing("soffice"))`.
 */
export function missing(program: Program): string | undefined {
  const found = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
  if (found) return undefined;
  const reason = `${program} is not installed: apt-get install -y ${packages[program]}`;
  if (process.env["CI"] === "true") throw new Error(reason);
  return reason;
}

/** Runs something in a folder of its own that is removed afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Converts a document with LibreOffice. `format` as soffice names it, e.g. "pdf", "xlsx"; spreadsheets are recalculated on loading.
 */
export async function convertWithOffice(bytes: Uint8Array, extension: string, format: string): Promise<Uint8Array> {
  const words = await runningOffice();
  return inTemporaryFolder(async (folder) => {
    const input = join(folder, `input.${extension}`);
    const output = join(folder, "out");
    await writeFile(input, bytes);
    await run("soffice", [...words, "--convert-to", format, "--outdir", output, input], { timeout: 110_000 });
    const [name] = await readdir(output).catch(() => []);
    if (name === undefined) throw new Error("LibreOffice wrote nothing");
    return readFile(join(output, name));
  });
}

/** Draws the pages of a PDF as PNG files into a folder and returns their paths. */
export async function drawPages(pdf: Uint8Array, folder: string, dotsPerInch = 60): Promise<readonly string[]> {
  const input = join(folder, "pages.pdf");
  await writeFile(input, pdf);
  await run("pdftoppm", ["-r", String(dotsPerInch), "-png", input, join(folder, "page")]);
  return (await readdir(folder))
    .filter((name) => name.endsWith(".png"))
    .toSorted()
    .map((name) => join(folder, name));
}
