/** Words in their place on a page, in points from its upper left corner. */
export interface PlacedWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which they stand. */
  readonly baseline: number;
  /** The size of their typeface. */
  readonly size: number;
}

/** A line drawn on a page, level or upright; thin rectangles are lines as well. `at` is its height or its distance from the left. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page as formats have it that only say where everything stands. */
export interface LayoutPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWords[];
  readonly rules: readonly Rule[];
}

/** A rectangle of a page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Thicker than this a rectangle is an area, not a line. */
const thickest = 3;
/** Shorter than this a line is a dot. */
const shortest = 2;

/** The lines that a filled rectangle stands for: one where it is thin, none where it is an area. */
export function ruleOfBox({ left, top, right, bottom }: Box): Rule | undefined {
  const [width, height] = [right - left, bottom - top];
  if (height <= thickest && width > height && width >= shortest) {
    return { level: true, at: (top + bottom) / 2, from: left, to: right };
  }
  if (width <= thickest && height > width && height >= shortest) {
    return { level: false, at: (left + right) / 2, from: top, to: bottom };
  }
  return undefined;
}

/** The four lines around a rectangle that is drawn, not filled. */
export function rulesAround({ left, top, right, bottom }: Box): readonly Rule[] {
  return [
    { level: true, at: top, from: left, to: right },
    { level: true, at: bottom, from: left, to: right },
    { level: false, at: left, from: top, to: bottom },
    { level: false, at: right, from: top, to: bottom },
  ];
}

/** The line between two points; undefined where it is neither level nor upright. */
export function ruleBetween(x1: number, y1: number, x2: number, y2: number): Rule | undefined {
  const [dx, dy] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (dy <= 1 && dx >= shortest)
    return { level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (dx <= 1 && dy >= shortest)
    return { level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return undefined;
}
