import type { Rectangle } from "./address.ts";
import { lineCount, rowHeight, tallestRow } from "./text-size.ts";

/** A text in its place; `indented` where its style keeps it off the border. */
export interface FittedText {
  readonly at: Rectangle;
  readonly text: string;
  readonly indented?: boolean;
}

/**
 * Heights in points for the rows 1 to `rowCount`, so that every text can be read in full at its place. Texts over several rows stretch
 * the last of them where the rows together are too low.
 */
export function fitRows(
  texts: readonly FittedText[],
  columnPixels: readonly number[],
  points: number,
  rowCount: number,
): readonly number[] {
  const heights = Array.from({ length: rowCount }, () => rowHeight(1, points));
  const needed = texts.map(({ at, text, indented }) => {
    const pixels = columnPixels.slice(at.left - 1, at.right).reduce((a, b) => a + b, 0);
    return { at, height: rowHeight(lineCount(text, pixels, points, indented), points) };
  });
  for (const { at, height } of needed.toSorted((a, b) => a.at.bottom - a.at.top - b.at.bottom + b.at.top)) {
    const has = heights.slice(at.top - 1, at.bottom).reduce((a, b) => a + b, 0);
    if (height > has) heights[at.bottom - 1] = Math.min((heights[at.bottom - 1] ?? 0) + height - has, tallestRow);
  }
  return heights;
}
