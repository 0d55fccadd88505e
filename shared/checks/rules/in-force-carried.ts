import { indexOf } from "../figures.ts";
import { inForceRows, reckonInForce } from "../in-force.ts";
import { nothing, type Rule } from "../rule.ts";

/** Y2: in force this year = in force last year + issued - repealed, for 规章 and 行政规范性文件. Source: practice. */
export const inForceCarried: Rule = {
  code: "Y2",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    inForceRows(form).map((row) => {
      const { inForce, issued, repealed } = row;
      return {
        reads: [inForce, issued, repealed, "previous"],
        run: (view) => {
          const reckoning = reckonInForce(view, row);
          if (reckoning === undefined) return nothing;
          const { expected, ...from } = reckoning;
          const now = view.figures.number(indexOf(form, inForce));
          if (Number.isNaN(now) || Number.isNaN(expected) || now === expected) return nothing;
          return [
            {
              code: "Y2",
              severity: inForceCarried.severity,
              part: "t2",
              cells: [inForce, issued, repealed],
              previousCells: [inForce],
              expected,
              actual: now,
              params: { row: inForce, now, ...from },
            },
          ];
        },
      };
    }),
};
