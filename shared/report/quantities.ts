import type { ApplicantColumn, ApplicationRowId, Cell, CellId, Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";

/** Cells that a text speaks of as one figure: a cell, or several added up under a name. */
export interface NamedQuantity {
  readonly cells: readonly CellId[];
  readonly name: QuantityName;
}

/**
 * What a quantity is: a cell; all rows under a heading of table three (`heading` as printed), for one applicant column; what was received
 * and carried in together; the organisations' columns of a row together; or the lawsuits of both kinds.
 */
export type QuantityName =
  | { readonly kind: "cell"; readonly cell: CellId }
  | { readonly kind: "group"; readonly heading: string; readonly column: CellId }
  | { readonly kind: "incoming"; readonly column: CellId }
  | { readonly kind: "organisations"; readonly row: CellId }
  | { readonly kind: "lawsuits" };

/** The columns of organisations in table three. */
export const organisationColumns = ["business", "research", "nonprofit", "legalService", "otherOrg"] as const;

/** Every quantity of a form that has a name, in the order in which a text is likely to want them: sums over all applicants first. */
export const quantitiesIn = remembered((form: Form): readonly NamedQuantity[] => {
  const cells = form.cells.filter((cell) => cell.table === "t3");
  const columns = [...new Set(cells.map(({ column }) => column))].toSorted(
    (a, b) => Number(b === "total") - Number(a === "total"),
  );
  const totals = form.cells.filter(({ computed }) => computed);
  return [
    ...columns.slice(0, 1).map(incoming),
    ...columns.slice(0, 1).flatMap((column) => groups(cells, column)),
    ...totals.filter(({ column, table }) => column === "total" || table === "t4").map(single),
    lawsuits,
    ...form.cells.filter(({ table, computed }) => table !== "t3" && !computed).map(single),
    ...cells.filter(({ column }) => column === "naturalPerson").flatMap(({ row }) => organisations(form, row)),
    ...columns.slice(1).map(incoming),
    ...columns.slice(1).flatMap((column) => groups(cells, column)),
    ...cells.filter(({ column }) => column !== "total").map(single),
  ];
});

/** The named quantity that adds up just these cells. */
export function quantityOf(form: Form, cells: readonly CellId[]): NamedQuantity | undefined {
  return quantitiesIn(form).find(
    (quantity) => quantity.cells.length === cells.length && quantity.cells.every((id) => cells.includes(id)),
  );
}

const lawsuits: NamedQuantity = { cells: ["t4.direct.total", "t4.afterReview.total"], name: { kind: "lawsuits" } };

/** A row of table three or four over all applicants or outcomes: its own total, or the totals of all rows below its heading. */
export function totalsUnder(form: Form, table: "t3" | "t4", row: string): readonly CellId[] {
  return form.cells
    .filter((cell) => cell.table === table && cell.column === "total")
    .filter((cell) => cell.row === row || cell.row.startsWith(`${row}.`))
    .map(({ id }) => id);
}

function single({ id }: Cell): NamedQuantity {
  return { cells: [id], name: { kind: "cell", cell: id } };
}

function incoming(column: ApplicantColumn): NamedQuantity {
  const cells = [`t3.received.${column}`, `t3.carriedIn.${column}`] as const;
  return { cells, name: { kind: "incoming", column: `t3.received.${column}` } };
}

/** The headings of table three that have rows below them, each with those rows. */
function groups(cells: readonly Cell[], column: ApplicantColumn): readonly NamedQuantity[] {
  const inColumn = cells.filter((cell) => cell.column === column && cell.rowLabels.length === 3);
  const headings = [...new Set(inColumn.map(({ rowLabels }) => rowLabels[1] ?? ""))];
  return headings.map((heading) => ({
    cells: inColumn.filter(({ rowLabels }) => rowLabels[1] === heading).map(({ id }) => id),
    name: { kind: "group", heading, column: `t3.received.${column}` },
  }));
}

function organisations(form: Form, row: ApplicationRowId): readonly NamedQuantity[] {
  const cells = organisationColumns.map((column) => `t3.${row}.${column}` as const);
  const [first] = cells;
  if (first === undefined || !cells.every((id) => form.cellById.has(id))) return [];
  return [{ cells, name: { kind: "organisations", row: first } }];
}
