import type { Mark } from "../../../shared/recognition/marked-text.ts";
import type { CellShape, RowShape } from "../story/flat-story.ts";
import { sprmsIn } from "./sprms.ts";
import { cut } from "./word-file.ts";

/** What is said of characters, as far as it bears on the words. */
export interface CharacterProperties extends Mark {
  readonly struckTwice?: boolean;
  readonly deleted?: boolean;
  readonly hidden?: boolean;
  /** The style that they take the rest from. */
  readonly style?: number;
  /** Where their picture stands in the data stream. */
  readonly picture?: number;
  /** What stands in for a picture is an object of another program: its number. */
  readonly isObject?: boolean;
  /** The sign that they stand for, by its number in a typeface of signs. */
  readonly symbol?: number;
}

/** What is said of a paragraph. */
export interface ParagraphProperties {
  readonly inTable?: boolean;
  readonly depth?: number;
  readonly endsCell?: boolean;
  readonly endsRow?: boolean;
  /** Its heading level (1 = highest); 0 for none. */
  readonly heading?: number;
  /** Its list by its number (from 1; 0 for none), and the level in that (from 0). */
  readonly list?: number;
  readonly level?: number;
  readonly row?: RowShape;
}

/** Properties of characters after changes; `base` is what their style says, on which switches may depend. Source: [MS-DOC], 2.6.1. */
export function characterProperties(
  before: CharacterProperties,
  changes: DataView,
  base: CharacterProperties = before,
): CharacterProperties {
  const after: CharacterProperties = { ...before };
  for (const { code, operand } of sprmsIn(changes)) Object.assign(after, characterChange(code, operand, base));
  return after;
}

function characterChange(code: number, operand: DataView, base: CharacterProperties): CharacterProperties {
  const value = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  const isOn = (style = false): boolean => (value === 0x80 ? style : value === 0x81 ? !style : value !== 0);
  switch (code) {
    case 0x0800:
      return { deleted: value !== 0 };
    case 0x0837:
      return { struck: isOn(base.struck) };
    case 0x2a53:
      return { struckTwice: isOn(base.struckTwice) };
    case 0x083c:
      return { hidden: isOn(base.hidden) };
    case 0x2a48:
      return { raised: value === 1, lowered: value === 2 };
    case 0x4845:
      return { lifted: operand.getInt16(0, true) > 0 };
    case 0x2a42:
      return { white: value === 8 };
    case 0x6870:
      return { white: operand.getUint32(0, true) === 0xffffff };
    case 0x4a43:
      return { size: operand.getUint16(0, true) / 2 };
    case 0x080a:
      return { isObject: value !== 0 };
    case 0x4a30:
      return { style: operand.getUint16(0, true) };
    case 0x6a03:
      return { picture: operand.getUint32(0, true) };
    case 0x6a09:
      return { symbol: operand.getUint16(2, true) };
    default:
      return {};
  }
}

const deepest = 20;
const widest = 1000;
const longLists: ReadonlySet<number> = new Set([0x6645, 0x6646]);
const mergeDown = 0xd62b;

/**
 * Properties of a paragraph after changes; `data` holds those that are too long for their page. Source: [MS-DOC], 2.6.2 and 2.6.3.
 */
export function paragraphProperties(
  before: ParagraphProperties,
  changes: DataView,
  data: DataView | undefined,
): ParagraphProperties {
  let after: ParagraphProperties = { ...before };
  for (const { code, operand } of sprmsIn(changes)) {
    const long = longLists.has(code) ? longList(operand.getUint32(0, true), data) : undefined;
    // Such a list holds no other of its kind.
    if (long !== undefined) after = paragraphProperties(after, long, undefined);
    else if (code !== mergeDown) Object.assign(after, paragraphChange(code, operand));
    else if (after.row !== undefined) Object.assign(after, { row: mergedDown(after.row, operand) });
  }
  return after;
}

function paragraphChange(code: number, operand: DataView): ParagraphProperties {
  const value = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  switch (code) {
    case 0x2416:
      return { inTable: value !== 0 };
    case 0x2417:
    case 0x244c:
      return { endsRow: value !== 0 };
    case 0x244b:
      return { endsCell: value !== 0 };
    case 0x6649:
      return { depth: Math.min(deepest, operand.getUint32(0, true)) };
    case 0x2640:
      return { heading: value < 9 ? value + 1 : 0 };
    case 0x260a:
      return { level: Math.min(8, value) };
    case 0x460b:
      return { list: operand.getUint16(0, true) };
    case 0xd608:
      return { row: rowShape(operand) };
    default:
      return {};
  }
}

function longList(start: number, data: DataView | undefined): DataView | undefined {
  if (data === undefined || start + 2 > data.byteLength) return undefined;
  const length = data.getUint16(start, true);
  return start + 2 + length > data.byteLength ? undefined : cut(data, start + 2, length);
}

/** Where the cells of a row end, and which go on with others. Source: [MS-DOC], 2.9.315 and 2.9.319. */
function rowShape(operand: DataView): RowShape {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  const edge = (at: number): number => {
    const place = 1 + at * 2;
    return place + 2 <= operand.byteLength ? operand.getInt16(place, true) : at * widest;
  };
  const cells = Array.from({ length: count }, (_, at): CellShape => {
    const place = 1 + (count + 1) * 2 + at * 20;
    const state = place + 2 <= operand.byteLength ? operand.getUint16(place, true) : 0;
    const merge = (state & 0x20) === 0 ? undefined : (state & 0x40) === 0 ? "continue" : "begin";
    return { right: edge(at + 1), joined: (state & 3) === 2, ...(merge !== undefined && { merge }) };
  });
  return { left: edge(0), cells };
}

/** A row one of whose cells goes on with those above or below it. Source: [MS-DOC], 2.9.346. */
function mergedDown(row: RowShape, operand: DataView): RowShape {
  if (operand.byteLength < 2) return row;
  const [cell, state] = [operand.getUint8(0), operand.getUint8(1)];
  return {
    ...row,
    cells: row.cells.map((one, at): CellShape => {
      if (at !== cell) return one;
      const { right, joined } = one;
      return state === 0 ? { right, joined } : { right, joined, merge: state === 1 ? "continue" : "begin" };
    }),
  };
}
