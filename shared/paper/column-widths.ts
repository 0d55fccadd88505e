import type { Table } from "../forms/form.ts";

/** The label columns of table three in twips: 三、, then （一）, then 1. */
const applicationLabels = [640, 1120, 2125];

/**
 * The widths of a table's grid columns in twips; they add up to `total`. The label column of table two takes a quarter, those of table
 * three what their words need; the value columns share the rest evenly.
 */
export function columnWidths(table: Table, total: number): readonly number[] {
  const labels = labelWidths(table, total);
  const rest = total - labels.reduce((sum, width) => sum + width, 0);
  const values = table.layout.columnCount - labels.length;
  const width = Math.floor(rest / values);
  const left = rest - width * values;
  // Table three gives what is left over to its last column, the totals; the others give it to the first columns.
  return [
    ...labels,
    ...Array.from({ length: values }, (_, place) =>
      table.id === "t3" ? width + (place === values - 1 ? left : 0) : width + (place < left ? 1 : 0),
    ),
  ];
}

function labelWidths({ id, layout: { labelColumns } }: Table, total: number): readonly number[] {
  if (id === "t3" && labelColumns === applicationLabels.length) return applicationLabels;
  return Array.from({ length: labelColumns }, () => Math.ceil(total / 4 / labelColumns));
}
