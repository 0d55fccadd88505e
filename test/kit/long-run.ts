/** Whether `npm run long` runs the tests: then nothing is spared. */
export const long = process.env["GOUJI_LONG"] === "1";

/** How many: enough to see whether the law holds, and in the long run far more of the same. */
export function enough(many: number, inTheLongRun: number): number {
  return long ? inTheLongRun : many;
}
