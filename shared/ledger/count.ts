import type { ByCell, CellId, Form } from "../forms/form.ts";
import { cellIdOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import type { ApplicantKind } from "./applicants.ts";
import { type Outcome, readProceeding } from "./proceedings.ts";
import type { Application } from "./read-rows.ts";
import type { Settled } from "./settle.ts";

/** A figure counted from the register, with the numbers of the rows behind it. */
export interface Counted {
  readonly value: number;
  readonly rows: readonly number[];
}

/** A figure for each cell that the register can tell. */
export type CountedCells = Readonly<ByCell<Counted>>;

/**
 * The rows of table three that an application stands in. With a the day of receipt, b that of the final answer and y the year: 本年新收, a in y;
 * 上年结转, a before y; 办理结果, b in y; 结转下年度, no b or b after y. Each stands once in the first two and once in the last two, so that the form's
 * equation holds by itself.
 */
function rowsIn(opening: "received" | "carriedIn", ending: string): readonly string[] {
  return ending === "carriedOut" || ending === "" ? [opening, ending] : [opening, ending, "concluded"];
}

/** Table three, all of its cells, totals included. */
export function countApplications(settled: readonly Settled[], form: Form, year: number): CountedCells {
  const groups = groupAlike(settled, year);
  const cells = form.cells.filter(({ table }) => table === "t3");
  const lists = new Map(cells.map(({ id }): readonly [CellId, (readonly number[])[]] => [id, []]));
  const byRow = new Map<string, Map<string, (readonly number[])[]>>();
  for (const { id, row, column } of cells) {
    const own = byRow.get(row) ?? new Map<string, (readonly number[])[]>();
    byRow.set(row, own.set(column, lists.get(id) ?? []));
  }
  for (const { opening, ending, kind, rows } of groups) {
    for (const row of rowsIn(opening, ending)) {
      // The edition of 2019 leaves the last result undivided.
      const own = byRow.get(row) ?? byRow.get(row.split(".")[0] ?? "");
      for (const column of [kind, "total"]) own?.get(column)?.push(rows);
    }
  }
  const counted: ByCell<Counted> = {};
  for (const [id, own] of lists) counted[id] = countedTogether(own);
  return counted;
}

/** Applications of one kind that begin and end alike: they stand in the same cells. */
interface Alike {
  readonly opening: "received" | "carriedIn";
  readonly ending: string;
  readonly kind: ApplicantKind;
  readonly rows: number[];
}

function groupAlike(settled: readonly Settled[], year: number): readonly Alike[] {
  const groups: Alike[] = [];
  const known = {
    received: new Map<string, Map<ApplicantKind, Alike>>(),
    carriedIn: new Map<string, Map<ApplicantKind, Alike>>(),
  };
  const [firstDay, lastDay] = [`${year}-01-01`, `${year}-12-31`];
  for (const one of settled) {
    if (one.end !== "counted") continue;
    const { kind, received, answered, result = "" } = one;
    const opening = received >= firstDay ? "received" : "carriedIn";
    const ending = answered === undefined || answered > lastDay ? "carriedOut" : result;
    let kinds = known[opening].get(ending);
    if (kinds === undefined) {
      kinds = new Map<ApplicantKind, Alike>();
      known[opening].set(ending, kinds);
    }
    let alike = kinds.get(kind);
    if (alike === undefined) {
      alike = { opening, ending, kind, rows: [] };
      kinds.set(kind, alike);
      groups.push(alike);
    }
    alike.rows.push(one.row);
  }
  return groups;
}

/** A figure of several lists of rows. They are put in order when somebody asks for them, which of most figures nobody does after a click. */
function countedTogether(lists: readonly (readonly number[])[]): Counted {
  let rows: readonly number[] | undefined;
  return {
    value: lists.reduce((sum, { length }) => sum + length, 0),
    get rows() {
      return (rows ??= lists.flat().toSorted((a, b) => a - b));
    },
  };
}

/** Reviews and lawsuits of one row that nobody can sort in by their words. */
export interface UnclearProceeding {
  readonly row: number;
  readonly kind: "review" | "lawsuit";
}

/**
 * Table four from the columns on reviews and lawsuits, for the columns that there are; a lawsuit of an application that had a review is one after review. What
 * is unclear is counted nowhere. `settled` says how each application ends: only those that count have proceedings. The register does not say in which year a case was closed: the figures are proposals.
 */
export function countProceedings(
  applications: readonly Application[],
  settled: readonly Settled[],
  form: Form,
  has: { readonly review: boolean; readonly lawsuit: boolean },
): { readonly cells: CountedCells; readonly unclear: readonly UnclearProceeding[] } {
  const rows = new Map<CellId, number[]>();
  for (const { id, table, row } of form.cells) {
    if (table === "t4" && (row === "review" ? has.review : has.lawsuit)) rows.set(id, []);
  }
  const unclear: UnclearProceeding[] = [];
  const add = (group: string, outcome: Outcome, row: number): void => {
    for (const column of [outcome, "total"]) {
      const id = cellIdOf(`t4.${group}.${column}`);
      if (id !== undefined) rows.get(id)?.push(row);
    }
  };
  for (const [place, { row, review, lawsuit }] of (has.review || has.lawsuit
    ? readProceedings(applications)
    : []
  ).entries()) {
    if (settled[place]?.end !== "counted") continue;
    if (review === "unclear") unclear.push({ row, kind: "review" });
    else if (review !== undefined) add("review", review, row);
    if (lawsuit === "unclear") unclear.push({ row, kind: "lawsuit" });
    else if (lawsuit !== undefined) add(review === undefined ? "direct" : "afterReview", lawsuit, row);
  }
  return { cells: countedOf(rows), unclear };
}

const readProceedings = remembered((applications: readonly Application[]) =>
  applications.map(({ row, values }) => ({
    row,
    review: readProceeding(values.review ?? "", values.reviewResult ?? ""),
    lawsuit: readProceeding(values.lawsuit ?? "", values.lawsuitResult ?? ""),
  })),
);

function countedOf(rows: ReadonlyMap<CellId, readonly number[]>): CountedCells {
  const counted: ByCell<Counted> = {};
  for (const [id, own] of rows) counted[id] = { value: own.length, rows: own };
  return counted;
}
