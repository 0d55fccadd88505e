import { OPS } from "unpdf/pdfjs";
import type { Rule } from "../layout/layout-page.ts";
import { identity, type Matrix, matrixOf, placed, type Point, times } from "../layout/matrix.ts";
import { addRules, rulesOfShape } from "../layout/shape-rules.ts";

/** What a page draws: operations and what they are given. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const mostRules = 20_000;

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
    else if (operation === OPS.constructPath) addRules(rules, pathRules(args, times(view, matrix)));
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
  return shapesOf(path, matrix).flatMap((points) => rulesOfShape(points, isDrawn));
}

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
