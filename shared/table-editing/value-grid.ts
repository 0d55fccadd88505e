import type { Cell, CellId, Form, Table } from "../forms/form.ts";

/** Where a value stands: its line among the lines that hold values, and the grid columns of the printed table that it covers. */
export interface ValuePlace {
  readonly cell: Cell;
  readonly line: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** The values of a printed table without its labels: what the cursor moves over and blocks are cut from. */
export interface ValueGrid {
  readonly table: Table;
  /** The lines that hold values, top to bottom, each left to right. */
  readonly lines: readonly (readonly ValuePlace[])[];
  readonly placeOf: ReadonlyMap<CellId, ValuePlace>;
}

/** The value grid of a table. */
function valueGrid(table: Table): ValueGrid {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const lines = table.layout.rows
    .map((row) =>
      row.flatMap(({ content, column, columnSpan }) => {
        const cell = content.kind === "value" ? cells.get(content.cell) : undefined;
        return cell === undefined ? [] : [{ cell, column, columnSpan }];
      }),
    )
    .filter((row) => row.length > 0)
    .map((row, line) => row.map((place): ValuePlace => ({ ...place, line })));
  return { table, lines, placeOf: new Map(lines.flat().map((place) => [place.cell.id, place])) };
}

/** The value grids of a form in form order. */
export function valueGrids(form: Form): readonly ValueGrid[] {
  return form.tables.map(valueGrid);
}

/** The place of a cell, which must be one of the grid's. */
export function placeIn(grid: ValueGrid, id: CellId): ValuePlace {
  const place = grid.placeOf.get(id);
  if (place === undefined) throw new RangeError(`${id} is not a cell of ${grid.table.id}`);
  return place;
}

/** The place of a line that covers a grid column, else the last one. */
export function placeAt(line: readonly ValuePlace[], column: number): ValuePlace | undefined {
  return line.findLast((place) => place.column <= column) ?? line[0];
}
