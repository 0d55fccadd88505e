import type { GridCell } from "../recognition/grid.ts";
import type { Meaning } from "../recognition/labels.ts";
import type { Words } from "../recognition/marked-text.ts";
import type { SourceTable } from "../recognition/source-document.ts";

/**
 * Whether the labels of a block are names of columns: one in front of each row, or all above rows that have none. 其他 and 总计 name rows as
 * well; what stands beside them decides.
 */
export function namesColumnsAlone(rows: readonly (readonly GridCell[])[]): boolean {
  const labels = rows.map((row) => row.flatMap(({ label }) => (label.meanings.length > 0 ? [label.meanings] : [])));
  if (labels.flat().some(isRowAlone) || !labels.flat().some((one) => namesColumn(one) && !namesRow(one))) return false;
  const isList = rows.every((row, at) => labels[at]?.length === 1 && (row[0]?.label.meanings.length ?? 0) > 0);
  return isList || labels.every(({ length }) => length !== 1);
}

/** Whether a label can only be that of a row. */
export function isRowAlone(meanings: readonly Meaning[]): boolean {
  return namesRow(meanings) && !namesColumn(meanings);
}

function namesColumn(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ axis }) => axis === "column");
}

function namesRow(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ axis }) => axis === "row");
}

/** The column of a table of the form that a cell names. */
export function columnOf(cell: GridCell, table: string): string | undefined {
  return cell.label.meanings.find((one) => one.table === table && one.axis === "column")?.id;
}

/** The words of a cell as they were pasted, what is struck out among them. */
export function wordsAt(table: SourceTable, { text, place }: GridCell): Words {
  const withStruck = table.rows[place.row ?? 0]?.[place.cell ?? 0]?.withStruck;
  return withStruck === undefined ? { text } : { text, withStruck };
}
