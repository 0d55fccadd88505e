import { ordinarySigns } from "../layout/ordinary-signs.ts";
import type { PlacedWords } from "../layout/layout-page.ts";
import { type Matrix, matrixOf, placed, times } from "../layout/matrix.ts";

/** The way words run: to the right, or turned by quarters. */
export type Turn = 0 | 1 | 2 | 3;

/** Words that the library found, in the place that `view` gives them; undefined for blank ones and those that run slantwise. */
export function placedWords(
  item: unknown,
  view: Matrix,
): { readonly words: string; readonly at: Matrix; readonly width: number } | undefined {
  if (typeof item !== "object" || item === null || !("str" in item) || !("transform" in item)) return undefined;
  const { str, transform } = item;
  const width: unknown = "width" in item ? item.width : 0;
  const matrix = matrixOf(transform);
  if (typeof str !== "string" || str.trim() === "" || matrix === undefined) return undefined;
  return { words: ordinarySigns(str), at: times(view, matrix), width: typeof width === "number" ? width : 0 };
}

/** The way in which words run that stand by a matrix. */
export function turnOf([a, b]: Matrix): Turn | undefined {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const quarter = Math.round(angle);
  if (Math.abs(angle - quarter) > 0.05) return undefined;
  return quarter === 0 ? 0 : quarter === 1 ? 1 : quarter === -1 ? 3 : 2;
}

/** The view of a page turned so that words which run one way run to the right. */
export function turned(
  view: Matrix,
  turn: Turn,
  { width, height }: { readonly width: number; readonly height: number },
): Matrix {
  const back: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  return times(back[turn] ?? [1, 0, 0, 1, 0, 0], view);
}

/** Words as they stand on a page on which they run to the right. */
export function levelWords(
  { words, at, width }: { readonly words: string; readonly at: Matrix; readonly width: number },
  scale: number,
): PlacedWords {
  const [left, baseline] = placed(at, 0, 0);
  const size = Math.hypot(at[2], at[3]);
  return { text: words, left, right: left + width * scale, baseline, size };
}
