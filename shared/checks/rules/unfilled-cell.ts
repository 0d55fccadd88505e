import { groupBy } from "../../group-by.ts";
import type { Cell, CellId, Table } from "../../forms/form.ts";
import type { Figures } from "../figures.ts";
import type { Finding } from "../finding.ts";
import { type Check, nothing, type Rule } from "../rule.ts";

/**
 * V3: a cell is blank, or holds "/", "—" or 无. One finding a row (or one for a table in which nothing is filled in), so that a half-done
 * table does not drown the rest. Source: practice.
 */
export const unfilledCell: Rule = {
  code: "V3",
  severity: "warning",
  basis: "practice",
  checks: (form) => form.tables.map(checkTable),
};

function checkTable(table: Table): Check {
  const typed = table.cells.filter((cell) => !cell.computed);
  const rows = [...groupBy(typed, (cell) => cell.row).values()];
  return {
    reads: typed.map((cell) => cell.id),
    run: ({ figures }) => {
      const unfilled = typed.filter((cell) => isUnfilled(figures, cell));
      if (unfilled.length === 0) return nothing;
      if (unfilled.length === typed.length && typed.every((cell) => figures.state(cell.index) === "blank")) {
        const cells = typed.map((cell) => cell.id);
        return [{ ...core(table, cells), params: { table: table.id, row: undefined, blank: cells, dashed: [] } }];
      }
      return rows.flatMap((row) => checkRow(table, row, figures));
    },
  };
}

function checkRow(table: Table, row: readonly Cell[], figures: Figures): readonly Finding[] {
  const unfilled = row.filter((cell) => isUnfilled(figures, cell));
  const first = unfilled[0];
  if (first === undefined) return nothing;
  const blank = unfilled.filter((cell) => figures.state(cell.index) === "blank");
  const dashed = unfilled.filter((cell) => figures.state(cell.index) !== "blank");
  return [
    {
      ...core(table, ids(unfilled)),
      params: { table: table.id, row: first.id, blank: ids(blank), dashed: ids(dashed) },
    },
  ];
}

function ids(cells: readonly Cell[]): readonly CellId[] {
  return cells.map((cell) => cell.id);
}

function core(table: Table, cells: readonly CellId[]) {
  return { code: "V3", severity: unfilledCell.severity, part: table.id, cells } as const;
}

function isUnfilled(figures: Figures, cell: Cell): boolean {
  const state = figures.state(cell.index);
  return state === "blank" || state === "notApplicable";
}
