import type { Cell, Form } from "../../forms/form.ts";
import type { Figures } from "../figures.ts";
import { type Check, type LastYear, nothing, type Rule } from "../rule.ts";
import { canSwing, cellsBelow, type Swing, swingBetween } from "../swing.ts";

/**
 * Y4: a cell changed more than threefold and by more than 20 against last year. A total is only mentioned when none of its own cells
 * is, an amount not when it is a slip of the unit (V5). Source: practice.
 */
export const largeSwing: Rule = {
  code: "Y4",
  severity: "hint",
  basis: "practice",
  checks: (form) => form.cells.filter(canSwing).map((cell) => checkCell(form, cell)),
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

function swingOf(figures: Figures, { id, index, kind }: Cell, last: LastYear): Swing | undefined {
  const { form, figures: figuresBefore } = last;
  const before = form.cells[index]?.id === id ? index : form.cellById.get(id)?.index;
  if (before === undefined) return undefined;
  return kind === "amount"
    ? swingBetween(figures.cells[id], figuresBefore.cells[id])
    : swingBetween(figures.number(index), figuresBefore.number(before));
}
