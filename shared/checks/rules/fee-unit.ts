import { Big } from "big.js";
import type { CellId, TableId } from "../../forms/form.ts";
import { cellState } from "../../report/cell-value.ts";
import type { Figures } from "../figures.ts";
import { type Check, nothing, type Rule } from "../rule.ts";
import { isUnitSlip } from "../unit-slip.ts";

/** V5: the amount is about ten thousand times last year's, or a ten-thousandth: 元 and 万元 were mixed up. Source: common sense. */
export const feeUnit: Rule = {
  code: "V5",
  severity: "warning",
  basis: "sense",
  checks: (form) => form.cells.filter((cell) => cell.kind === "amount").map((cell) => checkAmount(cell.id, cell.table)),
};

function checkAmount(id: CellId, table: TableId): Check {
  return {
    reads: [id, "previous"],
    run: ({ figures, lastYear }) => {
      if (lastYear === undefined) return nothing;
      const now = amount(figures, id);
      const before = amount(lastYear.figures, id);
      if (now === undefined || before === undefined) return nothing;
      if (!isUnitSlip(now, before)) return nothing;
      return [
        {
          code: "V5",
          severity: feeUnit.severity,
          part: table,
          cells: [id],
          previousCells: [id],
          actual: now.toFixed(),
          params: { cell: id, now: now.toFixed(), before: before.toFixed(), larger: now.gt(before) },
        },
      ];
    },
  };
}

/** The exact amount in a cell where it is a number above 0. */
function amount(figures: Figures, id: CellId): Big | undefined {
  const value = figures.cells[id];
  if (typeof value !== "string" || cellState(value) !== "number") return undefined;
  const exact = new Big(value);
  return exact.gt(0) ? exact : undefined;
}
