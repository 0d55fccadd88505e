import { crc32, deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";

/**
 * Packs an OOXML package again so that the same content gives the same bytes: entries in their order, all with one fixed time.
 * `rewrite` may change an entry's bytes on the way (undefined keeps them, null drops the entry).
 */
export function stableZip(
  zipped: Uint8Array,
  rewrite: (path: string, bytes: Uint8Array) => Uint8Array | null | undefined = () => undefined,
): Uint8Array {
  const entries: Entry[] = [];
  for (const [path, bytes] of Object.entries(unzipSync(zipped))) {
    if (path.endsWith("/")) continue;
    const rewritten = rewrite(path, bytes);
    if (rewritten !== null) entries.push(packed(path, rewritten ?? bytes));
  }
  return archive(entries);
}

/** A file of an archive, deflated, with what both of its headers say of it. */
interface Entry {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly header: Buffer;
}

/** The signatures and lengths of the three records. Source: APPNOTE.TXT, 4.3. */
const local = { signature: 0x04034b50, length: 30 } as const;
const central = { signature: 0x02014b50, length: 46 } as const;
const end = { signature: 0x06054b50, length: 22 } as const;

/** What reads them needs: version 2.0 of the format. */
const version = 20;
const namesInUnicode = 0x0800;
const deflated = 8;
/** The first of January 1980, the earliest day that an entry can carry. */
const firstDay = 0x21;

function packed(path: string, bytes: Uint8Array): Entry {
  const name = Buffer.from(path);
  const content = deflateRawSync(bytes);
  const header = Buffer.alloc(local.length - 4);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(namesInUnicode, 2);
  header.writeUInt16LE(deflated, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { name, content, header };
}

/** The files one after another, then the directory of them, then where that stands. */
function archive(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, header } of entries) {
    const begin = Buffer.alloc(4);
    begin.writeUInt32LE(local.signature);
    files.push(begin, header, name, content);
    const record = Buffer.alloc(central.length);
    record.writeUInt32LE(central.signature);
    record.writeUInt16LE(version, 4);
    header.copy(record, 6);
    record.writeUInt32LE(at, 42);
    directory.push(record, name);
    at += local.length + name.length + content.length;
  }
  const last = Buffer.alloc(end.length);
  last.writeUInt32LE(end.signature);
  last.writeUInt16LE(entries.length, 8);
  last.writeUInt16LE(entries.length, 10);
  last.writeUInt32LE(Buffer.concat(directory).length, 12);
  last.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, last]);
}
