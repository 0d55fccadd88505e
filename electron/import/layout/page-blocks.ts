import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import { aroundTables } from "../xlsx/workbook-blocks.ts";
import type { LayoutPage } from "./layout-page.ts";
import { lineWords, textLines } from "./line-words.ts";
import { ownTables } from "./own-tables.ts";
import { goesOnWith, joinedLine, type PlacedLine, textEdges, trimmed, withoutGaps } from "./paragraph-lines.ts";
import { type RuledTable, ruledTables } from "./ruled-tables.ts";

/** A table in its place on its page. */
interface PlacedTable {
  readonly kind: "table";
  readonly top: number;
  readonly ruled: RuledTable;
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

/**
 * The blocks of pages in reading order: tables from their lines, text from its lines, which are joined where a paragraph goes on. Numbers of
 * pages, and what the same place of most pages repeats, are left out; a table that goes on over a page is one. Pages that a workbook of ours
 * was printed on give its texts around its tables.
 */
export function pageBlocks(pages: readonly LayoutPage[]): readonly SourceBlock[] {
  const placed = pages.map((page) => placedOn(page).filter((one) => !isPageNumber(one, page)));
  const repeated = repeatedLines(placed);
  const content = placed.map((page) => page.filter((one) => one.kind === "table" || !repeated.has(keyOf(one))));
  const own = ownTables(content.map((page) => page.flatMap((one) => (one.kind === "table" ? [one.ruled.table] : []))));
  if (own === undefined) return inOrder(content);
  return aroundTables(own.texts, inOrder(content.filter((_, page) => !own.pages.has(page))));
}

function inOrder(pages: readonly (readonly Placed[])[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: RuledTable | undefined;
  let above: PlacedLine | undefined;
  const edges = textEdges(pages.flat().filter((one) => one.kind === "line"));
  for (const page of pages) {
    for (const [place, one] of page.entries()) {
      const last = blocks.at(-1);
      if (one.kind === "table") {
        const goesOn = place === 0 && open !== undefined && sameColumns(open, one.ruled);
        if (goesOn && last?.kind === "table") blocks[blocks.length - 1] = appended(last, one.ruled.table);
        else blocks.push(one.ruled.table);
        [open, above] = [one.ruled, undefined];
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
  const lines = textLines(left).map((line): PlacedLine => ({
    kind: "line",
    top: line.baseline - line.size,
    left: line.left,
    right: line.right,
    size: line.size,
    words: lineWords(line, page.rules),
  }));
  return [...lines, ...tables.map((ruled): PlacedTable => ({ kind: "table", top: ruled.box.top, ruled }))]
    .filter((one) => one.kind === "table" || (one.words.withStruck ?? one.words.text).trim() !== "")
    .toSorted((a, b) => a.top - b.top);
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

function sameColumns(one: RuledTable, other: RuledTable): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((column, at) => Math.abs(column - (other.columns[at] ?? 0)) <= sameColumn)
  );
}

/** A table that goes on on the next page. */
function appended(table: SourceTable, more: SourceTable): SourceTable {
  return { ...table, rows: [...table.rows, ...more.rows] };
}
