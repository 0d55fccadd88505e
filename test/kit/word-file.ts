import type { SourceBlock, SourceTable } from "../../shared/recognition/source-document.ts";
import { compoundFile } from "./compound-file.ts";

/** A paragraph of an old Word document with the sign that ends it, and its properties as a list of changes. */
interface WordParagraph {
  readonly text: string;
  readonly changes: Buffer;
}

const textStart = 0x800;
const pageSize = 512;
const cellWidth = 1000;

/** A change of a property: its code, and what it is given. */
function sprm(code: number, ...operand: readonly number[]): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16LE(code);
  return Buffer.concat([head, Buffer.from(operand)]);
}

const inTable = sprm(0x2416, 1);

/** Blocks as an old Word document, each paragraph with a page of properties of its own. `header` changes the header at the end. */
export function wordFile(blocks: readonly SourceBlock[], header?: (header: Buffer) => void): Uint8Array {
  return wordFileOf(blocks.flatMap(paragraphsOf), header);
}

function wordFileOf(paragraphs: readonly WordParagraph[], header?: (header: Buffer) => void): Uint8Array {
  const text = Buffer.from(paragraphs.map((paragraph) => paragraph.text).join(""), "utf16le");
  const before = Buffer.alloc(textStart);
  const padding = Buffer.alloc((pageSize - ((textStart + text.length) % pageSize)) % pageSize);
  const firstPage = (textStart + text.length + padding.length) / pageSize;
  let at = textStart;
  const edges = paragraphs.map((paragraph): readonly [number, number] => {
    const from = at;
    at += paragraph.text.length * 2;
    return [from, at];
  });
  const pages = paragraphs.map(({ changes }, place) => propertyPage(edges[place] ?? [0, 0], changes));
  const plc = numbers([...edges.map(([from]) => from), at, ...pages.map((_, place) => firstPage + place)]);
  const piece = Buffer.alloc(8);
  piece.writeUInt32LE(textStart, 2);
  const pieces = Buffer.concat([numbers([0, text.length / 2]), piece]);
  const clx = Buffer.concat([Buffer.from([2]), numbers([pieces.length]), pieces]);
  const table = Buffer.concat([plc, clx]);
  for (const [place, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x200],
  ] as const)
    before.writeUInt16LE(value, place);
  before.writeUInt32LE(text.length / 2, 0x4c);
  for (const [number, start, length] of [
    [13, 0, plc.length],
    [33, plc.length, clx.length],
  ] as const) {
    before.writeUInt32LE(start, 0x9a + number * 8);
    before.writeUInt32LE(length, 0x9a + number * 8 + 4);
  }
  header?.(before);
  return compoundFile({ WordDocument: Buffer.concat([before, text, padding, ...pages]), "1Table": table });
}

function propertyPage([from, to]: readonly [number, number], changes: Buffer): Buffer {
  const page = Buffer.alloc(pageSize);
  page.writeUInt32LE(from, 0);
  page.writeUInt32LE(to, 4);
  page.writeUInt8(1, pageSize - 1);
  // Length in words, the style, the changes; on an even place.
  const length = 2 + changes.length;
  const start = pageSize - 4 - Math.ceil(length / 2) * 2;
  page.writeUInt8(start / 2, 8);
  page.writeUInt8(0, start);
  page.writeUInt8(Math.ceil(length / 2), start + 1);
  changes.copy(page, start + 4);
  return page;
}

function paragraphsOf(block: SourceBlock): readonly WordParagraph[] {
  if (block.kind === "picture") return [];
  if (block.kind === "line") return [{ text: `${inWord(block.text)}\r`, changes: Buffer.alloc(0) }];
  return rowsOf(block).flatMap((cells) => [
    ...cells.map(({ text }) => ({ text: `${inWord(text)}\u0007`, changes: inTable })),
    { text: "\u0007", changes: Buffer.concat([inTable, sprm(0x2417, 1), rowDefinition(cells)]) },
  ]);
}

const inWord = (text: string): string => text.replaceAll("\n", "\u000b");

interface WordCell {
  readonly text: string;
  readonly columnSpan: number;
  /** 0x20 and 0x40 together where a merge begins, 0x20 where it goes on. */
  readonly state: number;
}

function rowsOf({ rows }: SourceTable): readonly (readonly WordCell[])[] {
  const below = new Map<string, number>();
  return rows.map((row, at) => {
    const cells: WordCell[] = [];
    let column = 0;
    const covered = (): void => {
      for (let span = below.get(`${at} ${column}`); span !== undefined; span = below.get(`${at} ${column}`)) {
        cells.push({ text: "", columnSpan: span, state: 0x20 });
        column += span;
      }
    };
    for (const { text, rowSpan, columnSpan } of row) {
      covered();
      for (let down = 1; down < rowSpan; down += 1) below.set(`${at + down} ${column}`, columnSpan);
      cells.push({ text, columnSpan, state: rowSpan > 1 ? 0x60 : 0 });
      column += columnSpan;
    }
    covered();
    return cells;
  });
}

function rowDefinition(cells: readonly WordCell[]): Buffer {
  const edges = Buffer.alloc((cells.length + 1) * 2);
  let right = 0;
  for (const [at, { columnSpan }] of cells.entries())
    edges.writeInt16LE((right += columnSpan * cellWidth), (at + 1) * 2);
  const states = cells.map(({ state }) => {
    const cell = Buffer.alloc(20);
    cell.writeUInt16LE(state);
    return cell;
  });
  const definition = Buffer.concat([Buffer.from([cells.length]), edges, ...states]);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0xd608);
  head.writeUInt16LE(definition.length + 1, 2);
  return Buffer.concat([head, definition]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}
