import type { Cell } from "../forms/form.ts";
import { applicationColumns } from "./applicant-columns.ts";
import { applicationRows } from "./application-rows.ts";
import { disclosureColumns, disclosureRows } from "./disclosure-rows.ts";
import type { RowMeaning } from "./meaning.ts";
import { proceedingColumns, proceedingRows } from "./proceeding-rows.ts";

/** What a cell's row means, and its column where its label alone does not say it. In table four a row is a group of cases. */
export interface CellMeaning {
  readonly row: RowMeaning;
  readonly column: RowMeaning | undefined;
}

/** What a cell means. One table of facts for the page to fill in and for the handbook. */
export function meaningOf(cell: Cell): CellMeaning {
  switch (cell.table) {
    case "t2":
      return { row: disclosureRows[cell.row], column: disclosureColumns[cell.column] };
    case "t3":
      return { row: applicationRows[cell.row], column: cell.computed ? undefined : applicationColumns[cell.column] };
    case "t4":
      return { row: proceedingRows[cell.row], column: proceedingColumns[cell.column] };
  }
}
