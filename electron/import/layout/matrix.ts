/** Scale, slant and place, as formats have them that say where everything stands. Source: ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A place on a page: from the left, and from the top or the bottom, as the matrix wants it. */
export type Point = readonly [number, number];

/** The matrix that leaves everything where it is. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A point where a matrix puts it. */
export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix that does what two do one after the other, the second first. */
export function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = other;
  const [ea, eb] = placed(one, e, f);
  const [aa, ab] = [one[0] * a + one[2] * b, one[1] * a + one[3] * b];
  const [ca, cb] = [one[0] * c + one[2] * d, one[1] * c + one[3] * d];
  return [aa, ab, ca, cb, ea, eb];
}

/** Six numbers as a matrix; undefined where they are none. */
export function matrixOf(values: unknown): Matrix | undefined {
  if (!Array.isArray(values) && !(values instanceof Float32Array)) return undefined;
  const numbers = Array.from(values, (value: unknown) => (typeof value === "number" ? value : Number.NaN));
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = numbers;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : undefined;
}
