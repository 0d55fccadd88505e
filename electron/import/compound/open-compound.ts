/** A file of old office programs: a small file system of its own. Streams are put together one by one when asked for. */
export interface CompoundFile {
  /** The names of the streams and folders at its top. */
  readonly names: readonly string[];
  /** The bytes of a stream at its top; undefined where there is none, or where it is not whole. */
  readonly stream: (name: string) => Uint8Array | undefined;
  /** A folder at its top, as a file of its own; undefined where there is none. */
  readonly folder: (name: string) => CompoundFile | undefined;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
const entryLength = 128;
const smallSize = 64;
const none = 0xffffffff;
/** Sectors from here on are marks of the table itself. */
const lastSector = 0xfffffffa;
/** How much of the sector table stands in the header. */
const tableInHeader = 109;
/** Real files have some dozens of streams. */
const mostEntries = 20_000;

interface Entry {
  readonly name: string;
  readonly kind: "folder" | "stream" | "root";
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly length: number;
}

/** Opens such a file; undefined where it is none, or where its own tables are broken. Source: [MS-CFB], 2. */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < headerLength || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const file = new Sectors(bytes);
  if (file.size !== 512 && file.size !== 4096) return undefined;
  const directory = file.chain(file.u32(48));
  if (directory === undefined || directory.length === 0) return undefined;
  const entries = readEntries(directory);
  const root = entries.find(({ kind }) => kind === "root");
  if (root === undefined) return undefined;
  const small = smallChains(file, root.start, root.length);
  const inside = (folder: Entry): CompoundFile => {
    const top = childrenOf(folder, entries);
    const find = (kind: Entry["kind"], name: string): Entry | undefined =>
      top.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase());
    return {
      names: top.map(({ name }) => name),
      stream: (name) => {
        const entry = find("stream", name);
        if (entry === undefined) return undefined;
        if (entry.length === 0) return new Uint8Array();
        const whole = entry.length < file.u32(56) ? small(entry.start) : file.chain(entry.start);
        return whole === undefined || whole.length < entry.length ? undefined : whole.subarray(0, entry.length);
      },
      folder: (name) => {
        const entry = find("folder", name);
        return entry && inside(entry);
      },
    };
  };
  return inside(root);
}

/** The sectors of a file, with the table that tells which follows which. */
class Sectors {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #table: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = 2 ** Math.min(20, this.#view.getUint16(30, true));
    this.#table = this.size === 512 || this.size === 4096 ? this.#readTable() : [];
  }

  /** A number of the header. */
  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  /** The sectors from one on, put together; undefined where one lies outside the file or comes round again. */
  chain(start: number): Uint8Array | undefined {
    const sectors: Uint8Array[] = [];
    for (let at = start; at <= lastSector; at = this.#table[at] ?? none) {
      const sector = this.#sector(at);
      if (sector === undefined || sectors.length >= this.#table.length) return undefined;
      sectors.push(sector);
    }
    return Buffer.concat(sectors);
  }

  /** A sector; the last of a file may be cut short, as some programs leave it. */
  #sector(at: number): Uint8Array | undefined {
    const start = (at + 1) * this.size;
    if (start >= this.#bytes.length) return undefined;
    return this.#bytes.subarray(start, start + this.size);
  }

  /** The table, whose own sectors stand in the header and, in large files, in a chain behind it. */
  #readTable(): readonly number[] {
    const perSector = this.size / 4;
    const most = Math.ceil(this.#bytes.length / this.size) + 1;
    const parts: number[] = [];
    for (let at = 0; at < tableInHeader; at += 1) parts.push(this.u32(76 + at * 4));
    let next = this.u32(68);
    for (let seen = 0; next <= lastSector && seen < most; seen += 1) {
      const start = (next + 1) * this.size;
      if (start + this.size > this.#bytes.length) break;
      for (let at = 0; at < perSector - 1; at += 1) parts.push(this.u32(start + at * 4));
      next = this.u32(start + this.size - 4);
    }
    const table: number[] = [];
    for (const part of parts) {
      const start = (part + 1) * this.size;
      if (part > lastSector || start + this.size > this.#bytes.length || table.length > most) continue;
      for (let at = 0; at < perSector; at += 1) table.push(this.u32(start + at * 4));
    }
    return table;
  }
}

/** Chains of small sectors, which lie in a stream of their own; that is put together when the first is asked for. */
function smallChains(file: Sectors, first: number, length: number): (start: number) => Uint8Array | undefined {
  let known: { readonly content: Uint8Array; readonly table: Uint8Array } | undefined;
  return (start) => {
    const [content, table] = known === undefined ? [file.chain(first), file.chain(file.u32(60))] : [];
    if (content !== undefined && table !== undefined) known = { content: content.subarray(0, length), table };
    return known && smallChain(known.content, known.table, start);
  };
}

function smallChain(content: Uint8Array, table: Uint8Array, start: number): Uint8Array | undefined {
  const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const sectors: Uint8Array[] = [];
  for (let at = start; at <= lastSector; at = next.getUint32(at * 4, true)) {
    const begin = at * smallSize;
    const inTable = at * 4 + 4 <= table.length && sectors.length * 4 < table.length;
    if (begin >= content.length || !inTable) return undefined;
    sectors.push(content.subarray(begin, begin + smallSize));
  }
  return Buffer.concat(sectors);
}

const kinds: Readonly<Record<number, Entry["kind"]>> = { 1: "folder", 2: "stream", 5: "root" };
const names = new TextDecoder("utf-16le");

/** The entries of the directory by their numbers; places without one are folders that nothing leads to. */
function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length && entries.length < mostEntries; at += entryLength) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: names.decode(directory.subarray(at, at + Math.max(0, nameLength - 2))),
      kind: kinds[view.getUint8(at + 66)] ?? "folder",
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** What lies in a folder: the directory keeps it as a tree. */
function childrenOf(folder: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [folder.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
