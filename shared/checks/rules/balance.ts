import type { Balance, Form } from "../../forms/form.ts";
import { indexOf } from "../figures.ts";
import { type Check, nothing, type Rule } from "../rule.ts";

/**
 * B1: received plus carried in equals concluded plus carried on, in each of the seven columns. A blank cell counts as nothing, but a
 * column with one side wholly blank is unfinished, not wrong. Source: printed in the form, table three.
 */
export const balance: Rule = {
  code: "B1",
  severity: "error",
  basis: "form",
  checks: (form) => form.balances.map((identity) => checkColumn(form, identity)),
};

function checkColumn(form: Form, { column, left, right }: Balance): Check {
  const [received, carriedIn] = [indexOf(form, left[0]), indexOf(form, left[1])];
  const [concluded, carriedOut] = [indexOf(form, right[0]), indexOf(form, right[1])];
  const all = [received, carriedIn, concluded, carriedOut];
  return {
    reads: [...left, ...right],
    run: ({ figures }) => {
      const a = figures.numberOrZero(received);
      const b = figures.numberOrZero(carriedIn);
      const c = figures.numberOrZero(concluded);
      const d = figures.numberOrZero(carriedOut);
      if (a + b === c + d) return nothing;
      if (!figures.isNumber(received) && !figures.isNumber(carriedIn)) return nothing;
      if (!figures.isNumber(concluded) && !figures.isNumber(carriedOut)) return nothing;
      if (all.some((index) => figures.state(index) === "raw")) return nothing;
      return [
        {
          code: "B1",
          severity: balance.severity,
          part: "t3",
          cells: [...left, ...right],
          expected: a + b,
          actual: c + d,
          params: { column, received: a, carriedIn: b, concluded: c, carriedOut: d },
        },
      ];
    },
  };
}
