import type { Cell } from "../forms/form.ts";

/** The labels of a cell's row as one name; that all results of table three are 三、本年度办理结果 need not be said each time. */
export function rowLabel({ table, rowLabels }: Pick<Cell, "table" | "rowLabels">): string {
  const own = table === "t3" && rowLabels.length > 1 ? rowLabels.slice(1) : rowLabels;
  return own.join("—");
}
