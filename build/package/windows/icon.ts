import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The sizes in which the icon is drawn, in pixels: the pictures of the Linux packages. */
const sizes = [48, 128, 256] as const;

/** The icon as Windows takes it: a table of contents and the same PNG pictures (ICONDIR; 256 pixels are written as 0). */
export async function windowsIcon(): Promise<Buffer> {
  const icons = join(import.meta.dirname, "..", "linux", "icons");
  const pictures = await Promise.all(
    sizes.map((size) => readFile(join(icons, `${size}x${size}`, "apps", "gouji.png"))),
  );
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let place = head.length;
  for (const [number, size] of sizes.entries()) {
    const entry = 6 + 16 * number;
    const length = pictures[number]?.length ?? 0;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += length;
  }
  return Buffer.concat([head, ...pictures]);
}
