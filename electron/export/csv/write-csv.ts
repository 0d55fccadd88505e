import { formOf } from "../../../shared/forms/registry.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { success } from "../../../shared/result.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { originNames, paperWords } from "../../../shared/words/paper.ts";
import type { Exporter } from "../exporter.ts";
import { csvLine, plainField } from "./csv-line.ts";

const byteOrderMark = "\uFEFF";
const columns = ["cellId", "table", "row", "column", "value", "origin"] as const;

/**
 * Writes the cells of a report as CSV, one line a cell in form order under a line of headings: id, table, row, column, value (empty for
 * blank), and whether it was typed or computed. UTF-8 with a byte order mark, which Excel needs to read Chinese.
 */
export const writeCsv: Exporter = async ({ report }) => {
  const form = formOf(report.edition);
  const labels = labelsFor(form, "zh");
  const values = allCells(form, report.cells);
  const lines = form.cells.map((cell) => {
    const value = values[cell.id];
    return csvLine([
      cell.id,
      labels.table(cell.table),
      cell.rowLabels.join("—"),
      cell.columnLabels.join("—"),
      typeof value === "object" ? plainField(value.raw) : formatCell(value),
      cell.computed ? originNames.computed : originNames.typed,
    ]);
  });
  const heading = csvLine(columns.map((column) => paperWords[column]));
  return success(new TextEncoder().encode(byteOrderMark + heading + lines.join("")));
};
