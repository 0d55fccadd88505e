import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import { aroundTables } from "../xlsx/workbook-blocks.ts";
import type { LayoutPage } from "./layout-page.ts";
import { lineWords, type TextLine, textLines } from "./line-words.ts";
import { ownTables } from "./own-tables.ts";
import { goesOnWith, joinedLine, type PlacedLine, textEdges, trimmed, withoutGaps } from "./paragraph-lines.ts";
import { openTable } from "./open-tables.ts";
import { ruledTables } from "./ruled-tables.ts";

/** A table in its place on its page. */
interface PlacedTable {
  readonly kind: "table";
  readonly top: number;
  readonly table: SourceTable;
  readonly columns: readonly number[];
  /** Without lines around its cells. */
  readonly isOpen: boolean;
}

type Placed = PlacedLine | PlacedTable;

/** Numbers of pages, with what stands around them. */
const pageNumber =
  /^[\s—–\-－·.第共页/\d]*\d+[\s—–\-－·.第共页/\d]*$|^第\s*\d+\s*页[，,\s]*共\s*\d+\s*页$|^(?:page|p\.?)\s*\d+(?:\s*(?:of|\/)\s*\d+)?$/i;
const longestNumber = 20;
/** How much of a page at its head and foot may hold its number. */
const margin = 0.12;
/** Columns of a table that goes on over a page stand at the same places. */
const sameColumn = 4;
/** Without lines they are where its values stand, which are of different widths. */
const nearColumn = 12;

/**
 * The blocks of pages in reading order: tables from their lines, text from its lines, which are joined where a paragraph goes on. Numbers of
 * pages, and what the same place of most pages repeats, are left out; a table that goes on over a page is one. Pages that a workbook of ours
 * was printed on give its texts around its tables.
 */
export function pageBlocks(pages: readonly LayoutPage[]): readonly SourceBlock[] {
  const placed = pages.map((page) => placedOn(page).filter((one) => !isPageNumber(one, page)));
  const repeated = repeatedLines(placed);
  const content = placed.map((page) => page.filter((one) => one.kind === "table" || !repeated.has(keyOf(one))));
  const own = ownTables(content.map((page) => page.flatMap((one) => (one.kind === "table" ? [one.table] : []))));
  if (own === undefined) return inOrder(content);
  return aroundTables(own.texts, inOrder(content.filter((_, page) => !own.pages.has(page))));
}

function inOrder(pages: readonly (readonly Placed[])[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: PlacedTable | undefined;
  let above: PlacedLine | undefined;
  const edges = textEdges(pages.flat().filter((one) => one.kind === "line"));
  for (const page of pages) {
    for (const [place, one] of page.entries()) {
      const last = blocks.at(-1);
      if (one.kind === "table") {
        const goesOn = place === 0 && open !== undefined && sameColumns(open, one);
        if (goesOn && last?.kind === "table") blocks[blocks.length - 1] = appended(last, one.table, one.isOpen);
        else blocks.push(one.table);
        [open, above] = [one, undefined];
        continue;
      }
      const isJoined = last?.kind === "line" && above !== undefined && goesOnWith(above, one, edges);
      if (isJoined) blocks[blocks.length - 1] = joinedLine(last, one.words);
      else blocks.push({ kind: "line", ...trimmed(one.words) });
      [open, above] = [undefined, one];
    }
  }
  return blocks.map((block) => (block.kind === "line" ? withoutGaps(block) : block));
}

function placedOn(page: LayoutPage): readonly Placed[] {
  const { tables, left } = ruledTables(page);
  const ruled = tables.map(({ box, columns, table }): PlacedTable => ({
    kind: "table",
    top: box.top,
    table,
    columns,
    isOpen: false,
  }));
  return [...linesAndOpenTables(textLines(left), page), ...ruled]
    .filter((one) => one.kind === "table" || (one.words.withStruck ?? one.words.text).trim() !== "")
    .toSorted((a, b) => a.top - b.top);
}

/** The lines of a page, those that make a table without lines around its cells put together. */
function linesAndOpenTables(lines: readonly TextLine[], { rules }: LayoutPage): readonly Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (let open = openTable(lines, at, rules); open !== undefined; open = openTable(lines, at, rules)) {
    const { table, columns, first, last } = open;
    placed.push(...lines.slice(at, table === undefined ? last + 1 : first).map((line) => placedLine(line, rules)));
    const [head] = lines.slice(first);
    const top = (head?.baseline ?? 0) - (head?.size ?? 0);
    if (table !== undefined) placed.push({ kind: "table", top, table, columns, isOpen: true });
    at = last + 1;
  }
  return [...placed, ...lines.slice(at).map((line) => placedLine(line, rules))];
}

function placedLine(line: TextLine, rules: LayoutPage["rules"]): PlacedLine {
  const { baseline, size, left, right } = line;
  return { kind: "line", top: baseline - size, left, right, size, words: lineWords(line, rules) };
}

function isPageNumber(one: Placed, { height }: LayoutPage): boolean {
  if (one.kind === "table" || (one.top > height * margin && one.top < height * (1 - margin))) return false;
  const text = one.words.text.trim();
  return text.length < longestNumber && pageNumber.test(text);
}

/** Lines that most pages have at the same place: heads and feet. */
function repeatedLines(pages: readonly (readonly Placed[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.flatMap((one) => (one.kind === "line" ? [keyOf(one)] : [])))) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const most = pages.length / 2;
  return new Set([...seen].flatMap(([key, count]) => (count > 2 && count > most ? [key] : [])));
}

function keyOf({ top, words }: PlacedLine): string {
  return `${Math.round(top / 3)} ${words.text.trim()}`;
}

function sameColumns(one: PlacedTable, other: PlacedTable): boolean {
  const near = one.isOpen ? nearColumn : sameColumn;
  return (
    one.isOpen === other.isOpen &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, at) => Math.abs(column - (other.columns[at] ?? 0)) <= near)
  );
}

/** A table that goes on on the next page. Of an open one the labels may be fewer there; its values stand at the end of each row. */
function appended(table: SourceTable, more: SourceTable, isOpen: boolean): SourceTable {
  const rows = [...table.rows, ...more.rows];
  if (!isOpen) return { ...table, rows };
  const widest = Math.max(...rows.map(widthOf));
  const blank = { text: "", rowSpan: 1, columnSpan: 1 };
  return { ...table, rows: rows.map((row) => [...Array.from({ length: widest - widthOf(row) }, () => blank), ...row]) };
}

function widthOf(row: SourceTable["rows"][number]): number {
  return row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}
