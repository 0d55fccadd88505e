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
  /** The header tells the order in just one way. */
  clear: boolean;
}

/** Before any table was seen. */
export function startSequence(): SequenceState {
  return { applicants: [], ownHeader: false, clear: false };
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
  let since = 0;
  for (const cells of rows) {
    const row = sequenceRow(cells);
    const hasValues = row.values.some((cell) => cell.text.trim() !== "");
    const header = row.labels.filter((cell) => namesColumnOf(cell, "t3") || namesOrganisations(cell.label));
    if (header.length > 1) {
      if (headerUsed) applicantHeader = [];
      headerUsed = false;
      applicantHeader.push(...header);
      const { order, clear } = applicantOrder(applicantHeader, header);
      if (order.length >= 2) Object.assign(state, { applicants: order, ownHeader: true, clear });
    }
    const ownBlockHeader = row.labels.filter((cell) => namesColumnOf(cell, "t2"));
    if (row.labels.some((cell) => cell.label.key.startsWith("第二十条"))) blockHeader = [];
    if (ownBlockHeader.length > 0) blockHeader = ownBlockHeader;
    for (const cell of row.labels) {
      const { meanings } = cell.label;
      // 总计 and 其他 are words of table three as well; alone they open nothing.
      const opens = meanings.length > 0 && meanings.every(({ table }) => table === "t4");
      if (opens || (proceedings.length > 0 && meanings.some(({ table }) => table === "t4"))) proceedings.push(cell);
    }
    if (!hasValues) continue;
    headerUsed = true;
    const inProceedings = resolveProceedings(proceedings, row, since);
    since = proceedings.length;
    if (inProceedings !== undefined) {
      hits.push(...inProceedings);
      if (row.values.length > 5) since = proceedings.length = 0;
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

/**
 * The applicant columns in order: what stands under the organisations takes their place. Unclear where the organisations stand in several
 * places, unless the last row of the header names every column.
 */
function applicantOrder(
  header: readonly GridCell[],
  lastRow: readonly GridCell[],
): { readonly order: readonly string[]; readonly clear: boolean } {
  const whole = distinctColumns(lastRow);
  if (whole.length === formOrder.length && lastRow.length === formOrder.length) return { order: whole, clear: true };
  const order: string[] = [];
  const below: string[] = [];
  let place = -1;
  let runs = 0;
  for (const [at, cell] of header.entries()) {
    if (namesOrganisations(cell.label)) {
      const before = header[at - 1];
      if (before === undefined || !namesOrganisations(before.label)) runs += 1;
      if (place < 0) place = order.length;
      continue;
    }
    const id = columnOf(cell);
    if (id === undefined || order.includes(id) || below.includes(id)) continue;
    if (place >= 0 && organisations.has(id)) below.push(id);
    else order.push(id);
  }
  return { order: place < 0 ? order : order.toSpliced(place, 0, ...below), clear: runs <= 1 };
}

function distinctColumns(cells: readonly GridCell[]): readonly string[] {
  return [...new Set(cells.flatMap((cell) => columnOf(cell) ?? []))];
}

function columnOf(cell: GridCell): string | undefined {
  return cell.label.meanings.find(({ table, axis }) => table === "t3" && axis === "column")?.id;
}

function applicationHits(row: SequenceRow, id: string, near: boolean, state: SequenceState): readonly Hit[] {
  const order = state.applicants.length > 0 ? state.applicants : formOrder;
  const { values, certain } = fitValues(row.values, order.length);
  const complete = formOrder.every((column) => order.includes(column));
  const sure =
    certain &&
    complete &&
    state.clear &&
    !near &&
    (state.ownHeader || (state.applicants.length > 0 && addsUp(values, order)));
  return values.flatMap((cell, place): readonly Hit[] => {
    const cellId = cellIdAt("t3", id, order[place] ?? "");
    if (cellId === undefined) return [];
    const hit = { id: cellId, text: cell.text, place: cell.place };
    return [sure ? hit : { ...hit, unsure: near && certain ? "labelUnclear" : "byPosition" }];
  });
}

/** Whether the total of a row is the sum of its other values, all of them plain numbers. */
function addsUp(values: readonly GridCell[], order: readonly string[]): boolean {
  let sum = 0;
  for (const [place, { text }] of values.entries()) {
    if (!/^\d{1,12}$/u.test(text.trim())) return false;
    sum += order[place] === "total" ? -Number(text) : Number(text);
  }
  return sum === 0;
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
function fitValues(
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
  if (before === extra && after === 0 && values.slice(extra).every(filled))
    return { values: values.slice(extra), certain: true };
  if (before + after >= extra) return { values: values.slice(Math.min(before, extra)).slice(0, count), certain: false };
  return { values: values.slice(0, count), certain: false };
}
