import { OPS } from "unpdf/pdfjs";
import { type Box, type Rule, ruleBetween, ruleOfBox, rulesAround } from "../layout/layout-page.ts";

/** Scale, slant and place, as PDF has them. Source: ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws: operations and what they are given. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const mostRules = 20_000;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The steps of a path as the library writes them. */
const steps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const numbersOf: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

const filling: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const stroking: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const both: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The level and upright lines that a page draws, in the place that `view` gives them. */
export function pageRules({ fnArray, argsArray }: Operations, view: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = identity;
  for (const [at, operation] of fnArray.entries()) {
    if (rules.length > mostRules) break;
    const args = argsArray[at];
    if (operation === OPS.save) kept.push(matrix);
    else if (operation === OPS.restore) matrix = kept.pop() ?? identity;
    else if (operation === OPS.transform) matrix = times(matrix, matrixOf(args) ?? identity);
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = times(matrix, (Array.isArray(args) ? matrixOf(args[0]) : undefined) ?? identity);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? identity;
    else if (operation === OPS.constructPath) rules.push(...pathRules(args, times(view, matrix)));
  }
  return rules;
}

function pathRules(args: unknown, matrix: Matrix): readonly Rule[] {
  if (!Array.isArray(args)) return [];
  const paint: unknown = args[0];
  const paths: unknown = args[1];
  if (typeof paint !== "number" || !Array.isArray(paths)) return [];
  const isFilled = filling.has(paint) || both.has(paint);
  const isDrawn = stroking.has(paint) || both.has(paint);
  if (!isFilled && !isDrawn) return [];
  const path: unknown = paths[0];
  if (!(path instanceof Float32Array)) return [];
  return shapesOf(path, matrix).flatMap((points) => {
    const box = boxOf(points);
    const isBox =
      points.length >= 4 && points.every(([x, y]) => atEdge(x, box.left, box.right) && atEdge(y, box.top, box.bottom));
    const thin = isBox ? ruleOfBox(box) : undefined;
    if (thin !== undefined) return [thin];
    if (!isDrawn) return [];
    if (isBox) return rulesAround(box);
    return points.slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = points[at] ?? [x, y];
      return ruleBetween(fromX, fromY, x, y) ?? [];
    });
  });
}

type Point = readonly [number, number];

/** The corners of each shape of a path. Curves count as the straight way to their end. */
function shapesOf(path: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const shapes: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? steps.closePath;
    const count = numbersOf[step];
    if (count === undefined) break;
    const shape = shapes.at(-1);
    if (step === steps.closePath) {
      const [first] = shape ?? [];
      if (first !== undefined) shape?.push(first);
    } else {
      const point = placed(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0);
      if (step === steps.moveTo || shape === undefined) shapes.push([point]);
      else shape.push(point);
    }
    at += count + 1;
  }
  return shapes;
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function atEdge(value: number, low: number, high: number): boolean {
  return Math.abs(value - low) < 0.5 || Math.abs(value - high) < 0.5;
}

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
