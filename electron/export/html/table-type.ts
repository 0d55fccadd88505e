import type { TableId } from "../../../shared/forms/form.ts";

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
