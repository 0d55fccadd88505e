import type { Register, RegisterRow, RegisterSheet, RowMark } from "../../shared/ledger/register.ts";
import type { SourceBlock, SourceCell } from "../../shared/recognition/source-document.ts";
import type { Sheet, SheetCell } from "../import/xlsx/read-sheet.ts";
import { firstFrom, readAddress, type SheetRange } from "../import/xlsx/sheet-address.ts";

/** No register has more columns; what stands further to the right is left out. */
const mostColumns = 120;

/** The places of a row while it is put together. */
interface OpenRow {
  readonly cells: string[];
  readonly joined: number[];
  struck: number;
  filled: number;
  formula: boolean;
}

/** A sheet of a workbook as rows of a register: what stands in a merged cell stands in every place that it covers. */
export function registerSheet(
  name: string,
  { cells, merges, hiddenRows = [] }: Sheet,
  isHidden = false,
): RegisterSheet {
  const rows = new Map<number, OpenRow>();
  for (const cell of cells) {
    if (cell.column > mostColumns) continue;
    const row = rowAt(rows, cell.row);
    put(row, cell.column - 1, wordsOf(cell));
    row.filled += 1;
    if (cell.text === "" && cell.withStruck !== undefined) row.struck += 1;
    // A formula that no program has worked out shows itself.
    if (cell.formula && cell.text.startsWith("=")) row.formula = true;
  }
  spread(rows, merges);
  const hidden = new Set(hiddenRows);
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  return {
    name,
    rows: numbers.map((number) => {
      const open = rowAt(rows, number);
      return registerRow(number, open, isHidden || hidden.has(number) ? "hidden" : markOf(open));
    }),
  };
}

/** The tables of a document as sheets of a register: those of one sheet of a workbook together, of other documents each by itself. */
export function registerOfBlocks(blocks: readonly SourceBlock[], titleOf: (place: number) => string): Register {
  const named = new Map<string, RegisterRow[]>();
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const name = block.sheet ?? titleOf(named.size + 1);
    const own = named.get(name) ?? [];
    named.set(name, own);
    own.push(...rowsOfTable(block.rows, own.at(-1)?.row ?? 0));
  }
  return { sheets: [...named].map(([name, rows]) => ({ name, rows })) };
}

/** Rows of texts, as a table saved as text has them. */
export function registerOfTexts(name: string, texts: readonly (readonly string[])[]): Register {
  const rows = texts.flatMap((cells, place): readonly RegisterRow[] =>
    cells.some((text) => text.trim() !== "")
      ? [
          {
            row: place + 1,
            cells: cells.slice(0, mostColumns),
            // A formula that was saved as itself.
            ...(cells.some((text) => /^=./u.test(text)) && { mark: "formula" as const }),
          },
        ]
      : [],
  );
  return { sheets: [{ name, rows }] };
}

function rowsOfTable(table: readonly (readonly SourceCell[])[], after: number): readonly RegisterRow[] {
  const rows = new Map<number, OpenRow>();
  const merges: SheetRange[] = [];
  const covered = new Map<number, Set<number>>();
  let last = after;
  for (const cells of table) {
    const stated = cells.map(({ address }) => readAddress(address ?? "")?.row).find((row) => row !== undefined);
    const number = stated ?? last + 1;
    last = number;
    const row = rowAt(rows, number);
    let column = 0;
    for (const cell of cells) {
      while (covered.get(number)?.has(column) === true) column += 1;
      if (column >= mostColumns) break;
      put(row, column, wordsOf(cell));
      if (cell.text !== "" || cell.withStruck !== undefined) row.filled += 1;
      if (cell.text === "" && cell.withStruck !== undefined) row.struck += 1;
      if (cell.rowSpan > 1 || cell.columnSpan > 1) {
        const right = Math.min(mostColumns, column + cell.columnSpan);
        merges.push({ top: number, left: column + 1, bottom: number + cell.rowSpan - 1, right });
        for (let down = 1; down < Math.min(cell.rowSpan, table.length); down += 1) {
          const places = covered.get(number + down) ?? new Set();
          for (let at = column; at < right; at += 1) places.add(at);
          covered.set(number + down, places);
        }
      }
      column += cell.columnSpan;
    }
  }
  spread(rows, merges);
  return [...rows].map(([number, open]) => registerRow(number, open, markOf(open)));
}

/** Puts what stands in merged cells into every place that they cover, in rows that are there. */
function spread(rows: ReadonlyMap<number, OpenRow>, merges: readonly SheetRange[]): void {
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  for (const { top, left, bottom, right } of merges) {
    const text = rows.get(top)?.cells[left - 1] ?? "";
    if (text === "") continue;
    const end = Math.min(right, mostColumns);
    for (let at = firstFrom(numbers, top); at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (number > bottom) break;
      const row = rows.get(number);
      if (row === undefined) continue;
      for (let column = left; column <= end; column += 1) {
        put(row, column - 1, text);
        if (number > top) row.joined.push(column - 1);
      }
    }
  }
}

function rowAt(rows: Map<number, OpenRow>, number: number): OpenRow {
  const row = rows.get(number) ?? { cells: [], joined: [], struck: 0, filled: 0, formula: false };
  rows.set(number, row);
  return row;
}

function put(row: OpenRow, column: number, text: string): void {
  while (row.cells.length < column) row.cells.push("");
  row.cells[column] = text;
}

/** What is struck out as a whole is kept as it was: the row is marked, and somebody decides. */
function wordsOf({ text, withStruck }: Pick<SheetCell, "text" | "withStruck">): string {
  return text === "" ? (withStruck ?? "") : text;
}

function markOf({ struck, filled, formula }: OpenRow): RowMark | undefined {
  if (struck > 0 && struck * 2 >= filled) return "struck";
  return formula ? "formula" : undefined;
}

function registerRow(number: number, { cells, joined }: OpenRow, mark: RowMark | undefined): RegisterRow {
  return { row: number, cells, ...(mark && { mark }), ...(joined.length > 0 && { joined }) };
}
