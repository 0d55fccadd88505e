import type { Sheet, SheetCell } from "../read-sheet.ts";
import { readAddress } from "../sheet-address.ts";

/** A sheet's cells by their places. */
export interface SheetGrid {
  /** How many rows reach down to the last cell. */
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => SheetCell | undefined;
  /** The text at a place; "" where nothing stands. */
  readonly text: (row: number, column: number) => string;
  readonly at: (address: string) => SheetCell | undefined;
}

/** Lays a sheet's cells out by their places. */
export function sheetGrid(sheet: Sheet): SheetGrid {
  const rows = new Map<number, Map<number, SheetCell>>();
  let rowCount = 0;
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, SheetCell>();
    rows.set(cell.row, row.set(cell.column, cell));
    rowCount = Math.max(rowCount, cell.row);
  }
  const cell = (row: number, column: number): SheetCell | undefined => rows.get(row)?.get(column);
  return {
    rowCount,
    cell,
    text: (row, column) => cell(row, column)?.text ?? "",
    at: (address) => {
      const place = readAddress(address);
      return place && cell(place.row, place.column);
    },
  };
}
