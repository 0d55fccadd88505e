import type { Table, TableId } from "../../../shared/forms/form.ts";

/** The width between the margins, in twips: 156 mm. Source: GB/T 9704-2012, 5.1. */
export const textWidth = 8845;

/** Widths of the columns that hold row labels, in twips; the columns with values share the rest evenly. */
const labelWidths: Readonly<Record<TableId, readonly number[]>> = { t2: [2212], t3: [640, 1120, 2125], t4: [] };

/** The widths of a table's grid columns in twips; they add up to the text width. */
export function columnWidths(table: Table): readonly number[] {
  const labels = labelWidths[table.id].slice(0, table.layout.labelColumns);
  const values = table.layout.columnCount - labels.length;
  const rest = textWidth - labels.reduce((sum, width) => sum + width, 0);
  return [...labels, ...Array.from({ length: values }, () => rest / values)];
}

/** Type sizes (points) of the tables and the space (points) at both sides of a cell's words. */
export const tableType: Readonly<
  Record<TableId, { readonly size: number; readonly line: number; readonly side: number }>
> = {
  t2: { size: 10.5, line: 15, side: 3 },
  t3: { size: 9, line: 12, side: 2 },
  t4: { size: 10.5, line: 15, side: 0.75 },
};

const smallest = 4;

/** The width of a digit in parts of the type size; Times New Roman has 0.5, the Chinese typefaces that stand in for it up to 0.56. */
const digitWidth = 0.56;

/**
 * The type size (points, halves) at which a number fits into a cell of a width (twips) without breaking, or undefined where it fits as
 * it is.
 */
export function fittingSize(text: string, table: TableId, width: number): number | undefined {
  if (!/^-?[\d.]+$/.test(text)) return undefined;
  const { size, side } = tableType[table];
  const room = width / 20 - 2 * side - 1;
  const fitting = Math.floor((room / (text.length * digitWidth)) * 2) / 2;
  return fitting >= size ? undefined : Math.max(fitting, smallest);
}
