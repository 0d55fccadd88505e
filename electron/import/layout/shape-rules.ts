import { type Box, type Rule, ruleBetween, ruleOfBox, rulesAround } from "./layout-page.ts";
import type { Point } from "./matrix.ts";

/** A shape with more corners than this is a drawing, not a table. */
const mostCorners = 1000;

/** The level and upright lines of a shape by its corners: one for a thin rectangle, else those that are drawn around or along it. */
export function rulesOfShape(points: readonly Point[], isDrawn: boolean): readonly Rule[] {
  if (points.length > mostCorners) return [];
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
}

/** Adds rules to others, however many they are. */
export function addRules(rules: Rule[], more: readonly Rule[]): void {
  for (const rule of more) rules.push(rule);
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function atEdge(value: number, low: number, high: number): boolean {
  return Math.abs(value - low) < 0.5 || Math.abs(value - high) < 0.5;
}
