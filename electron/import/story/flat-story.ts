import { isLayoutTable } from "../../../shared/recognition/layout-table.ts";
import type { SourceBlock, SourcePicture } from "../../../shared/recognition/source-document.ts";
import { addBlocks } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { type Mark, MarkedText } from "../../../shared/recognition/marked-text.ts";
import { mergeRows, type ReadCell } from "./merge-rows.ts";
import { paragraphBlocks } from "./story.ts";

/** What a paragraph says of itself at its end. Its depth is how many tables stand around it. */
export interface ParagraphEnd {
  readonly depth: number;
  readonly heading?: number | undefined;
  readonly number?: string | undefined;
}

/** Where the cells of a row end, in any unit, and which of them go on with others. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
}

/** A cell of such a row. */
export interface CellShape extends Pick<ReadCell, "merge" | "joined"> {
  readonly right: number;
}

interface OpenRow {
  readonly shape: RowShape | undefined;
  readonly cells: readonly (readonly SourceBlock[])[];
}

interface OpenTable {
  readonly rows: OpenRow[];
  cells: (readonly SourceBlock[])[];
  /** What stands in its open cell so far. */
  blocks: SourceBlock[];
}

/** Edges nearer to each other than this are one, as programs round them. */
const nearEdges = 20;
const deepest = 20;
/** Annual reports have some ten thousand. */
const mostSigns = 2_000_000;

/**
 * Builds blocks from a story without a tree, as old formats of Word have it: words one after the other, paragraphs that say at their end how
 * deep in tables they stand, marks at the ends of cells and rows.
 */
export class FlatStory {
  readonly #body: SourceBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #words = new MarkedText();
  #before: SourcePicture[] = [];
  #after: SourceBlock[] = [];
  #amount = 0;
  #signs = 0;

  /** Whether more was put in than any report holds; the rest need not be read. */
  get isEndless(): boolean {
    return this.#amount > mostCells || this.#signs > mostSigns;
  }

  /** Whether the paragraph has neither words nor pictures so far. */
  get isBlank(): boolean {
    return this.#words.whole === "" && this.#before.length === 0 && this.#after.length === 0;
  }

  add(words: string, mark?: Mark): void {
    this.#signs += words.length;
    if (this.#signs > mostSigns) return;
    this.#words.add(words, mark);
  }

  addPicture(picture: SourcePicture): void {
    if (this.#words.whole.trim() === "") this.#before.push(picture);
    else this.#after.push(picture);
  }

  /** Blocks that hang on the paragraph, as a text box does. */
  addBeside(blocks: readonly SourceBlock[]): void {
    addBlocks(this.#after, blocks);
  }

  endParagraph({ depth, heading, number }: ParagraphEnd): void {
    const words = this.#words.words();
    const blocks = paragraphBlocks({ ...words, heading, number, before: this.#before, after: this.#after });
    [this.#words, this.#before, this.#after] = [new MarkedText(), [], []];
    this.#goTo(depth);
    this.#amount += 1;
    // In a cell blank lines divide what stands above from what stands below.
    const open = this.#tables.at(-1);
    addBlocks(open?.blocks ?? this.#body, blocks);
  }

  endCell(end: ParagraphEnd): void {
    this.endParagraph({ ...end, depth: Math.max(1, end.depth) });
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  /** Ends a row; one without a shape has its cells side by side, one that somebody has deleted is left out. */
  endRow(depth: number, shape: RowShape | undefined, isGone = false): void {
    this.#goTo(Math.max(1, depth));
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (!isGone && table.cells.length > 0) table.rows.push({ shape, cells: table.cells });
    [table.cells, table.blocks] = [[], []];
  }

  /** All blocks, when the story has ended. */
  blocks(): readonly SourceBlock[] {
    if (!this.isBlank) this.endParagraph({ depth: this.#tables.length });
    this.#goTo(0);
    return this.#body;
  }

  /** Opens and closes tables until so many stand around what comes. */
  #goTo(depth: number): void {
    while (this.#tables.length > Math.max(0, depth)) {
      const table = this.#tables.pop();
      if (table === undefined) return;
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      if (table.cells.length > 0) table.rows.push({ shape: undefined, cells: table.cells });
      addBlocks(this.#tables.at(-1)?.blocks ?? this.#body, tableBlocks(table.rows));
    }
    while (this.#tables.length < Math.min(depth, deepest)) this.#tables.push({ rows: [], cells: [], blocks: [] });
  }
}

/** The blocks of a table: of one that is there for the layout alone what its cells hold. Pictures follow the table that they stand in. */
function tableBlocks(rows: readonly OpenRow[]): readonly SourceBlock[] {
  const held = rows.flatMap(({ cells }) => cells.flat());
  if (isLayoutTable(rows.map(({ cells }) => cells))) return held;
  const pictures = held.filter((block): block is SourcePicture => block.kind === "picture");
  const edges = edgesOf(rows);
  const merged = mergeRows(rows.map((row) => readCells(row, edges)));
  return merged.length === 0 ? pictures : [{ kind: "table", rows: merged }, ...pictures];
}

/** The places at which cells of any row begin or end, those that are one put together. */
function edgesOf(rows: readonly OpenRow[]): readonly number[] {
  const places = rows.flatMap(({ shape }) =>
    shape === undefined ? [] : [shape.left, ...shape.cells.map(({ right }) => right)],
  );
  const edges: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || place - last > nearEdges) edges.push(place);
  }
  return edges;
}

/** The cells of a row, as many columns wide as edges of other rows lie in them. */
function readCells({ shape, cells: all }: OpenRow, edges: readonly number[]): readonly ReadCell[] {
  // Some programs end more cells than the row has; those are blank.
  const filled = all.findLastIndex((blocks) => blocks.length > 0) + 1;
  const cells = shape === undefined ? all : all.slice(0, Math.max(filled, shape.cells.length));
  if (shape?.cells.length !== cells.length) return cells.map((blocks) => ({ blocks, columnSpan: 1, joined: false }));
  let column = columnAt(edges, shape.left);
  const row: ReadCell[] = column > 0 ? [{ blocks: [], columnSpan: column, joined: false }] : [];
  for (const [at, { right, joined, merge }] of shape.cells.entries()) {
    const end = Math.max(column + 1, columnAt(edges, right));
    row.push({ blocks: cells[at] ?? [], columnSpan: end - column, joined, ...(merge !== undefined && { merge }) });
    column = end;
  }
  return row;
}

/** The number of the edge that a place belongs to. */
function columnAt(edges: readonly number[], place: number): number {
  const above = edges.findIndex((edge) => edge > place);
  return (above === -1 ? edges.length : above) - 1;
}
