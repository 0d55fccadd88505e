import type { CellId, Form } from "../forms/form.ts";
import { visibleText } from "./read-value.ts";
import { cellIdAt, type Hit } from "./hit.ts";

/** A row of years or of last year beside this one has no more values. */
const mostValues = 3;

/**
 * Hits without those of tables that sum up: a row of a few values, one of them its total, whose cells another table states one by one, as where
 * the totals of several years stand side by side. Such a row says nothing against the other table, and nothing of its cells.
 */
export function withoutSummaries(form: Form, hits: readonly Hit[]): readonly Hit[] {
  const open = hits.filter(({ rowText }) => rowText !== undefined);
  if (open.length === 0) return hits;
  const stated = new Map<CellId, Hit>();
  for (const hit of hits) if (hit.rowText === undefined && hit.unsure === undefined) stated.set(hit.id, hit);
  const sumsUp = ({ id, rowText = "", place }: Hit): boolean => {
    const cell = form.cellById.get(id);
    const [total, own] = [cell && cellIdAt(cell.table, cell.row, "total"), stated.get(id)];
    const sum = total === undefined ? undefined : stated.get(total);
    if (sum === undefined || own === undefined || own.place.block === place.block) return false;
    const values = rowText.split(" | ");
    return values.length <= mostValues && values.includes(visibleText(sum.text));
  };
  const left = new Set(open.filter((hit) => !sumsUp(hit)));
  return hits.filter((hit) => hit.rowText === undefined || left.has(hit));
}
