const sectorSize = 512;
const endOfChain = 0xfffffffe;
const tableMark = 0xfffffffd;
const unused = 0xffffffff;

/** Packs streams into the container of old office programs, each at least so long that its sectors are whole ones. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.values(streams).map((stream) => padded(stream, Math.max(4096, stream.length)));
  const directory = padded(Buffer.concat([entry("Root Entry", 5, 1), ...entries(streams)]), sectorSize);
  const sectors = [directory, ...contents].map((bytes) => bytes.length / sectorSize);
  const used = sectors.reduce((sum, count) => sum + count, 0);
  const tableSectors = Math.ceil(used / (sectorSize / 4 - 1));
  const table: number[] = [];
  const starts: number[] = [];
  for (const count of sectors) {
    starts.push(table.length);
    for (let at = 1; at <= count; at += 1) table.push(at === count ? endOfChain : table.length + 1);
  }
  for (let at = 0; at < tableSectors; at += 1) table.push(tableMark);
  for (const [at, start] of starts.slice(1).entries()) directory.writeUInt32LE(start, (at + 1) * 128 + 116);
  return Buffer.concat([header(used, tableSectors), directory, ...contents, padded(numbers(table), sectorSize, 0xff)]);
}

function entries(streams: Readonly<Record<string, Uint8Array>>): readonly Buffer[] {
  const names = Object.keys(streams);
  return names.map((name, at) => {
    const made = entry(name, 2, unused);
    // The tree leans to one side.
    made.writeUInt32LE(at + 2 <= names.length ? at + 2 : unused, 72);
    made.writeUInt32LE(Math.max(4096, streams[name]?.length ?? 0), 120);
    return made;
  });
}

function entry(name: string, kind: number, child: number): Buffer {
  const made = Buffer.alloc(128);
  made.write(name, "utf16le");
  made.writeUInt16LE(name.length * 2 + 2, 64);
  made.writeUInt8(kind, 66);
  for (const [at, value] of [unused, unused, child].entries()) made.writeUInt32LE(value, 68 + at * 4);
  return made;
}

function header(firstTable: number, tableSectors: number): Buffer {
  if (tableSectors > 109) throw new RangeError("too large for a test");
  const made = Buffer.alloc(sectorSize, 0xff);
  Buffer.from("d0cf11e0a1b11ae1".padEnd(152, "0"), "hex").copy(made);
  for (const [at, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) made.writeUInt16LE(value, 24 + at * 2);
  for (const [at, value] of [0, 0, 0, tableSectors, 0, 0, 4096, endOfChain, 0, endOfChain, 0].entries()) {
    made.writeUInt32LE(value, 32 + at * 4);
  }
  made.writeUInt16LE(9, 30);
  made.writeUInt16LE(6, 32);
  made.writeUInt32LE(tableSectors, 44);
  for (let at = 0; at < tableSectors; at += 1) made.writeUInt32LE(firstTable + at, 76 + at * 4);
  return made;
}

function numbers(values: readonly number[]): Buffer {
  const made = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) made.writeUInt32LE(value, at * 4);
  return made;
}

/** Bytes filled up to whole sectors, and at least so long. */
function padded(bytes: Uint8Array, least: number, fill = 0): Buffer {
  const length = Math.ceil(Math.max(bytes.length, least) / sectorSize) * sectorSize;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, fill)]);
}
