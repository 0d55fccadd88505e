import type { Cell } from "../../forms/form.ts";
import type { Finding } from "../finding.ts";
import { classifyRaw, decimals } from "../raw-text.ts";
import { type Check, nothing, type Rule } from "../rule.ts";

/** V2: an amount is a number from 0 with at most six decimals, decided on its digits, never on binary floats. Source: common sense. */
export const amountValue: Rule = {
  code: "V2",
  severity: "error",
  basis: "sense",
  checks: (form) => form.cells.filter((cell) => cell.kind === "amount").map(checkAmount),
};

function checkAmount(cell: Cell): Check {
  return {
    reads: [cell.id],
    run: ({ figures }) => {
      const value = figures.cells[cell.id];
      if (value === undefined) return nothing;
      if (typeof value === "object") {
        return classifyRaw(value.raw, cell.kind) === "unfitNumber" ? [finding(cell, value.raw)] : nothing;
      }
      const text = String(value);
      return text.startsWith("-") || decimals(text) > 6 ? [finding(cell, text)] : nothing;
    },
  };
}

function finding(cell: Cell, text: string): Finding {
  return {
    code: "V2",
    severity: amountValue.severity,
    part: cell.table,
    cells: [cell.id],
    actual: text,
    params: { cell: cell.id, text, negative: text.startsWith("-") },
  };
}
