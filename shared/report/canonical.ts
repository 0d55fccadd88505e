import type { ByCell, Form } from "../forms/form.ts";
import type { CellValue } from "./cell-value.ts";
import type { Cells } from "./report.ts";

/** Cells in form order, so that the same content is always written alike. */
export function canonicalCells(form: Form, cells: Cells): Cells {
  const ordered: ByCell<CellValue> = {};
  for (const { id } of form.cells) {
    const value = cells[id];
    if (value !== undefined) ordered[id] = value;
  }
  return ordered;
}
