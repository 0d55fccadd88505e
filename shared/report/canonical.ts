import type { ByCell, Form } from "../forms/form.ts";

/** What is kept by cells in form order, so that the same content is always written alike. */
export function canonicalCells<Kept>(form: Form, cells: Readonly<ByCell<Kept>>): Readonly<ByCell<Kept>> {
  const ordered: ByCell<Kept> = {};
  for (const { id } of form.cells) {
    const value = cells[id];
    if (value !== undefined) ordered[id] = value;
  }
  return ordered;
}
