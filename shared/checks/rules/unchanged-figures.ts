import { nothing, type Rule } from "../rule.ts";

/** With fewer figures than this, equal years are no surprise. */
const fewest = 3;

/** Y5: every table cell that is not 0 equals last year's: last year's file was re-used. Source: practice. */
export const unchangedFigures: Rule = {
  code: "Y5",
  severity: "warning",
  basis: "practice",
  checks: (form) => {
    const typed = form.cells.filter((cell) => !cell.computed);
    return [
      {
        reads: [...typed.map((cell) => cell.id), "previous"],
        run: ({ figures, lastYear }) => {
          if (lastYear === undefined) return nothing;
          let same = 0;
          for (const { id, index } of typed) {
            if (!figures.isNumber(index)) continue;
            const now = figures.cells[id];
            if (now === 0 || now === "0") continue;
            if (now !== lastYear.figures.cells[id]) return nothing;
            same += 1;
          }
          if (same < fewest) return nothing;
          return [{ code: "Y5", severity: unchangedFigures.severity, part: "report", cells: [], params: { same } }];
        },
      },
    ];
  },
};
