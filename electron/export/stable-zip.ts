import { unzipSync, zipSync } from "fflate";

/** The earliest time that a zip entry can carry. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs an OOXML package again so that the same content gives the same bytes: entries in their order, all with one fixed time.
 * It is packed by a library and not by the system's own packer, whose bytes change with its version and with the processor.
 * `rewrite` may change an entry's bytes on the way (undefined keeps them, null drops the entry).
 */
export function stableZip(
  zipped: Uint8Array,
  rewrite: (path: string, bytes: Uint8Array) => Uint8Array | null | undefined = () => undefined,
): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [path, bytes] of Object.entries(unzipSync(zipped))) {
    if (path.endsWith("/")) continue;
    const rewritten = rewrite(path, bytes);
    if (rewritten === null) continue;
    entries[path] = rewritten ?? bytes;
  }
  return zipSync(entries, { mtime: fixedTime, level: 6 });
}
