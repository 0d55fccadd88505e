import type { CellId } from "../../shared/forms/form.ts";
import { cellIdOf } from "../../shared/forms/registry.ts";

/** The cell that a text names; a test that names none is wrong. */
export function cellNamed(text: string): CellId {
  const id = cellIdOf(text);
  if (id === undefined) throw new Error(`no edition has a cell ${text}`);
  return id;
}
