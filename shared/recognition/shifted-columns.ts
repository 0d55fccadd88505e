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

/**
 * The rows of table three in which a cell has been taken out and the others have moved up: the total is blank, and what stands before it is
 * at least as much as all others together. A row without its total alone, as where somebody has still to fill it in, is none of them.
 */
export function rowsMovedUp(rows: readonly ApplicationRowId[], cells: Cells): readonly ApplicationRowId[] {
  const valuesOf = (row: ApplicationRowId) => columns.map((column) => cells[`t3.${row}.${column}`]);
  if (!rows.some((row) => typeof valuesOf(row).at(-1) === "number")) return [];
  return rows.filter((row) => {
    const values = valuesOf(row);
    const [others, last, total] = [values.slice(0, -2), values.at(-2), values.at(-1)];
    const numbers = others.filter((value) => typeof value === "number");
    const sum = numbers.reduce((before, value) => before + value, 0);
    return total === undefined && typeof last === "number" && last > 0 && numbers.length > 0 && last >= sum;
  });
}

const groups = ["review", "direct", "afterReview"] as const;
const outcomes = ["upheld", "corrected", "other", "pending", "total"] as const;

/** Whether the values of table four have moved up by a cell: the last is blank, and a group that is filled does not add up. */
export function proceedingsMovedUp(cells: Cells): boolean {
  const values = groups.map((group) => outcomes.map((outcome) => cells[`t4.${group}.${outcome}`]));
  const last = values.at(-1) ?? [];
  if (last.at(-1) !== undefined || last.every((value) => value === undefined)) return false;
  return values.some((group) => {
    const numbers = group.filter((value) => typeof value === "number");
    return numbers.length === outcomes.length && !addsUp(numbers);
  });
}
