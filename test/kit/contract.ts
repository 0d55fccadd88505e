import { z } from "zod";

const cellValue = z.union([z.number(), z.string(), z.strictObject({ raw: z.string() }), z.null()]);

const report = z.looseObject({ unit: z.string(), year: z.int(), edition: z.enum(["2019", "2021"]) });

const checkOutput = z.strictObject({
  report,
  summary: z.strictObject({ errors: z.int(), warnings: z.int(), hints: z.int(), explained: z.int() }),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["error", "error-unless-explained", "warning", "hint"]),
      part: z.string(),
      cells: z.array(z.string()),
      message: z.string(),
      expected: z.union([z.number(), z.string()]).optional(),
      actual: z.union([z.number(), z.string()]).optional(),
      suspect: z.string().optional(),
      quote: z.string().optional(),
      explained: z.string().optional(),
      explains: z
        .array(z.strictObject({ code: z.string(), cells: z.array(z.string()), message: z.string() }))
        .optional(),
    }),
  ),
});

const showOutput = z.strictObject({
  report,
  cells: z.record(
    z.string(),
    z.strictObject({
      value: cellValue,
      origin: z.enum(["typed", "computed", "declared"]),
      declared: cellValue.optional(),
      working: z.string().optional(),
    }),
  ),
});

const compareOutput = z.looseObject({
  cells: z.record(
    z.string(),
    z.strictObject({
      a: cellValue,
      b: cellValue,
      difference: z.union([z.int(), z.string(), z.null()]),
      percent: z.union([z.number(), z.null()]),
    }),
  ),
  large: z.array(z.string()),
  onlyInA: z.array(z.string()),
  onlyInB: z.array(z.string()),
});

const verifyOutput = z.strictObject({
  same: z.boolean(),
  differences: z.array(
    z.union([
      z.strictObject({ cell: z.string(), expected: cellValue, actual: cellValue }),
      z.strictObject({ part: z.string(), expected: z.string().nullable(), actual: z.string().nullable() }),
    ]),
  ),
});

const reportFile = z.looseObject({ unit: z.strictObject({ name: z.string(), level: z.string() }) });

/** What `gouji check --json` printed; throws where it does not keep its contract. */
export function readCheckOutput(text: string) {
  return checkOutput.parse(JSON.parse(text));
}

/** What `gouji show --json` printed; throws where it does not keep its contract. */
export function readShowOutput(text: string) {
  return showOutput.parse(JSON.parse(text));
}

/** What `gouji compare --json` printed; throws where it does not keep its contract. */
export function readCompareOutput(text: string) {
  return compareOutput.parse(JSON.parse(text));
}

/** What `gouji verify --json` printed; throws where it does not keep its contract. */
export function readVerifyOutput(text: string) {
  return verifyOutput.parse(JSON.parse(text));
}

/** The unit that a report file names. */
export function readUnit(text: string) {
  return reportFile.parse(JSON.parse(text)).unit;
}
