import type { Cell, CellId, Form } from "../forms/form.ts";

/** A place of the comparison: which cells of each report stand there, to be added up. An empty list: that form does not ask for it. */
export interface Correspondence {
  readonly id: CellId;
  readonly cell: Cell;
  readonly a: readonly CellId[];
  readonly b: readonly CellId[];
}

/**
 * Which cells of two forms mean the same, in the order of the second form, then what only the first one has. Between editions a cell
 * keeps its id as long as it keeps its meaning; a row that one edition splits up (2019: 其他处理, 2021: three rows under it) stands
 * beside the sum of its parts. Source: the two notices that prescribe the forms.
 */
export function correspondingCells(a: Form, b: Form): readonly Correspondence[] {
  const ofB = b.cells.map((cell) => ({ id: cell.id, cell, a: counterparts(a, cell), b: [cell.id] }));
  const onlyA = a.cells
    .filter((cell) => !b.cellById.has(cell.id))
    .map((cell) => ({ id: cell.id, cell, a: [cell.id], b: counterparts(b, cell) }));
  return [...ofB, ...onlyA];
}

/** The cells of a form that mean what a cell of the other one means. */
export function counterparts(form: Form, { id, table, row, column }: Cell): readonly CellId[] {
  if (form.cellById.has(id)) return [id];
  return form.cells
    .filter((cell) => cell.table === table && cell.column === column && cell.row.startsWith(`${row}.`))
    .map((cell) => cell.id);
}
