import { Big } from "big.js";
import type { ByCell, Cell, CellId, Form } from "../forms/form.ts";
import { type CellValue, foldWidth, isAmountText, largestCount } from "../report/cell-value.ts";
import type { Adjustment, Report } from "../report/report.ts";
import { typedBelow } from "../report/totals.ts";
import { fail, type Result, success } from "../result.ts";
import { foldText } from "../recognition/normalise.ts";

/** Who adjusts where the row does not say it, when (ISO 8601 date and time), and what cells are called beside their ids. */
interface Adjusting {
  readonly name?: string;
  readonly at: string;
  readonly nameOf: (cell: CellId) => string;
}

type Column = "cell" | "by" | "reason" | "name";

const heads: readonly (readonly [Column, RegExp])[] = [
  ["cell", /^(?:单元格|格|编号|栏目|cell)$/iu],
  ["by", /^(?:调整数?|增减数?|by)$/iu],
  ["reason", /^(?:调整)?(?:理由|原因|说明)$|^reason$/iu],
  ["name", /^(?:调整人|经办人?|姓名|name)$/iu],
];

/**
 * What is adjusted after one more: a cell has one adjustment, so a later one takes the place of the former, and one of 0 takes it back. Giving the same
 * twice therefore adjusts once.
 */
export function withAdjustment(adjustments: readonly Adjustment[], one: Adjustment): readonly Adjustment[] {
  const others = adjustments.filter(({ cell }) => cell !== one.cell);
  return new Big(one.by).eq(0) ? others : [...others, one];
}

/** Reads by how much somebody adjusts a cell: a whole number for a count, an exact decimal for an amount, a sign in front. Undefined where it is none. */
export function readAdjusted(text: string, kind: Cell["kind"]): Adjustment["by"] | undefined {
  const plain = foldWidth(text).trim().replace(/^[−–]/u, "-").replace(/^\+/u, "");
  if (kind === "amount") return isAmountText(plain) && !/\.\d{7}/u.test(plain) ? plain : undefined;
  const by = /^-?\d{1,12}$/u.test(plain) ? Number(plain) + 0 : Number.NaN;
  return Math.abs(by) <= largestCount ? by : undefined;
}

/**
 * Reads adjustments from rows under heads: 单元格 (the id, or the name that the table of all values gives it), 调整, 理由 and, where somebody wants to say it,
 * 调整人. Every one needs a reason. Fails with the first row that does not fit, numbered from 1; then none is used.
 */
export function adjustmentsFromRows(
  rows: readonly (readonly string[])[],
  form: Form,
  path: string,
  { name: usual, at, nameOf }: Adjusting,
): Result<readonly Adjustment[]> {
  const headAt = rows.findIndex((row) => columnOf(row, "cell") >= 0 && columnOf(row, "by") >= 0);
  const head = rows[headAt];
  if (head === undefined) return fail({ code: "adjustmentsWithoutHead", path });
  const called = new Map(form.cells.flatMap((cell) => [cell.id, nameOf(cell.id)].map((one) => [foldText(one), cell])));
  const adjustments: Adjustment[] = [];
  for (const [below, row] of rows.slice(headAt + 1).entries()) {
    const field = (column: Column): string => (row[columnOf(head, column)] ?? "").trim();
    if (row.every((text) => text.trim() === "")) continue;
    const unfit = (column: Column): Result<never> =>
      fail({ code: "adjustmentUnfit", path, row: headAt + below + 2, column, text: field(column) });
    const cell = called.get(foldText(field("cell")));
    if (cell === undefined || cell.computed) return unfit("cell");
    const by = readAdjusted(field("by"), cell.kind);
    if (by === undefined) return unfit("by");
    const [reason, name = usual] = [field("reason"), field("name") || undefined];
    if (reason === "") return unfit("reason");
    adjustments.push({ cell: cell.id, by, reason, ...(name !== undefined && { name }), at });
  }
  return success(adjustments);
}

function columnOf(row: readonly string[], column: Column): number {
  return row.findIndex((text) => heads.some(([name, words]) => name === column && words.test(foldText(text))));
}

/** What was adjusted in a cell of a merged report: itself, or everything that its total adds up. */
export function adjustmentsOf({ adjustments = [] }: Report, form: Form, cell: CellId): readonly Adjustment[] {
  const below = new Set(typedBelow(form)(cell));
  return adjustments.filter((one) => below.has(one.cell));
}

/** What was added to each cell, totals included, exactly; only cells in which something was. */
export function adjustedCells(form: Form, report: Report): ByCell<CellValue> {
  const adjusted: ByCell<CellValue> = {};
  if (report.adjustments === undefined) return adjusted;
  for (const { id, kind } of form.cells) {
    const own = adjustmentsOf(report, form, id);
    if (own.length === 0) continue;
    const sum = own.reduce((all, { by }) => all.plus(by), new Big(0));
    adjusted[id] = kind === "amount" ? sum.toFixed() : sum.toNumber();
  }
  return adjusted;
}
