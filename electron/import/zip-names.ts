const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
/** No document has more parts; the rest is not looked at. */
const most = 10_000;

/** The names of the entries of a ZIP archive; undefined where its directory is cut off or broken. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = archive.subarray(Math.max(0, archive.length - longestComment - endLength));
  const end = tail.lastIndexOf(endMark);
  if (end < 0 || end + endLength > tail.length) return undefined;
  const count = tail.readUInt16LE(end + 10);
  let at = tail.readUInt32LE(end + 16);
  const names: string[] = [];
  while (names.length < Math.min(count, most)) {
    if (at + entryLength > archive.length || archive.readUInt32LE(at) !== entryMark) return undefined;
    const nameLength = archive.readUInt16LE(at + 28);
    names.push(archive.toString("utf8", at + entryLength, at + entryLength + nameLength));
    at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}
