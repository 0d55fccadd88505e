import { indexOf } from "../figures.ts";
import { lastYearNumber } from "../last-year.ts";
import { nothing, type Rule } from "../rule.ts";

/**
 * Y1: what was carried in equals what last year's report carried on: an error to explain in the total column, a warning in the others
 * (applicants are sometimes sorted anew). Source: practice.
 */
export const carriedIn: Rule = {
  code: "Y1",
  severity: "error-unless-explained",
  basis: "practice",
  checks: (form) =>
    form.balances.map(({ column, left: [, cell] }) => {
      const before = `t3.carriedOut.${column}` as const;
      const index = indexOf(form, cell);
      const total = column === "total";
      return {
        reads: [cell, "previous"],
        run: ({ figures, lastYear }) => {
          if (lastYear === undefined) return nothing;
          const now = figures.number(index);
          const last = lastYearNumber(lastYear, before);
          if (Number.isNaN(now) || Number.isNaN(last) || now === last) return nothing;
          return [
            {
              code: "Y1",
              severity: total ? carriedIn.severity : "warning",
              part: "t3",
              cells: [cell],
              previousCells: [before],
              expected: last,
              actual: now,
              params: { cell, now, last },
            },
          ];
        },
      };
    }),
};
