/** A rectangle of a sheet, row and column counted from 1, both ends included. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that a sheet can have. Source: ISO/IEC 29500-1, 18.3.1.73 and the limits of spreadsheet programs. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Reads an address as D5 or $D$5; undefined where it is none or lies outside any sheet. */
export function readAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  if (text.charCodeAt(at) === 0x24) at += 1;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > lastColumn) return undefined;
  }
  if (text.charCodeAt(at) === 0x24) at += 1;
  let row = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
    if (row > lastRow) return undefined;
  }
  return row === 0 || column === 0 ? undefined : { row, column };
}

/** Reads a range as D5:F6, or a single address. */
export function readRange(text: string): SheetRange | undefined {
  const [first = "", second = first] = text.split(":");
  const [from, to] = [readAddress(first), readAddress(second)];
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The place of the first number in an ascending list that is not below `least`. */
export function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
