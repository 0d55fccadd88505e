import { type Edition, formOf } from "../forms/registry.ts";
import { canonicalCells } from "../report/canonical.ts";
import type { Cells } from "../report/report.ts";
import type { SubmittedReport } from "./submission.ts";

/** Makes of the cells of a report the same cells, as a gathering keeps them. */
export type CellKeeper = (report: SubmittedReport) => SubmittedReport;

/** So many kinds of reports are told apart by which cells they fill in; in practice units leave the same ones blank. */
const mostShapes = 64;

/**
 * A gathering holds the cells of thousands of reports, and what they take is most of its memory. JavaScript engines keep the names of cells once for all
 * objects that have the same ones, which `{ ...cells }` makes them notice: 1.4 kB a report, where a table of its own takes 6.2 kB. For names that no other
 * report has, that costs 12 kB, so the first reports decide which sets of names are shared, and what has another one is kept as a table.
 */
export function createCellKeeper(): CellKeeper {
  const shapes = new Set<string>();
  const kept = (edition: Edition, cells: Cells): Cells => {
    const form = formOf(edition);
    const table = canonicalCells(form, cells);
    const names = edition + form.cells.map(({ id }) => (cells[id] === undefined ? 0 : 1)).join("");
    if (shapes.size < mostShapes) shapes.add(names);
    return shapes.has(names) ? { ...table } : table;
  };
  return (report) => ({
    ...report,
    cells: kept(report.edition, report.cells),
    declared: kept(report.edition, report.declared),
  });
}
