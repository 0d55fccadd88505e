import { indexOf } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

/** Y3: last year's pending cases of a group are more than all of this year's. Source: practice. */
export const pendingDropped: Rule = {
  code: "Y3",
  severity: "hint",
  basis: "practice",
  checks: (form) =>
    form.sums
      .filter((sum) => sum.code === "S3")
      .map(({ total, addends }) => {
        const pending = addends.at(-1) ?? total;
        const index = indexOf(form, total);
        return {
          reads: [total, "previous"],
          run: ({ figures, lastYear }) => {
            if (lastYear === undefined) return nothing;
            const last = lastYear.figures.number(indexOf(lastYear.form, pending));
            const now = figures.number(index);
            if (!(last > now)) return nothing;
            return [
              {
                code: "Y3",
                severity: pendingDropped.severity,
                part: "t4",
                cells: [total],
                previousCells: [pending],
                actual: now,
                params: { cell: total, now, last },
              },
            ];
          },
        };
      }),
};
