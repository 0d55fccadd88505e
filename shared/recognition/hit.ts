import type { CellId, TableId } from "../forms/form.ts";
import { cellIdOf, editions, formOf } from "../forms/registry.ts";
import type { MoneyUnit } from "../numerals/cell-number.ts";
import type { SourcePlace } from "./reading.ts";

/** A place in a document that was taken for a cell of the form. */
export interface Hit {
  readonly id: CellId;
  readonly text: string;
  readonly place: SourcePlace;
  /** Why the place is not certain. */
  readonly unsure?: "labelUnclear" | "byPosition" | "mergedValue" | "rebuilt";
  /** The text with the words that are struck out in it, where some are. */
  readonly withStruck?: string;
  readonly unit?: MoneyUnit;
  /**
   * Set where the row is known but not which of its values belongs to the cell: all of them, as they stand. Such a cell has no value and
   * nothing is proposed for it.
   */
  readonly rowText?: string;
  /** The words of its row where they are those of another row. */
  readonly under?: string;
}

/** The id of a cell by its row and column, if any edition has one there. */
export function cellIdAt(table: TableId, row: string, column: string): CellId | undefined {
  return cellIdOf(`${table}.${row}.${column}`);
}

const columnsByRow: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const columns = new Map<string, Set<string>>();
  for (const edition of editions) {
    for (const { table, row, column } of formOf(edition).cells) {
      const key = `${table}.${row}`;
      columns.set(key, (columns.get(key) ?? new Set()).add(column));
    }
  }
  return columns;
})();

/** The columns that a row has in any edition. */
export function columnsOf(table: TableId, row: string): ReadonlySet<string> {
  return columnsByRow.get(`${table}.${row}`) ?? new Set();
}

/** The unit of money that a header names, if any. */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  const [, power] = /([十百千万亿美欧港澳日]*)\s*元/u.exec(text) ?? [];
  if (power === undefined) return undefined;
  return power === "" ? "yuan" : power === "万" ? "tenThousandYuan" : "otherMoney";
}
