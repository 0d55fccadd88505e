import type { DisclosureColumn, DisclosureRow } from "./cell-id.ts";
import type { CellKind, PlainCell, TableDefinition } from "./form.ts";
import { LayoutBuilder } from "./layout.ts";

/** A block of table two: the clause of article 20 it belongs to, its columns and its rows. */
export interface BlockDefinition {
  readonly article: string;
  readonly columns: readonly { readonly id: DisclosureColumn; readonly label: string; readonly kind: CellKind }[];
  readonly rows: readonly { readonly id: DisclosureRow; readonly label: string }[];
}

/**
 * Builds table two: blocks one below the other, each under a band with its clause and with column headers of its own. Blocks with fewer
 * columns spread them evenly over the grid.
 */
export function blockTable(heading: string, firstColumn: string, blocks: readonly BlockDefinition[]): TableDefinition {
  const valueColumns = blocks.map((block) => block.columns.length).reduce(leastCommonMultiple, 1);
  const layout = new LayoutBuilder();
  const cells: PlainCell[] = [];
  const ranges: { first: number; last: number }[] = [];
  let row = 0;
  for (const block of blocks) {
    const columnSpan = valueColumns / block.columns.length;
    const first = row;
    layout.label({ row, column: 0, columnSpan: valueColumns + 1 }, "band", block.article);
    row += 1;
    layout.label({ row, column: 0 }, "corner", firstColumn);
    for (const [place, column] of block.columns.entries()) {
      layout.label({ row, column: 1 + place * columnSpan, columnSpan }, "columnHeader", column.label);
    }
    for (const line of block.rows) {
      row += 1;
      layout.label({ row, column: 0 }, "rowHeader", line.label);
      for (const [place, column] of block.columns.entries()) {
        const id = `t2.${line.id}.${column.id}` as const;
        layout.place({ row, column: 1 + place * columnSpan, columnSpan }, "value", { kind: "value", cell: id });
        cells.push({
          id,
          table: "t2",
          row: line.id,
          column: column.id,
          kind: column.kind,
          computed: false,
          rowLabels: [line.label],
          columnLabels: [column.label],
        });
      }
    }
    ranges.push({ first, last: row });
    row += 1;
  }
  return {
    id: "t2",
    heading,
    cells,
    sums: [],
    balances: [],
    layout: {
      columnCount: valueColumns + 1,
      headerRows: 0,
      labelColumns: 1,
      rows: layout.rows(),
      blocks: ranges,
    },
  };
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
