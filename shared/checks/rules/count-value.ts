import type { Rule } from "../rule.ts";
import { rawTextChecks } from "./raw-rule.ts";

/** V1: counts are whole numbers from 0 (the 增/减 columns of the 2019 edition: of either sign). Source: common sense. */
export const countValue: Rule = {
  code: "V1",
  severity: "error",
  basis: "sense",
  checks: rawTextChecks(["count", "signedCount"], "unfitNumber", ({ id, table, kind }, raw) => ({
    code: "V1",
    severity: "error",
    part: table,
    cells: [id],
    actual: raw,
    params: { cell: id, raw, signed: kind === "signedCount" },
  })),
};
