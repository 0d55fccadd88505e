import { type Likeness, likenessOf, similarity } from "./similarity.ts";

/** A pair of places in two lists that belong together; one is undefined where something was inserted or left out. */
export interface Aligned {
  readonly a: number | undefined;
  readonly b: number | undefined;
}

/** With more pairs than this to look at, what stands between equal beginnings and ends is simply paired in order. */
const mostPairs = 4_000_000;

/** Two texts at least this much the same are one text that was changed, rather than one left out and another put in. */
const changedText = 0.3;

/** With more texts than this on one side of a gap, they are paired in order. */
const mostInGap = 60;

/**
 * Aligns two lists of texts so that as many equal ones as possible face each other in order; what lies between is paired with the text
 * that it is most like. So one inserted text is one insertion, wherever it stands.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Aligned[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = anchors(a, b, start, a.length - end, b.length - end);
  const aligned: Aligned[] = Array.from({ length: start }, (_, place) => ({ a: place, b: place }));
  let [lastA, lastB] = [start, start];
  for (const [inA, inB] of [...middle, [a.length - end, b.length - end] as const]) {
    aligned.push(...pairGap(a, b, { a: lastA, b: lastB }, { a: inA, b: inB }));
    if (inA < a.length - end) aligned.push({ a: inA, b: inB });
    [lastA, lastB] = [inA + 1, inB + 1];
  }
  for (let place = end; place > 0; place -= 1) aligned.push({ a: a.length - place, b: b.length - place });
  return aligned;
}

/** The longest common subsequence between `start` and the two ends, as pairs of places. */
function anchors(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number) {
  const [rows, columns] = [endA - start, endB - start];
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[start + row] === b[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (a[start + row] === b[start + column]) {
      pairs.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

interface Place {
  readonly a: number;
  readonly b: number;
}

/** Pairs what lies between two equal texts, in order, so that the paired texts are as like each other as can be. */
function pairGap(a: readonly string[], b: readonly string[], from: Place, to: Place): readonly Aligned[] {
  const [rows, columns] = [to.a - from.a, to.b - from.b];
  if (rows === columns || rows > mostInGap || columns > mostInGap) {
    return Array.from({ length: Math.max(rows, columns) }, (_, place) => ({
      a: place < rows ? from.a + place : undefined,
      b: place < columns ? from.b + place : undefined,
    }));
  }
  const likeA = a.slice(from.a, to.a).map(likenessOf);
  const likeB = b.slice(from.b, to.b).map(likenessOf);
  return bestPairs(likeA, likeB).map((pair) => ({
    a: pair.a === undefined ? undefined : from.a + pair.a,
    b: pair.b === undefined ? undefined : from.b + pair.b,
  }));
}

function bestPairs(a: readonly Likeness[], b: readonly Likeness[]): readonly Aligned[] {
  const likeness = a.map((one) => b.map((other) => similarity(one, other, changedText)));
  const pairing = (row: number, column: number): number => {
    const like = likeness[row]?.[column] ?? 0;
    return like >= changedText ? like : Number.NEGATIVE_INFINITY;
  };
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const paired = pairing(row, column) + at(row + 1, column + 1);
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Aligned[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const here = at(row, column);
    const open = row < a.length && column < b.length;
    if (open && here > 0 && here === pairing(row, column) + at(row + 1, column + 1)) {
      pairs.push({ a: row, b: column });
      row += 1;
      column += 1;
    } else if (row < a.length && (column === b.length || here === at(row + 1, column))) {
      pairs.push({ a: row, b: undefined });
      row += 1;
    } else {
      pairs.push({ a: undefined, b: column });
      column += 1;
    }
  }
  return pairs;
}
