import type { TableId } from "../forms/form.ts";
import type { LayoutCell, TableLayout } from "../forms/layout.ts";

/** How a table is set: type size in half-points; line, margins inside the cells and least row height in twips. */
export interface TableLook {
  readonly size: number;
  readonly line: number;
  readonly sideMargin: number;
  /** The side margin of values, which need the width of their column. */
  readonly valueMargin: number;
  readonly endMargin: number;
  readonly rowHeight: number;
}

const small = { size: 18, line: 240 };

/** How each table of the form is set, wherever it is printed. */
export const tableLooks: Readonly<Record<TableId, TableLook>> = {
  t2: { size: 21, line: 300, sideMargin: 108, valueMargin: 108, endMargin: 40, rowHeight: 454 },
  t3: { ...small, sideMargin: 40, valueMargin: 0, endMargin: 8, rowHeight: 310 },
  t4: { ...small, sideMargin: 15, valueMargin: 0, endMargin: 40, rowHeight: 454 },
};

/** What the rules at both sides of a cell, and rounding, may take of its width, in twips. */
export const ruling = 20;

/** The labels of table three and the long words over them stand at the left; everything else stands in the middle. */
export function isCentred({ role, rowSpan, columnSpan }: LayoutCell, { labelColumns }: TableLayout): boolean {
  if (role === "rowHeader") return rowSpan > 1 || labelColumns === 1;
  return role !== "corner" || columnSpan === 1;
}

/** Smallest type in half-points that a figure of seven digits may have (8 points), and that any may have. */
const smallest = { usual: 16, last: 6 } as const;

/** Longest text that is worth shrinking; anything longer wraps. */
const longestShrunk = 16;

/** How a number is set: its type size in half-points and the width of its digits in parts of their own. */
export interface FittedNumber {
  readonly size: number;
  readonly scale: number;
}

/** The digits of a typeface: how wide they are, in twips for each half-point, and to which part of that they can be drawn together. */
export interface DigitType {
  readonly width: number;
  readonly narrowest: number;
}

/**
 * The digits of word processors: their width in twips for each half-point of their size. Times New Roman needs 5; where it is missing, the typefaces that take its
 * place on Linux desktops need up to this.
 */
export const officeDigits: DigitType = { width: 6.36, narrowest: 0.7 };

/**
 * How a number fits into `width` twips without wrapping, `size` half-points at most: digits are drawn together before they get smaller than is
 * usual. Text with Chinese or spaces can wrap and keeps its size.
 */
export function fittedNumber(text: string, width: number, size: number, digit: DigitType): FittedNumber {
  const { width: digitWidth, narrowest } = digit;
  if (text.length > longestShrunk || !/^[\u0021-\u007E]+$/.test(text)) return { size, scale: 1 };
  const whole = Math.floor(width / (text.length * digitWidth));
  if (whole >= Math.min(size, smallest.usual)) return { size: Math.min(size, whole), scale: 1 };
  const scale = width / (text.length * digitWidth * smallest.usual);
  if (scale >= narrowest) return { size: smallest.usual, scale };
  return { size: Math.max(smallest.last, Math.floor(whole / narrowest)), scale: narrowest };
}

/** How many lines a Chinese text takes in a cell of `width` twips at `size` half-points. */
function lineCount(text: string, width: number, size: number): number {
  return Math.ceil(text.length / Math.max(1, Math.floor(width / (size * 10))));
}

/** The words that the heads of narrow columns consist of. */
const headWords = /自然人|商业|企业|科研|机构|社会|公益|组织|法律|服务|其他|结果|维持|纠正|尚未|审结|总计|./gu;

/** The head of a column that is `width` twips wide, on lines that break between words: 商业, then 企业. */
export function headLines(text: string, width: number, size: number): readonly string[] {
  if (lineCount(text, width, size) < 2) return [text];
  const room = Math.max(1, Math.floor(width / (size * 10)));
  const words = text.match(headWords) ?? [];
  if (words.some((word) => word.length > room || word.length === 1)) return [text];
  const lines: string[] = [];
  for (const word of words) {
    const longer = (lines.at(-1) ?? "") + word;
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
