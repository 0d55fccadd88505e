/** Whether `npm run long` runs the tests: then nothing is spared. */
export const long = process.env["GOUJI_LONG"] === "1";

/** Whether `npm run mutants` runs the tests, some thousand times: then a property is tried just often enough to notice what breaks it at once. */
export const brief = process.env["GOUJI_MUTANTS_TESTS"] !== undefined;

/** How often a property that does not say how often is tried under mutation. */
export const fewest = 25;

/** How many: enough to see whether the law holds, and in the long run far more of the same. */
export function enough(many: number, inTheLongRun = many): number {
  if (brief) return Math.ceil(many / 10);
  return long ? inTheLongRun : many;
}
