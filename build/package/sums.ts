import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * No package may be larger, in bytes: a runtime that is not stripped, or something that does not belong in, would show here. Those with Electron,
 * which brings a browser, may have 160 MB.
 */
function largestPackage(name: string): number {
  return name.startsWith("gouji-electron") ? 160_000_000 : 64_000_000;
}

/** Writes `SHA256SUMS` for the packages, as `sha256sum -c` reads it, and returns a line for each: name, size, sum. */
export async function withSums(folder: string, packages: readonly string[]): Promise<readonly string[]> {
  const told = await Promise.all(
    packages.map(async (file) => {
      const { size } = await stat(file);
      const largest = largestPackage(basename(file));
      if (size > largest) {
        throw new Error(`${basename(file)} has ${inMegabytes(size)}, more than ${inMegabytes(largest)}.`);
      }
      return { name: basename(file), size, sum: await sumOf(file) };
    }),
  );
  await writeFile(join(folder, "SHA256SUMS"), told.map(({ name, sum }) => `${sum}  ${name}\n`).join(""));
  return told.map(({ name, size, sum }) => `${name}  ${inMegabytes(size)}  SHA-256 ${sum}`);
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
