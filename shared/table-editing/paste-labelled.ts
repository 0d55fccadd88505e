import type { CellId, Form } from "../forms/form.ts";
import { type GridCell, gridOf } from "../recognition/grid.ts";
import type { Hit } from "../recognition/hit.ts";
import { type Meaning, subtotal } from "../recognition/labels.ts";
import { countsUp } from "../recognition/leftovers.ts";
import { cellsOfLine, lineEdges } from "../recognition/line-cells.ts";
import { markHits } from "../recognition/mark-hits.ts";
import type { Words } from "../recognition/marked-text.ts";
import { matchLabels } from "../recognition/match-labels.ts";
import { addsUp } from "../recognition/ordered-row.ts";
import { readTables } from "../recognition/read-tables.ts";
import { sequenceRow } from "../recognition/sequence-row.ts";
import type { SourceBlock, SourceTable } from "../recognition/source-document.ts";
import type { Cells } from "../report/report.ts";
import { type Landing, type Paste, pasteLandings } from "./paste.ts";
import { placeIn, type ValueGrid, type ValuePlace } from "./value-grid.ts";

/** What is pasted into: the report's form and typed cells, its tables, and the cell where the cursor stands. */
export interface PasteTarget {
  readonly form: Form;
  readonly cells: Cells;
  readonly grids: readonly ValueGrid[];
  readonly active: CellId;
}

const allTables = new Set(["t2", "t3", "t4"] as const);

/**
 * Lays a table with labels of the form onto the cells that they name, wherever the cursor stands: a whole table with its headings, rows with
 * their labels, values below or beside the names of columns. What the labels leave open comes from the cursor. Undefined where the block has
 * no labels of the form, and goes where the cursor stands.
 */
export function pasteByLabels(target: PasteTarget, pasted: SourceTable): Paste | undefined {
  const { form, cells } = target;
  const table = splitLines(pasted);
  const rows = gridOf(table, 0).origins;
  const meanings = rows.flat().map(({ label }) => label.meanings);
  if (!meanings.some(({ length }) => length > 0)) return undefined;
  // 其他 and 总计 name a row and a column; what the labels beside them name decides.
  const onlyColumns = !meanings.some(isRowAlone) && meanings.some(isColumnAlone);
  const landings =
    byHeadings(form, table, rows) ??
    (onlyColumns ? byColumns(target, table, rows) : undefined) ??
    byRows(target, table, rows) ??
    byColumns(target, table, rows);
  return landings === undefined || landings.length === 0 ? undefined : pasteLandings(form, cells, landings);
}

function isRowAlone(meanings: readonly Meaning[]): boolean {
  return namesRow(meanings) && !namesColumn(meanings);
}

function isColumnAlone(meanings: readonly Meaning[]): boolean {
  return namesColumn(meanings) && !namesRow(meanings);
}

/** Lines that hold a row each, as out of a PDF or a text, as rows of cells. */
function splitLines(table: SourceTable): SourceTable {
  if (table.rows.some((row) => row.length > 1)) return table;
  const texts = table.rows.map((row) => row[0]?.text ?? "");
  const edges = lineEdges(texts);
  const rows = texts.map((text, at) => cellsOfLine({ kind: "line", text }, at, edges).map((cell) => ({ text: cell.text, rowSpan: 1, columnSpan: 1 }))); // prettier-ignore
  return rows.some((row) => row.length > 1) ? { kind: "table", rows } : table;
}

/** The words of a cell as they were pasted, what is struck out among them. */
function wordsAt(table: SourceTable, { text, place }: GridCell): Words {
  const withStruck = table.rows[place.row ?? 0]?.[place.cell ?? 0]?.withStruck;
  return withStruck === undefined ? { text } : { text, withStruck };
}

function columnOf(cell: GridCell, table: string): string | undefined {
  return cell.label.meanings.find((one) => one.table === table && one.axis === "column")?.id;
}

function namesRow(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ axis }) => axis === "row");
}

