import { Big } from "big.js";
import type { Cell, CellId, Form } from "../../forms/form.ts";
import { type CellValue, cellState } from "../../report/cell-value.ts";
import type { Figures } from "../figures.ts";
import { type Check, type LastYear, nothing, type Rule } from "../rule.ts";
import { isUnitSlip } from "../unit-slip.ts";

/**
 * Y4: a cell changed more than threefold and by more than 20 against last year. A total is only mentioned when none of its own cells
 * is, an amount not when it is a slip of the unit (V5). Source: practice.
 */
export const largeSwing: Rule = {
  code: "Y4",
  severity: "hint",
  basis: "practice",
  checks: (form) => form.cells.filter((cell) => cell.kind !== "signedCount").map((cell) => checkCell(form, cell)),
};

function checkCell(form: Form, cell: Cell): Check {
  const { id, table } = cell;
  const below = cellsBelow(form, id).flatMap((addend) => form.cellById.get(addend) ?? []);
  return {
    reads: [id, ...below.map((addend) => addend.id), "previous"],
    run: ({ figures, lastYear }) => {
      if (lastYear === undefined) return nothing;
      const swing = swingOf(figures, cell, lastYear);
      if (swing === undefined) return nothing;
      if (below.some((addend) => swingOf(figures, addend, lastYear) !== undefined)) return nothing;
      return [
        {
          code: "Y4",
          severity: largeSwing.severity,
          part: table,
          cells: [id],
          previousCells: [id],
          actual: swing.now,
          params: { cell: id, ...swing },
        },
      ];
    },
  };
}

function cellsBelow(form: Form, id: CellId): readonly CellId[] {
  const direct = form.sums.filter((sum) => sum.total === id).flatMap((sum) => sum.addends);
  return [...new Set(direct.flatMap((addend) => [addend, ...cellsBelow(form, addend)]))];
}

function swingOf(figures: Figures, { id, index, kind }: Cell, { form, figures: figuresBefore }: LastYear) {
  const before = form.cells[index]?.id === id ? index : form.cellById.get(id)?.index;
  if (before === undefined) return undefined;
  if (kind === "amount") return amountSwing(figures.cells[id], figuresBefore.cells[id]);
  const now = figures.number(index);
  const last = figuresBefore.number(before);
  return Math.abs(now - last) > 20 && (now > 3 * last || last > 3 * now) ? { now, last } : undefined;
}

function amountSwing(now: CellValue | undefined, last: CellValue | undefined) {
  if (typeof now !== "string" || typeof last !== "string") return undefined;
  if (cellState(now) !== "number" || cellState(last) !== "number") return undefined;
  const [a, b] = [new Big(now), new Big(last)];
  if (isUnitSlip(a, b)) return undefined;
  const large = a.minus(b).abs().gt(20) && (a.gt(b.times(3)) || b.gt(a.times(3)));
  return large ? { now, last } : undefined;
}
