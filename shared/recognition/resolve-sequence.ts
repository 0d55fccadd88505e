import type { TableId } from "../forms/form.ts";
import type { GridCell } from "./grid.ts";
import { cellIdAt, columnsOf, type Hit, moneyUnitIn } from "./hit.ts";
import { namesOrganisations } from "./labels.ts";
import { matchLabels } from "./match-labels.ts";
import { type SequenceRow, sequenceRow } from "./sequence-row.ts";
import { resolveProceedings } from "./resolve-proceedings.ts";

/** The order of table three's columns as a header gives it; kept for a table that goes on without one. */
export interface SequenceState {
  applicants: readonly string[];
  /** The header stands in this very table. */
  ownHeader: boolean;
}

/** The order of the form, for tables without any header. */
const formOrder = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"];
const organisations: ReadonlySet<string> = new Set(formOrder.slice(1, 6));

/**
 * Reads rows by order: the values of a row belong to the columns in the order in which the header names them. For tables whose cells do
 * not stand below their headers, and for texts with one cell a line. Where a row has another number of values than the header has
 * columns, every value is a doubt.
 */
export function resolveSequence(
  rows: readonly (readonly GridCell[])[],
  tables: ReadonlySet<TableId>,
  state: SequenceState,
): readonly Hit[] {
  const hits: Hit[] = [];
  let applicantHeader: GridCell[] = [];
  let blockHeader: GridCell[] = [];
  let headerUsed = false;
  const proceedings: GridCell[] = [];
  for (const cells of rows) {
    const row = sequenceRow(cells);
    const hasValues = row.values.some((cell) => cell.text.trim() !== "");
    const header = row.labels.filter((cell) => namesColumnOf(cell, "t3") || namesOrganisations(cell.label));
    if (header.length > 1) {
      if (headerUsed) applicantHeader = [];
      headerUsed = false;
      applicantHeader.push(...header);
      const order = applicantOrder(applicantHeader);
      if (order.length >= 2) Object.assign(state, { applicants: order, ownHeader: true });
    }
    const ownBlockHeader = row.labels.filter((cell) => namesColumnOf(cell, "t2"));
    if (row.labels.some((cell) => cell.label.key.startsWith("第二十条"))) blockHeader = [];
    if (ownBlockHeader.length > 0) blockHeader = ownBlockHeader;
    proceedings.push(...row.labels.filter((cell) => cell.label.meanings.some(({ table }) => table === "t4")));
    if (!hasValues) continue;
    headerUsed = true;
    const inProceedings = resolveProceedings(proceedings, row);
    if (inProceedings !== undefined) {
      hits.push(...inProceedings);
      if (row.values.length > 5) proceedings.length = 0;
      continue;
    }
    const match = matchLabels(row.labels.toReversed(), "row", tables);
    const meaning = match.meanings.find(({ table }) => table !== "t4");
    if (meaning?.table === "t3") hits.push(...applicationHits(row, meaning.id, match.near, state));
    if (meaning?.table === "t2") hits.push(...blockHits(row, meaning.id, match.near, blockHeader));
  }
  return hits;
}

function namesColumnOf(cell: GridCell, table: TableId): boolean {
  return cell.label.meanings.some((meaning) => meaning.table === table && meaning.axis === "column");
}

/** The applicant columns in order: what stands under the organisations takes their place. */
function applicantOrder(header: readonly GridCell[]): readonly string[] {
  const order: string[] = [];
  const below: string[] = [];
  let place = -1;
  for (const cell of header) {
    if (namesOrganisations(cell.label)) {
      place = order.length;
      continue;
    }
    const id = cell.label.meanings.find(({ table, axis }) => table === "t3" && axis === "column")?.id;
    if (id === undefined || order.includes(id) || below.includes(id)) continue;
    if (place >= 0 && organisations.has(id)) below.push(id);
    else order.push(id);
  }
  return place < 0 ? order : order.toSpliced(place, 0, ...below);
}

function applicationHits(row: SequenceRow, id: string, near: boolean, state: SequenceState): readonly Hit[] {
  const order = state.applicants.length > 0 ? state.applicants : formOrder;
  const { values, certain } = fitValues(row.values, order.length);
  const complete = formOrder.every((column) => order.includes(column));
  const sure = certain && complete && state.ownHeader && !near;
  return values.flatMap((cell, place): readonly Hit[] => {
    const cellId = cellIdAt("t3", id, order[place] ?? "");
    if (cellId === undefined) return [];
    const hit = { id: cellId, text: cell.text, place: cell.place };
    return [sure ? hit : { ...hit, unsure: near && certain ? "labelUnclear" : "byPosition" }];
  });
}

function blockHits(row: SequenceRow, id: string, near: boolean, header: readonly GridCell[]): readonly Hit[] {
  const possible = columnsOf("t2", id);
  const named = header.flatMap((cell) =>
    cell.label.meanings
      .filter(({ table, axis }) => table === "t2" && axis === "column")
      .map((meaning) => ({ cell, meaning })),
  );
  const order = named.filter(({ meaning }) => possible.has(meaning.id));
  const { values, certain } = fitValues(row.values, order.length);
  return values.flatMap((cell, place): readonly Hit[] => {
    const column = order[place];
    const cellId = column && cellIdAt("t2", id, column.meaning.id);
    if (cellId === undefined) return [];
    const unit = moneyUnitIn(column?.cell.text ?? "");
    const unsure = !certain ? "byPosition" : near ? "labelUnclear" : undefined;
    return [
      {
        id: cellId,
        text: cell.text,
        place: cell.place,
        ...(unsure !== undefined && { unsure }),
        ...(unit !== undefined && { unit }),
      },
    ];
  });
}

/** As many values as there are columns: blank cells before or after them are left out where that fits in just one way. */
export function fitValues(
  values: readonly GridCell[],
  count: number,
): { readonly values: readonly GridCell[]; readonly certain: boolean } {
  const extra = values.length - count;
  if (extra === 0) return { values, certain: true };
  if (extra < 0) return { values, certain: false };
  const filled = (cell: GridCell): boolean => cell.text.trim() !== "";
  const first = values.findIndex(filled);
  const last = values.findLastIndex(filled);
  if (first < 0) return { values: values.slice(0, count), certain: true };
  const before = first;
  const after = values.length - 1 - last;
  if (after >= extra && before === 0) return { values: values.slice(0, count), certain: true };
  if (before >= extra && after === 0) return { values: values.slice(extra), certain: true };
  if (before + after >= extra) return { values: values.slice(Math.min(before, extra)).slice(0, count), certain: false };
  return { values: values.slice(0, count), certain: false };
}
