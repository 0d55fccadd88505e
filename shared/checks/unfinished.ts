import type { TableId } from "../forms/form.ts";
import { typedBelow } from "../report/totals.ts";
import type { AnyFinding } from "./finding.ts";
import { indexOf } from "./figures.ts";
import { unfilledCell } from "./rules/values.ts";
import type { View } from "./rule.ts";

/**
 * Not yet complete is not wrong: whether a finding, or a comparison, has to wait while somebody fills a table in. What is only blank waits, and so does every sum
 * and every comparison into which a cell of this table goes that is still blank. What is wrong by itself (a text that is no number) does not
 * wait.
 */
export function hasToWait(
  { code, part, cells }: Pick<AnyFinding, "code" | "part" | "cells">,
  table: TableId,
  { form, figures }: View,
): boolean {
  if (code === unfilledCell.code) return part === table;
  const below = typedBelow(form);
  return cells.some(
    (id) =>
      form.cellById.get(id)?.table === table &&
      below(id).some((typed) => figures.state(indexOf(form, typed)) === "blank"),
  );
}

/** How many cells of a table are still to be filled in. */
export function blankCellsOf(table: TableId, { form, figures }: View): number {
  return form.cells.filter((cell) => cell.table === table && !cell.computed && figures.state(cell.index) === "blank")
    .length;
}
