import type { Rule } from "../rule.ts";
import { rawTextChecks } from "./raw-rule.ts";

/** V4: text that has to be interpreted ("减4", "251000元", thousands separators) stays as it is until somebody decides. Source: practice. */
export const uninterpretedText: Rule = {
  code: "V4",
  severity: "error",
  basis: "sense",
  checks: rawTextChecks(["count", "signedCount", "amount"], "text", ({ id, table }, raw) => ({
    code: "V4",
    severity: "error",
    part: table,
    cells: [id],
    actual: raw,
    params: { cell: id, raw },
  })),
};
