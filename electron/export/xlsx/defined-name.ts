import type { CellId } from "../../../shared/forms/form.ts";

/**
 * The defined name of a cell: its id with underscores for dots. The underscore after the table keeps it from reading as a cell address
 * (T3); ids hold letters, digits and dots only.
 */
export function definedName(id: CellId): string {
  return id.replaceAll(".", "_");
}
