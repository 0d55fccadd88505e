import type { SourceBlock, SourceCell, SourceTable } from "../../../shared/recognition/source-document.ts";
import { attribute, isElement, type PageElement, type PageNode } from "./parse-page.ts";
import { isSeen } from "./seen.ts";

/** Forms have some dozens of columns; a span beyond this is a slip. */
const mostColumns = 200;

/** A cell longer than this holds prose, not a figure or a label. */
const longestLabel = 300;

/** A cell of a page's table with what it holds. */
interface PageCell {
  readonly blocks: readonly SourceBlock[];
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The heading of a part of the report. */
const partHeading = /^[一二三四五六]、/;

/**
 * A table of a page as blocks: itself where it holds figures and labels; where it only lays out the page, what its cells hold, in order.
 * `read` reads the content of a cell.
 */
export function tableBlocks(
  table: PageElement,
  read: (nodes: readonly PageNode[]) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const captions = elementsOf(table, "caption").flatMap((caption) => read(caption.childNodes));
  const rows = rowsOf(table).map((row) =>
    elementsOf(row, "td", "th").map((cell): PageCell => {
      const blocks = read(cell.childNodes);
      return {
        blocks,
        text: exactNumber(cell, textOf(blocks)),
        rowSpan: spanOf(cell, "rowspan", 65_534),
        columnSpan: spanOf(cell, "colspan", mostColumns),
      };
    }),
  );
  return [...captions, ...(isLayout(table, rows) ? rows.flat().flatMap((cell) => cell.blocks) : splitAtProse(rows))];
}

/** The number that a spreadsheet program (LibreOffice) notes beside what it shows rounded or with separators; else the text as it stands. */
function exactNumber(cell: PageElement, shown: string): string {
  const exact = attribute(cell, "sdval");
  return /^-?[\d,]+(?:\.\d+)?$/.test(shown.trim()) && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(exact) ? exact : shown;
}

function isLayout(table: PageElement, rows: readonly (readonly PageCell[])[]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, "role"))) return true;
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat().filter((cell) => cell.text !== "");
  const nested = cells.flatMap((cell) => cell.blocks).filter((block) => block.kind === "table");
  const nestedCells = nested.flatMap((inner) => inner.rows.flat()).length;
  if (nestedCells > 0 && nestedCells >= cells.length) return true;
  const lengths = cells.map((cell) => cell.text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return longest > longestLabel && longest > all * 0.6;
}

/** Some reports stand in one table as a whole: rows of prose and headings of parts become lines, the rows between them tables. */
function splitAtProse(rows: readonly (readonly PageCell[])[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let kept: (readonly SourceCell[])[] = [];
  /** How many further rows a merged cell reaches into. */
  let reach = 0;
  const endTable = (): void => {
    if (kept.some((row) => row.some((cell) => cell.text !== ""))) {
      blocks.push({ kind: "table", rows: kept } satisfies SourceTable);
    }
    kept = [];
  };
  for (const [at, row] of rows.entries()) {
    const filled = row.filter((cell) => cell.text !== "");
    const [only] = filled;
    const isProse =
      reach === 0 &&
      filled.length === 1 &&
      only !== undefined &&
      (only.text.length > longestLabel / 2 || partHeading.test(only.text));
    if (isProse) {
      endTable();
      blocks.push(...only.blocks);
      continue;
    }
    const left = rows.length - at;
    kept.push(
      row.map(({ text, rowSpan, columnSpan }) => ({ text, rowSpan: Math.min(rowSpan || left, left), columnSpan })),
    );
    reach = Math.max(reach - 1, 0, ...row.map((cell) => Math.min(cell.rowSpan || left, left) - 1));
  }
  endTable();
  return blocks;
}

function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case "line":
          return [`${block.number ?? ""}${block.text}`];
        case "table":
          return block.rows.flatMap((row) => row.map((cell) => cell.text)).filter((text) => text !== "");
        case "picture":
          return [];
      }
    })
    .join("\n");
}

/** The rows of a table as they are shown: those of its foot last. */
function rowsOf(table: PageElement): readonly PageElement[] {
  const groups = elementsOf(table, "thead", "tbody", "tfoot", "tr");
  const place = (group: PageElement): number => (group.tagName === "thead" ? 0 : group.tagName === "tfoot" ? 2 : 1);
  return groups
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((group) => (group.tagName === "tr" ? [group] : elementsOf(group, "tr")));
}

function elementsOf(parent: PageElement, ...tags: readonly string[]): readonly PageElement[] {
  return parent.childNodes
    .filter((node) => isElement(node))
    .filter((node) => tags.includes(node.tagName) && isSeen(node));
}

/** A span as browsers take it: 1 where it says nothing sensible; 0 rows reach to the end. */
function spanOf(cell: PageElement, name: "rowspan" | "colspan", most: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  if (Number.isNaN(span) || span < 0 || (span === 0 && name === "colspan")) return 1;
  return Math.min(span, most);
}