/** A table with headings and labels, as an import reads it; one cell a line where it has a single column. */
function byHeadings(
  form: Form,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  const single = table.rows.every((row) => row.length <= 1);
  const headed = rows.flat().filter(({ label }) => label.meanings.some(({ axis }) => axis === "column")).length > 1;
  if (!headed) return undefined;
  const blocks: readonly SourceBlock[] = single
    ? table.rows.flatMap((row) => row.map(({ text }): SourceBlock => ({ kind: "line", text })))
    : [table];
  const { hits, left } = readTables(blocks);
  if (hits.length === 0) return undefined;
  const marked = markHits(hits, { kind: "html", blocks, pictures: [] });
  const at = ({ block, row = block, cell = 0 }: Hit["place"]) => ({ row, column: cell });
  const seen = new Set<string>();
  const landings = [
    ...marked.flatMap((hit): readonly Landing[] => {
      const place = at(hit.place);
      const cell = form.cellById.get(hit.id);
      // A row whose values cannot be told apart is named once, and goes nowhere.
      const key = hit.rowText === undefined ? hit.id : `${place.row} ${hit.rowText}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const { text, withStruck, unsure, unit, rowText } = hit;
      const words = withStruck === undefined ? { text } : { text, withStruck };
      if (cell === undefined || rowText !== undefined) return [{ target: undefined, words, ...place }];
      return [{ target: cell, words, ...place, ...(unsure && { unsure }), ...(unit && { unit }) }];
    }),
    ...left.map(({ raw, place }): Landing => ({
      target: undefined,
      words: { text: raw },
      ...at(place ?? { block: 0 }),
    })),
  ];
  return [...landings, ...inNoRow(rows, new Set(landings.map(({ row }) => row)))];
}

/** The figures of rows that no label of the form leads to, above, between and below the others: each row is named as a whole. */
function inNoRow(rows: readonly (readonly GridCell[])[], told: ReadonlySet<number>): readonly Landing[] {
  return rows.flatMap((origins, row): readonly Landing[] => {
    const figures = origins.filter(({ kind, text }) => kind === "value" && /\d/u.test(text));
    const [first] = figures;
    const isSubtotal = origins.some(({ label }) => label.key === subtotal);
    if (told.has(row) || first === undefined || isSubtotal || countsUp(figures)) return [];
    const label = origins.find(({ kind }) => kind !== "value")?.text.trim() ?? "";
    const values = figures.map(({ text }) => text.trim()).join(" | ");
    const text = label === "" ? values : `${label}：${values}`;
    return [{ target: undefined, words: { text }, row, column: first.left }];
  });
}

/** Rows with their labels and without headings: as many values as the row has cells, or from the column of the cursor on. */
function byRows(
  { grids, active }: PasteTarget,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  const landings: Landing[] = [];
  let labelled = 0;
  const ambiguous = !rows.flat().some(({ label }) => isRowAlone(label.meanings));
  for (const [row, origins] of rows.entries()) {
    const { labels, values } = sequenceRow(origins);
    const filled = values.slice(0, values.findLastIndex(({ text }) => text.trim() !== "") + 1);
    const { meanings } = matchLabels(labels.toReversed(), "row", allTables);
    const line = meanings.map((meaning) => lineOf(grids, meaning)).find((one) => one !== undefined);
    if (line === undefined) {
      landings.push(...outside(filled, row));
      continue;
    }
    labelled += 1;
    landings.push(...onLine(line, line.length === values.length ? values : filled, { table, row, active, ambiguous }));
  }
  return labelled === 0 ? undefined : landings;
}

/** Where a labelled row stands, and whether its label might name a column as well. */
interface RowPlace {
  readonly table: SourceTable;
  readonly row: number;
  readonly active: CellId;
  readonly ambiguous: boolean;
}

function onLine(
  line: readonly ValuePlace[],
  values: readonly GridCell[],
  { table, row, active, ambiguous }: RowPlace,
): readonly Landing[] {
  const own = line.findIndex(({ cell }) => cell.id.endsWith(active.slice(active.lastIndexOf("."))));
  const isWhole = values.length === line.length;
  const start = isWhole || own < 0 ? 0 : own;
  const total = line.findIndex(({ cell }) => cell.computed);
  const certain = isWhole
    ? total < 0 || addsUp(values, total) || values.every(({ text }) => text === "")
    : values.length === 1 && own >= 0 && !ambiguous;
  return values.map((value, at): Landing => ({
    target: line[start + at]?.cell,
    words: wordsAt(table, value),
    row,
    column: value.left,
    ...(!certain && { unsure: "byPosition" as const }),
  }));
}

/** The cells of a row of the form, in their order. */
function lineOf(grids: readonly ValueGrid[], { table, id }: Meaning): readonly ValuePlace[] | undefined {
  const grid = grids.find((one) => one.table.id === table);
  const own = [...(grid?.placeOf.values() ?? [])].filter(({ cell }) => cell.row === id);
  return own.length === 0 ? undefined : own;
}

/** Values below the names of columns, or beside them where a row was copied as a list: in the rows from that of the cursor on. */
function byColumns(
  { grids, active }: PasteTarget,
  source: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  const grid = grids.find(({ placeOf }) => placeOf.has(active));
  if (grid === undefined || rows.flat().some(({ label }) => namesRow(label.meanings) && !namesColumn(label.meanings)))
    return undefined;
  const first = placeIn(grid, active).line;
  const { id: table } = grid.table;
  const target = (down: number, column: string | undefined) =>
    grid.lines[first + down]?.find(({ cell }) => cell.column === column)?.cell;
  const isList = rows.length > 1 && rows.every((row) => row[0] !== undefined && columnOf(row[0], table) !== undefined);
  if (isList) {
    return rows.flatMap((row, at) => {
      const [name, ...values] = row;
      return values.map((value, down): Landing => ({
        target: target(down, name && columnOf(name, table)),
        words: wordsAt(source, value),
        row: at,
        column: down + 1,
      }));
    });
  }
  const heads = new Map<number, string>();
  const landings: Landing[] = [];
  let down = 0;
  for (const [at, row] of rows.entries()) {
    const named = row.flatMap((cell) => {
      const column = columnOf(cell, table);
      return column === undefined ? [] : [[cell.left, column] as const];
    });
    if (named.length > 0) {
      for (const [left, column] of named) heads.set(left, column);
      continue;
    }
    const values = row.filter(({ kind }) => kind !== "label");
    if (values.length === 0) continue;
    for (const value of values) {
      landings.push({
        target: target(down, heads.get(value.left)),
        words: wordsAt(source, value),
        row: at,
        column: value.left,
      });
    }
    down += 1;
  }
  return heads.size === 0 ? undefined : landings;
}

function namesColumn(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ axis }) => axis === "column");
}

function outside(values: readonly GridCell[], row: number): readonly Landing[] {
  return values.map(({ text, left }): Landing => ({ target: undefined, words: { text }, row, column: left }));
}
