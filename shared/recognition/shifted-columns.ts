import type { ApplicationRowId } from "../forms/form.ts";
import type { Cells } from "../report/report.ts";

const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;
const fewestRows = 2;

/**
 * Whether the values of table three stand one column aside: the row totals fail where they are, and every one of them holds when all
 * values are moved by one column.
 */
export function columnsAreShifted(rows: readonly ApplicationRowId[], cells: Cells): boolean {
  const lines = rows.flatMap((row): readonly (readonly number[])[] => {
    const values = columns.map((column): unknown => cells[`t3.${row}.${column}`]);
    const numbers = values.filter((value) => typeof value === "number");
    return numbers.length === columns.length && numbers.some((value) => value !== 0) ? [numbers] : [];
  });
  if (lines.length < fewestRows || lines.some(addsUp)) return false;
  return [1, columns.length - 1].some((by) => lines.every((line) => addsUp([...line.slice(by), ...line.slice(0, by)])));
}

/** Whether the last number is the sum of the others. */
function addsUp(line: readonly number[]): boolean {
  return line.slice(0, -1).reduce((sum, value) => sum + value, 0) === line.at(-1);
}
