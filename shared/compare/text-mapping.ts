/** Which ends of the other text need not be used: what stands there may be something else. */
export interface FreeEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/** Above this many pairs of characters two texts are not read side by side any more. */
const mostPairs = 16_000_000;

const steps = { pair: 0, leave: 1, insert: 2 } as const;

/**
 * For each character of `a` the place in `b` of the character that stands for it, the same or another; -1 where none does. The places rise. So
 * few characters as possible are changed, left out and put in; what stands in `b` before or behind, where that end is free, counts for nothing.
 * All -1 where both are too long.
 */
export function mapText(a: string, b: string, free: FreeEnds): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  let start = 0;
  while (!free.start && start < a.length && start < b.length && a[start] === b[start]) {
    places[start] = start;
    start += 1;
  }
  let end = 0;
  while (!free.end && end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) {
    end += 1;
    places[a.length - end] = b.length - end;
  }
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 0 || right.length === 0 || left.length * right.length > mostPairs) return places;
  for (const [at, place] of pairs(left, right, free)) places[start + at] = start + place;
  return places;
}

/** The pairs of places by Levenshtein's distance. Beside a free end a change costs as much as leaving out and putting in, so that what is gone takes nobody's place. */
function pairs(a: string, b: string, free: FreeEnds): readonly (readonly [number, number])[] {
  const change = free.start || free.end ? 2 : 1;
  const width = b.length + 1;
  const step = new Uint8Array((a.length + 1) * width);
  let above = Int32Array.from({ length: width }, (_, at) => (free.start ? 0 : at));
  step.fill(steps.insert, 1, width);
  for (let row = 1; row <= a.length; row += 1) {
    const costs = new Int32Array(width);
    costs[0] = row;
    step[row * width] = steps.leave;
    for (let column = 1; column < width; column += 1) {
      const pair = (above[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : change);
      const leave = (above[column] ?? 0) + 1;
      const insert = (costs[column - 1] ?? 0) + 1;
      const least = Math.min(pair, leave, insert);
      costs[column] = least;
      step[row * width + column] = pair === least ? steps.pair : leave === least ? steps.leave : steps.insert;
    }
    above = costs;
  }
  let column = free.end ? above.indexOf(Math.min(...above)) : b.length;
  const found: (readonly [number, number])[] = [];
  for (let row = a.length; row > 0;) {
    const taken = step[row * width + column];
    if (taken !== steps.insert) row -= 1;
    if (taken !== steps.leave) column -= 1;
    const isChange = a.charCodeAt(row) !== b.charCodeAt(column);
    if (taken === steps.pair && (change === 1 || !isChange)) found.push([row, column]);
  }
  return found;
}
