import type { ApplicantColumn, CommonRow } from "./application-table.ts";
import type { blocks as blocks2019, otherRows as otherRows2019 } from "./edition-2019.ts";
import type { blocks as blocks2021, otherRows as otherRows2021 } from "./edition-2021.ts";
import type { ProceedingColumn, ProceedingGroup } from "./proceedings-table.ts";

/** A block of table two in one of the editions. */
type Block = (typeof blocks2019 | typeof blocks2021)[number];

/** A row of table two. */
export type DisclosureRow = Block["rows"][number]["id"];

/** A column of table two. */
export type DisclosureColumn = Block["columns"][number]["id"];

/** A row of table three; the dot stands between the heading of a result and the row below it. */
export type ApplicationRowId = CommonRow | (typeof otherRows2019 | typeof otherRows2021)[number]["id"];

/**
 * A cell's address as in the statutory form, e.g. `t3.received.naturalPerson`: table, row, column. Made from what the editions state, so
 * an address that no edition can have is a mistake to the compiler; which edition has it, `Form.cellById` says.
 */
export type CellId =
  | `t2.${DisclosureRow}.${DisclosureColumn}`
  | `t3.${ApplicationRowId}.${ApplicantColumn}`
  | `t4.${ProceedingGroup}.${ProceedingColumn}`;

/** Something kept for cells; a cell without it is absent. */
export type ByCell<Kept> = Partial<Record<CellId, Kept>>;

export type { ApplicantColumn, ProceedingColumn, ProceedingGroup };
