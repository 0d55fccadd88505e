import { Big } from "big.js";
import type { CellId } from "../../forms/form.ts";
import type { CellValue } from "../../report/cell-value.ts";
import type { Figures } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

/** With fewer figures than this, equal years are no surprise. */
const fewest = 3;

/** Y5: every table cell that is not 0 equals last year's, in both directions: last year's file was re-used. Source: practice. */
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
          const same: CellId[] = [];
          for (const { id, index } of typed) {
            const now = figureAt(figures, id, index);
            const before = lastYear.form.cellById.get(id);
            const last = before === undefined ? undefined : figureAt(lastYear.figures, id, before.index);
            if (now === undefined && last === undefined) continue;
            if (now === undefined || last === undefined || !equal(now, last)) return nothing;
            same.push(id);
          }
          if (same.length < fewest) return nothing;
          return [
            {
              code: "Y5",
              severity: unchangedFigures.severity,
              part: "report",
              cells: same,
              previousCells: same,
              params: { same: same.length },
            },
          ];
        },
      },
    ];
  },
};

/** The figure in a cell where it is a number and not 0. */
function figureAt(figures: Figures, id: CellId, index: number): CellValue | undefined {
  const value = figures.isNumber(index) ? figures.cells[id] : undefined;
  if (typeof value === "string") return new Big(value).eq(0) ? undefined : value;
  return value === 0 ? undefined : value;
}

/** Amounts are compared as numbers: 299.7935 is 299.793500. */
function equal(a: CellValue, b: CellValue): boolean {
  return typeof a === "string" && typeof b === "string" ? new Big(a).eq(b) : a === b;
}
