import { ListCounts, type ListStyle } from "../opendocument/list-style.ts";
import type { WordFile } from "./word-file.ts";

const parts = { lists: 73, overrides: 74 } as const;
const listLength = 28;
const levelLength = 28;
const overrideLength = 16;
const mostLists = 2000;

/** Number formats by their numbers, as new documents name them. Source: [MS-OSHARED], 2.2.1.3. */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  18: "decimalEnclosedCircle",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};

/** Counts the numbered paragraphs of a document as they are printed. */
export class ListTables {
  readonly #lists: ReadonlyMap<number, ListStyle>;
  /** The list that each number of a paragraph's list leads to, from 1. */
  readonly #ids: readonly number[];
  readonly #counts = new Map<number, ListCounts>();

  constructor(file: WordFile) {
    this.#lists = readLists(file);
    this.#ids = readOverrides(file);
  }

  /** The number of the next paragraph of a list (from 1) at a level (from 0); undefined where it prints none. */
  next(list: number, level: number): string | undefined {
    const id = this.#ids[list - 1];
    const style = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || style === undefined) return undefined;
    const counts = this.#counts.get(id) ?? new ListCounts();
    this.#counts.set(id, counts);
    return counts.next(style, level + 1);
  }
}

/** Source: [MS-DOC], 2.9.185 and 2.9.147; the levels of all lists stand one after the other behind them. */
function readLists(file: WordFile): ReadonlyMap<number, ListStyle> {
  const lists = new Map<number, ListStyle>();
  const { main, table } = file;
  const at = 0x9a + parts.lists * 8;
  const head = file.part(parts.lists);
  if (head.byteLength < 2 || at + 8 > main.byteLength) return lists;
  const count = Math.min(mostLists, head.getInt16(0, true));
  const start = main.getUint32(at, true);
  let level = start + 2 + count * listLength;
  for (let list = 0; list < count; list += 1) {
    const entry = start + 2 + list * listLength;
    if (entry + listLength > table.byteLength) return lists;
    const isSimple = (table.getUint8(entry + 26) & 1) !== 0;
    const levels = new Map<number, { start: number; format: string; text: string }>();
    for (let depth = 1; depth <= (isSimple ? 1 : 9); depth += 1) {
      const read = readLevel(table, level);
      if (read === undefined) return lists;
      levels.set(depth, read.level);
      level = read.end;
    }
    lists.set(table.getInt32(entry, true), levels);
  }
  return lists;
}

function readLevel(table: DataView, at: number) {
  if (at + levelLength > table.byteLength) return undefined;
  const text = at + levelLength + table.getUint8(at + 24) + table.getUint8(at + 25);
  if (text + 2 > table.byteLength) return undefined;
  const length = table.getUint16(text, true);
  const end = text + 2 + length * 2;
  if (end > table.byteLength) return undefined;
  const signs = Array.from({ length }, (_, place) => table.getUint16(text + 2 + place * 2, true));
  return {
    end,
    level: {
      start: Math.max(0, table.getInt32(at, true)),
      format: formats[table.getUint8(at + 4)] ?? "decimal",
      // The places of numbers are their levels, from 0.
      text: signs.map((sign) => (sign < 9 ? `%${sign + 1}%` : String.fromCharCode(sign))).join(""),
    },
  };
}

/** Source: [MS-DOC], 2.9.182 and 2.9.131. */
function readOverrides(file: WordFile): readonly number[] {
  const list = file.part(parts.overrides);
  if (list.byteLength < 4) return [];
  const count = Math.min(mostLists, list.getUint32(0, true), Math.floor((list.byteLength - 4) / overrideLength));
  return Array.from({ length: count }, (_, at) => list.getInt32(4 + at * overrideLength, true));
}
