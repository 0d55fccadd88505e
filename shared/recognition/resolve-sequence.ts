import type { TableId } from "../forms/form.ts";
import { editions, formOf } from "../forms/registry.ts";
import type { GridCell } from "./grid.ts";
import { cellIdAt, columnsOf, type Hit, moneyUnitIn } from "./hit.ts";
import { namesOrganisations } from "./labels.ts";
import { matchLabels } from "./match-labels.ts";
import { openCells, type OrderedRow, orderRow } from "./ordered-row.ts";
import { type SequenceRow, sequenceRow } from "./sequence-row.ts";
import { resolveProceedings, settleProceedings } from "./resolve-proceedings.ts";

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

/** A row of table three before it is known whether its table is a regular one. */
interface ApplicationRow {
  readonly row: SequenceRow;
  readonly id: string;
  readonly near: boolean;
  readonly header: Readonly<SequenceState>;
  readonly ordered: OrderedRow;
  /** How many cells the row has, its labels among them. */
  readonly width: number;
}

/**
 * Reads rows by order: the values of a row belong to the columns in the order in which the header names them. For tables whose cells do
 * not stand below their headers, and for texts with one cell a line. A row is whole or nothing (`orderRow`). In a text of one cell a line blank
 * cells are not seen (`unseenBlanks`): there a stray number may stand for one of them, and only a row that adds up is whole.
 */
export function resolveSequence(
  rows: readonly (readonly GridCell[])[],
  tables: ReadonlySet<TableId>,
  state: SequenceState,
  unseenBlanks = false,
): readonly Hit[] {
  const hits: Hit[] = [];
  const inTableFour: (readonly Hit[])[] = [];
  const applications: ApplicationRow[] = [];
  let applicantHeader: GridCell[] = [];
  let blockHeader: readonly GridCell[] = [];
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
    if (ownBlockHeader.length > 0) blockHeader = headsAround(row.labels);
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
      inTableFour.push(inProceedings);
      if (row.values.length > 5) since = proceedings.length = 0;
      continue;
    }
    const match = matchLabels(row.labels.toReversed(), "row", tables);
    const meaning = match.meanings.find(({ table }) => table !== "t4");
    if (meaning?.table === "t3") {
      const own = { ...state };
      const order = orderOf(own);
      const ordered = orderRow(row.values, order.length, order.indexOf("total"));
      applications.push({ row, id: meaning.id, near: match.near, header: own, ordered, width: cells.length });
    }
    if (meaning?.table === "t2") hits.push(...blockHits(row, meaning.id, match.near, blockHeader));
  }
  const regular =
    !unseenBlanks && applications.every(({ ordered: { values, left } }) => values !== undefined && left.length === 0);
  const usual = usualWidth(applications);
  return [
    ...hits,
    ...settleProceedings(inTableFour, unseenBlanks),
    ...applications.flatMap((row) => {
      // In a row that has lost a cell, a blank may be one of its values or stand for a label.
      const isShort = row.width < usual;
      const proven = row.ordered.addsUp && (!isShort || row.ordered.filled);
      return applicationHits(row, proven, regular && !isShort);
    }),
  ];
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

/** The header's own order where it names every column and leaves no doubt, else that of the form. */
function orderOf({ applicants, clear }: SequenceState): readonly string[] {
  return clear && formOrder.every((column) => applicants.includes(column)) ? applicants : formOrder;
}

/** The number of cells that most rows have; a row with fewer has lost some. */
function usualWidth(rows: readonly ApplicationRow[]): number {
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return usual !== undefined && usual[1] * 2 > rows.length ? usual[0] : 0;
}

/** In a table with rows that do not fit, only what adds up is where its header says. */
function applicationHits(
  { row, id, near, header, ordered: { values } }: ApplicationRow,
  addsUp: boolean,
  regular: boolean,
): readonly Hit[] {
  const order = orderOf(header);
  const named = order === header.applicants;
  if (values === undefined || !(addsUp || (named && regular))) return openIn("t3", id, order, row.values);
  const sure = named && !near && (header.ownHeader || addsUp);
  return values.flatMap((cell, place): readonly Hit[] => {
    const cellId = cellIdAt("t3", id, order[place] ?? "");
    if (cellId === undefined) return [];
    const hit = { id: cellId, text: cell.text, place: cell.place };
    return [sure ? hit : { ...hit, unsure: named && near ? "labelUnclear" : "byPosition" }];
  });
}

function openIn(table: TableId, row: string, columns: readonly string[], values: readonly GridCell[]): readonly Hit[] {
  return openCells(
    columns.flatMap((column) => cellIdAt(table, row, column) ?? []),
    values,
  );
}

/** The words of a header of table two: those that name its columns, and other words right beside them, which may have lost letters. */
function headsAround(labels: readonly GridCell[]): readonly GridCell[] {
  const names = labels.map((cell) => namesColumnOf(cell, "t2"));
  let [first, last] = [names.indexOf(true), names.lastIndexOf(true)];
  while (labels[first - 1]?.kind === "text") first -= 1;
  while (labels[last + 1]?.kind === "text") last += 1;
  return labels.slice(first, last + 1).filter((cell, at) => names[first + at] === true || cell.kind === "text");
}

function blockHits(row: SequenceRow, id: string, near: boolean, header: readonly GridCell[]): readonly Hit[] {
  const { columns, named } = blockOrder(id, header);
  if (columns.length === 0) return [];
  const { values } = orderRow(row.values, columns.length, undefined);
  if (values === undefined || (!named && columns.every(({ text }) => text === "")))
    return openIn(
      "t2",
      id,
      columns.map(({ column }) => column),
      row.values,
    );
  return values.flatMap((cell, place): readonly Hit[] => {
    const { column, text } = columns[place] ?? { column: "", text: "" };
    const cellId = cellIdAt("t2", id, column);
    if (cellId === undefined) return [];
    const unit = moneyUnitIn(text);
    const unsure = named ? (near ? "labelUnclear" : undefined) : "byPosition";
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

/**
 * The columns of a row of table two in the order of the header above it. A header that has lost letters still has as many words as the form
 * has columns; then the form's own order counts where those that are left stand in their places.
 */
function blockOrder(
  id: string,
  header: readonly GridCell[],
): { readonly columns: readonly { readonly column: string; readonly text: string }[]; readonly named: boolean } {
  const possible = columnsOf("t2", id);
  const heads = header.map((cell) => ({
    text: cell.text,
    column: cell.label.meanings.find(
      ({ table, axis, id: column }) => table === "t2" && axis === "column" && possible.has(column),
    )?.id,
  }));
  const known = heads.flatMap(({ column, text }) => (column === undefined ? [] : [{ column, text }]));
  const forms = formColumns(id).filter((columns) => known.every(({ column }) => columns.includes(column)));
  if (forms.some(({ length }) => length === known.length)) {
    return { columns: known, named: true };
  }
  const inPlace = forms.find(
    (columns) =>
      columns.length === heads.length &&
      heads.every(({ column }, place) => column === undefined || column === columns[place]),
  );
  if (inPlace === undefined) return { columns: (forms[0] ?? []).map((column) => ({ column, text: "" })), named: false };
  return { columns: inPlace.map((column, place) => ({ column, text: heads[place]?.text ?? "" })), named: false };
}

/** The columns of a row of table two in each edition that has it, in the form's order. */
function formColumns(id: string): readonly (readonly string[])[] {
  return editions.map((edition) =>
    formOf(edition).cells.flatMap(({ table, row, column }) => (table === "t2" && row === id ? [column] : [])),
  );
}
