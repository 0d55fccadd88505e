import type { CompoundFile } from "../compound/open-compound.ts";

/** The parts of a Word document of 1997 to 2003, as far as they bear on its text. */
export interface WordFile {
  /** The text and the pages of properties. */
  readonly main: DataView;
  /** Where everything else is listed. */
  readonly table: DataView;
  /** Pictures, and properties that are too long for their pages. */
  readonly data: DataView | undefined;
  /** The length of the text itself, in characters; notes and headers stand behind it. */
  readonly length: number;
  readonly pieces: readonly Piece[];
  /** A part of the table stream by the number of its place in the header; empty where it is none or lies outside. */
  readonly part: (number: number) => DataView;
}

/** Characters that stand together in the file. */
export interface Piece {
  /** How many. */
  readonly length: number;
  /** Where they begin in the main stream. */
  readonly start: number;
  /** Bytes for each: one in the code page of Western Europe, or two. */
  readonly width: 1 | 2;
  /** What is said of all of them beside their pages: by how the document was saved in haste. */
  readonly changes: DataView | undefined;
}

const magic = 0xa5ec;
/** The first version whose files are built so: that of 1997. */
const firstVersion = 0xc1;
const flags = { encrypted: 0x100, secondTable: 0x200 } as const;
const places = { ofHeader: 0x9a, textLength: 0x4c } as const;
const clx = 33;
const mostPieces = 100_000;

/**
 * Opens the streams of such a document; "locked" with a password, "older" of another build, "broken" where its own tables contradict it.
 * Source: [MS-DOC], 2.5 and 2.9.38.
 */
export function openWordFile(file: CompoundFile): WordFile | "locked" | "older" | "broken" {
  const main = viewOf(file.stream("WordDocument"));
  if (main === undefined || main.byteLength < 0x200) return "broken";
  if (main.getUint16(0, true) !== magic || main.getUint16(2, true) < firstVersion) return "older";
  const state = main.getUint16(10, true);
  if ((state & flags.encrypted) !== 0) return "locked";
  const table = viewOf(file.stream((state & flags.secondTable) === 0 ? "0Table" : "1Table"));
  if (table === undefined) return "broken";
  const part = (number: number): DataView => {
    const at = places.ofHeader + number * 8;
    const [start, length] =
      at + 8 > main.byteLength ? [0, 0] : [main.getUint32(at, true), main.getUint32(at + 4, true)];
    return start + length > table.byteLength ? emptyView() : cut(table, start, length);
  };
  const pieces = readPieces(part(clx), main);
  if (pieces === undefined) return "broken";
  return {
    main,
    table,
    data: viewOf(file.stream("Data")),
    length: main.getUint32(places.textLength, true),
    pieces,
    part,
  };
}

/** A part of a view. */
export function cut(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length);
}

function emptyView(): DataView {
  return new DataView(new ArrayBuffer(0));
}

function viewOf(bytes: Uint8Array | undefined): DataView | undefined {
  return bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The table of pieces, behind lists of changes that pieces may refer to; undefined where it is broken. */
function readPieces(list: DataView, main: DataView): readonly Piece[] | undefined {
  const changes: DataView[] = [];
  let at = 0;
  while (at + 3 < list.byteLength && list.getUint8(at) === 1) {
    const length = list.getUint16(at + 1, true);
    if (at + 3 + length > list.byteLength) return undefined;
    changes.push(cut(list, at + 3, length));
    at += 3 + length;
  }
  if (at + 5 > list.byteLength || list.getUint8(at) !== 2) return undefined;
  const length = list.getUint32(at + 1, true);
  const start = at + 5;
  const count = Math.floor((length - 4) / 12);
  if (start + length > list.byteLength || count < 1 || count > mostPieces) return undefined;
  const pieces: Piece[] = [];
  for (let piece = 0; piece < count; piece += 1) {
    const [from, to] = [list.getUint32(start + piece * 4, true), list.getUint32(start + piece * 4 + 4, true)];
    const entry = start + (count + 1) * 4 + piece * 8;
    const place = list.getUint32(entry + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const width = isNarrow ? 1 : 2;
    const begin = isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    if (to < from || begin + (to - from) * width > main.byteLength) return undefined;
    const change = list.getUint16(entry + 6, true);
    const isListed = (change & 1) !== 0;
    pieces.push({ length: to - from, start: begin, width, changes: isListed ? changes[change >>> 1] : undefined });
  }
  return pieces;
}
