import { cellIdOf, editions, formOf } from "../../../shared/forms/registry.ts";
import { rowPageId } from "../../../shared/handbook/row-pages.ts";

/** The page of the handbook about what has the focus: the row of a cell, or the check of a finding. */
export function pageOfFocus(focused: Element | null): string | undefined {
  const id = cellIdOf(focused?.closest("[data-cell]")?.getAttribute("data-cell") ?? "");
  if (id !== undefined) {
    for (const edition of editions) {
      const cell = formOf(edition).cellById.get(id);
      if (cell !== undefined) return rowPageId(cell);
    }
  }
  return focused?.closest("[data-code]")?.getAttribute("data-code") ?? undefined;
}
