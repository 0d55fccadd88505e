import { Big } from "big.js";
import { z } from "zod";
import { rules } from "../catalogue/registry.ts";
import type { Severity } from "../checks/finding.ts";
import type { CellId } from "../forms/form.ts";
import { cellIdOf } from "../forms/registry.ts";
import { isAmountText } from "../report/cell-value.ts";
import { describeValue, isObject, locateJsonError } from "../report-file/json-error.ts";
import { fail, type Result, success } from "../result.ts";

/** What a side of a comparison adds up: a cell, of this report or of last year's, so many times. */
export interface RuleTerm {
  readonly cell: CellId;
  readonly from: "report" | "previous";
  /** A factor as exact decimal text; negative to subtract. */
  readonly times: string;
}

/** A side of a comparison: cells and a number, added up. */
export interface RuleSide {
  readonly terms: readonly RuleTerm[];
  readonly constant: string;
}

/** How the left side has to stand to the right one. */
export const relations = ["=", "!=", "<", "<=", ">", ">="] as const;

/** A check of an office's own: data, no program. */
export interface OwnRule {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong where it fails, as the office says it. */
  readonly sentence: string;
  readonly left: RuleSide;
  readonly is: (typeof relations)[number];
  readonly right: RuleSide;
  /** By how much the sides may differ and still count as the same; exact decimal text. */
  readonly tolerance: string;
}

/** The checks of an office, under the name that it gives them. */
export interface OwnRules {
  readonly name: string;
  readonly rules: readonly OwnRule[];
}

const version = 1;
const mostRules = 500;
const mostTerms = 200;

const decimal = z.union([
  z
    .number()
    .transform((value) => String(value))
    .pipe(z.string().refine(isAmountText)),
  z.string().refine(isAmountText),
]);

const term = z.strictObject({
  cell: z.string(),
  lastYear: z.boolean().default(false),
  times: decimal.default("1"),
});

/** A cell, several added up, a number, or both. */
const side = z.union([
  decimal,
  z.string(),
  z
    .array(z.union([decimal, z.string(), term]))
    .min(1)
    .max(mostTerms),
]);

const fileSchema = z.strictObject({
  format: z.literal("gouji-rules"),
  version: z.literal(version),
  name: z.string().max(200).default(""),
  rules: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9-]{0,15}$/u),
        severity: z.enum(["error", "error-unless-explained", "warning", "hint"]),
        sentence: z.string().trim().min(1).max(500),
        left: side,
        is: z.enum(relations),
        right: side,
        tolerance: decimal.default("0"),
      }),
    )
    .max(mostRules),
});

const taken: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/**
 * Reads the file of an office's own checks. Fails, with the place, where it is none, a rule does not fit, names a cell that no edition has, or
 * has a code that is taken; then none of its rules is used, and all others go on.
 */
export function readOwnRules(text: string, path: string): Result<OwnRules> {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const failure = locateJsonError(error, text, path);
    return fail(failure.code === "notReport" ? { code: "notRules", path } : failure);
  }
  if (!isObject(json) || json["format"] !== "gouji-rules") return fail({ code: "notRules", path });
  const said = json["version"];
  if (typeof said === "number" && Number.isInteger(said) && said > version) {
    return fail({ code: "newerVersion", path, version: String(said), known: version });
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.map(String).join(".") ?? "";
    return fail({ code: "rulesUnfit", path, place: place === "" ? describeValue(json) : place });
  }
  const own: OwnRule[] = [];
  const codes = new Set<string>();
  for (const rule of parsed.data.rules) {
    const { code } = rule;
    if (taken.has(code) || codes.has(code)) return fail({ code: "ruleCodeTaken", path, rule: code });
    codes.add(code);
    const [left, right] = [sideOf(rule.left), sideOf(rule.right)];
    for (const one of [left, right]) {
      if (typeof one === "string") return fail({ code: "ruleCellUnknown", path, rule: code, cell: one });
    }
    if (typeof left === "string" || typeof right === "string") continue;
    own.push({ ...rule, left, right });
  }
  return success({ name: parsed.data.name, rules: own });
}

/** A side as it is reckoned with; the text that names no cell, where one does not. */
function sideOf(given: z.output<typeof side>): RuleSide | string {
  const terms: RuleTerm[] = [];
  let constant = new Big(0);
  for (const one of typeof given === "string" ? [given] : given) {
    if (typeof one === "string" && isAmountText(one)) {
      constant = constant.plus(one);
      continue;
    }
    const { cell: text, lastYear = false, times = "1" } = typeof one === "string" ? { cell: one } : one;
    const cell = cellIdOf(text);
    if (cell === undefined) return text;
    terms.push({ cell, from: lastYear ? "previous" : "report", times });
  }
  return { terms, constant: constant.toFixed() };
}
