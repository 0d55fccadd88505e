import { mostParts } from "./limits.ts";

/** A file in an archive: where its packed bytes lie and what they become. */
export interface ZipEntry {
  readonly name: string;
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly deflated: boolean;
  readonly checksum: number;
}

/** Why an archive cannot be read: cut off or damaged, or its entries are encrypted. */
export type ZipFault = "damaged" | "encrypted";

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const seeElsewhere = 0xffffffff;
const names = new TextDecoder();

/**
 * Reads the directory at the end of a ZIP archive and makes sure that its entries lie inside the file, do not overlap and have names of
 * their own. Nothing is unpacked. Source: APPNOTE.TXT, 4.3.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Nothing stands behind the end but its own comment.
  const end = findEnd(view, (at) => at + endLength + view.getUint16(at + 20, true) === view.byteLength);
  const directory = end === undefined ? undefined : readEnd(view, end);
  if (directory === undefined) return "damaged";
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.start;
  for (let place = 0; place < directory.count; place += 1) {
    const read = readEntry(bytes, view, at, directory.start);
    if (typeof read === "string") return read;
    at = read.next;
    if (read.entry.name.endsWith("/")) continue;
    const name = read.entry.name.toLowerCase();
    if (seen.has(name)) return "damaged";
    seen.add(name);
    entries.push(read.entry);
  }
  return overlap(entries) ? "damaged" : entries;
}

/**
 * The names in the directory of an archive, to tell what it is, whether or not it can be read: entries may be encrypted, and something may
 * stand behind the end. Undefined where the directory is cut off or broken. No more than `mostParts` are looked at.
 */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, () => true);
  const directory = end === undefined ? undefined : readEnd(view, end);
  if (directory === undefined) return undefined;
  const found: string[] = [];
  let at = directory.start;
  while (found.length < Math.min(directory.count, mostParts)) {
    const header = readHeader(bytes, view, at);
    if (header === undefined) return undefined;
    found.push(header.name);
    at = header.next;
  }
  return found;
}

/** Where the last record stands that ends a directory and suits. */
function findEnd(view: DataView, suits: (at: number) => boolean): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature && suits(at)) return at;
  }
  return undefined;
}

function readEnd(view: DataView, end: number): { readonly start: number; readonly count: number } | undefined {
  const plain = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const isLarge = plain.count === 0xffff || plain.start === seeElsewhere;
  const found = isLarge ? readEnd64(view, end) : plain;
  return found === undefined || found.start > end || found.count * entryLength > end - found.start ? undefined : found;
}

function readEnd64(view: DataView, end: number): { readonly start: number; readonly count: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
): { readonly entry: ZipEntry; readonly next: number } | ZipFault {
  const header = readHeader(bytes, view, at);
  if (header === undefined) return "damaged";
  if ((view.getUint16(at + 8, true) & 1) !== 0) return "encrypted";
  const { name, next } = header;
  const method = view.getUint16(at + 10, true);
  if (next > view.byteLength || (method !== 0 && method !== 8)) return "damaged";
  const sizes = readSizes(view, at, header.extra, header.extraLength);
  if (sizes === undefined) return "damaged";
  const { packed, unpacked, local } = sizes;
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature) return "damaged";
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > directory || (method === 0 && packed !== unpacked)) return "damaged";
  return {
    entry: { name, start, packed, unpacked, deflated: method === 8, checksum: view.getUint32(at + 16, true) },
    next,
  };
}

/** The name of an entry, where its extra field lies, and where the next entry begins; undefined where no entry begins here. */
function readHeader(bytes: Uint8Array, view: DataView, at: number) {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
  const extra = at + entryLength + view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = decodeName(bytes.subarray(at + entryLength, extra));
  return { name, extra, extraLength, next: extra + extraLength + view.getUint16(at + 32, true) };
}

/** The sizes and the place of an entry; where they are too large for their fields, they stand in a field of their own. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  const fields = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  if (Object.values(fields).every((value) => value !== seeElsewhere)) return fields;
  let place = extra;
  while (place + 4 <= extra + extraLength) {
    const length = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === 1) {
      let field = place + 4;
      const large = (value: number): number | undefined => {
        if (value !== seeElsewhere) return value;
        if (field + 8 > Math.min(place + 4 + length, view.byteLength)) return undefined;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      const [unpacked, packed, local] = [large(fields.unpacked), large(fields.packed), large(fields.local)];
      return unpacked === undefined || packed === undefined || local === undefined
        ? undefined
        : { unpacked, packed, local };
    }
    place += 4 + length;
  }
  return undefined;
}

/** Names as packages use them: forward slashes, none at the beginning. */
function decodeName(bytes: Uint8Array): string {
  return names.decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  return sorted.some((entry, place) => {
    const next = sorted[place + 1];
    return next !== undefined && entry.start + entry.packed > next.start;
  });
}
