import { indexOf } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

/** Y2: in force this year = in force last year + issued - repealed, for 规章 and 行政规范性文件. Source: practice. */
export const inForceCarried: Rule = {
  code: "Y2",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    ["t2.regulation", "t2.normative"]
      .filter((row) => form.cellById.has(`${row}.inForce`))
      .map((row) => {
        const inForce = `${row}.inForce`;
        const issued = `${row}.issued`;
        const repealed = `${row}.repealed`;
        return {
          reads: [inForce, issued, repealed, "previous"],
          run: ({ figures, lastYear }) => {
            if (lastYear === undefined || !lastYear.form.cellById.has(inForce)) return nothing;
            const now = figures.number(indexOf(form, inForce));
            const last = lastYear.figures.number(indexOf(lastYear.form, inForce));
            const added = figures.number(indexOf(form, issued));
            const removed = figures.number(indexOf(form, repealed));
            const expected = last + added - removed;
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
                params: { row: inForce, now, last, issued: added, repealed: removed },
              },
            ];
          },
        };
      }),
};
