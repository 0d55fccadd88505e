import { compoundFile } from "./compound-file.ts";

/** A record of an old workbook: its number and its bytes. */
export function record(id: number, ...content: readonly (number | Uint8Array)[]): Uint8Array {
  const body = Buffer.concat(content.map((part) => (typeof part === "number" ? u16(part) : part)));
  return Buffer.concat([u16(id), u16(body.length), body]);
}

/** Two bytes, the lower first. */
function u16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

/** A workbook of one sheet, of Excel 95 (`version` 0x0500) or 97 (0x0600), with records before and on its sheet. */
export function oldWorkbook(version: number, shared: readonly Uint8Array[], cells: readonly Uint8Array[]): Uint8Array {
  const begin = (kind: number): Uint8Array => record(0x0809, version, kind, 0, 0);
  const end = record(0x000a);
  const head = Buffer.concat([begin(0x0005), ...shared]);
  const name = Buffer.from(version === 0x0500 ? "0141" : "010041", "hex");
  const list = (start: number): Uint8Array => record(0x0085, start & 0xffff, start >> 16, 0, name);
  const start = head.length + list(0).length + end.length;
  const stream = Buffer.concat([head, list(start), end, begin(0x0010), ...cells, end]);
  return compoundFile({ [version === 0x0500 ? "Book" : "Workbook"]: stream });
}
