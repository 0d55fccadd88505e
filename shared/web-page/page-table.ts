import { isLayoutTable } from "../recognition/layout-table.ts";
import { type Words, wordsOf } from "../recognition/marked-text.ts";
import type { SourceBlock, SourceCell, SourceTable } from "../recognition/source-document.ts";
import type { Look, Looks } from "./look.ts";
import { attribute, isElement, type PageElement } from "./page-node.ts";

/** Forms have some dozens of columns; a span beyond this is a slip. */
const mostColumns = 200;

/** A cell longer than this holds prose, not a figure or a label. */
const longestLabel = 300;

/** A cell of a page's table with what it holds. */
interface PageCell extends Words {
  readonly blocks: readonly SourceBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The heading of a part of the report. */
const partHeading = /^[一二三四五六]、/;

/**
 * A table of a page as blocks: itself where it holds figures and labels; where it only lays out the page, what its cells hold, in order.
 * `read` reads the content of a caption or cell.
 */
export function tableBlocks(
  table: Look,
  { looks, keepTables = false }: { readonly looks: Looks; readonly keepTables?: boolean },
  read: (look: Look) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const shown = (parent: Look, ...tags: readonly string[]): readonly Look[] =>
    parent.element.childNodes.flatMap((node) => {
      const look = isElement(node) && tags.includes(node.tagName) ? looks.of(node, parent) : undefined;
      return look === undefined ? [] : [look];
    });
  const captions = shown(table, "caption").flatMap(read);
  const rows = rowsOf(table, shown).map((row) =>
    shown(row, "td", "th").map((cell): PageCell => {
      const blocks = read(cell);
      return {
        blocks,
        ...exactNumber(cell.element, wordsIn(blocks)),
        rowSpan: spanOf(cell.element, "rowspan", 65_534),
        columnSpan: spanOf(cell.element, "colspan", mostColumns),
      };
    }),
  );
  if (isLayout(table.element, rows, keepTables)) return [...captions, ...rows.flat().flatMap((cell) => cell.blocks)];
  return [...captions, ...splitAtProse(rows, keepTables)];
}

/**
 * The number that a spreadsheet program notes beside what it shows rounded or with separators (LibreOffice, older Excel); else the words as
 * they stand.
 */
function exactNumber(cell: PageElement, shown: Words): Words {
  const exact = attribute(cell, "sdval") || attribute(cell, "x:num");
  const isNumber = shown.withStruck === undefined && /^-?[\d,]+(?:\.\d+)?$/.test(shown.text.trim());
  return isNumber && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(exact) ? { text: exact } : shown;
}

function isLayout(table: PageElement, rows: readonly (readonly PageCell[])[], keep: boolean): boolean {
  if (!keep && /^(?:presentation|none)$/.test(attribute(table, "role"))) return true;
  if (!keep && rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat().filter((cell) => cell.text !== "");
  if (isLayoutTable(rows.map((row) => row.filter(({ text }) => text !== "").map(({ blocks }) => blocks)))) return true;
  if (keep) return false;
  const lengths = cells.map((cell) => cell.text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return longest > longestLabel && longest > all * 0.6;
}

/** Some reports stand in one table as a whole: rows of prose and headings of parts become lines, the rows between them tables. */
function splitAtProse(rows: readonly (readonly PageCell[])[], keep: boolean): readonly SourceBlock[] {
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
      !keep &&
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
      row.map(({ text, withStruck = text, rowSpan, columnSpan }) => ({
        ...wordsOf(text, withStruck),
        rowSpan: Math.min(rowSpan || left, left),
        columnSpan,
      })),
    );
    reach = Math.max(reach - 1, 0, ...row.map((cell) => Math.min(cell.rowSpan || left, left) - 1));
  }
  endTable();
  return blocks;
}

function wordsIn(blocks: readonly SourceBlock[]): Words {
  const lines = blocks.flatMap((block): readonly Words[] => {
    switch (block.kind) {
      case "line": {
        const number = block.number ?? "";
        return [wordsOf(number + block.text, number + (block.withStruck ?? block.text))];
      }
      case "table":
        return block.rows.flatMap((row) => row.filter(({ text, withStruck }) => (withStruck ?? text) !== ""));
      case "picture":
        return [];
    }
  });
  // A paragraph that is struck out as a whole leaves no blank line.
  const left = lines.filter(({ text, withStruck }) => text !== "" || withStruck === undefined);
  return wordsOf(
    left.map(({ text }) => text).join("\n"),
    lines.map(({ text, withStruck = text }) => withStruck).join("\n"),
  );
}

/** The rows of a table as they are shown: those of its foot last. */
function rowsOf(table: Look, shown: (parent: Look, ...tags: readonly string[]) => readonly Look[]): readonly Look[] {
  const place = ({ element: { tagName } }: Look): number => (tagName === "thead" ? 0 : tagName === "tfoot" ? 2 : 1);
  return shown(table, "thead", "tbody", "tfoot", "tr")
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((group) => (group.element.tagName === "tr" ? [group] : shown(group, "tr")));
}

/** A span as browsers take it: 1 where it says nothing sensible; 0 rows reach to the end. */
function spanOf(cell: PageElement, name: "rowspan" | "colspan", most: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  if (Number.isNaN(span) || span < 0 || (span === 0 && name === "colspan")) return 1;
  return Math.min(span, most);
}
