import { isLayoutTable } from "../../../shared/recognition/layout-table.ts";
import type {
  SourceBlock,
  SourceCell,
  SourcePicture,
  SourceTable,
} from "../../../shared/recognition/source-document.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { cellWords } from "../story/story.ts";

/** Elements around rows that mean nothing for them. */
const groups = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);

const mostSpan = 1000;

/**
 * Reads the table of a text just opened. One that is there for the layout alone comes out as the blocks that its cells hold. Pictures follow the table that they stand in. Source: OpenDocument 1.2, part 1, 9.1.
 */
export function readTable(scanner: XmlScanner, readBlocks: () => readonly SourceBlock[]): readonly SourceBlock[] {
  const rows: (readonly { readonly cell: SourceCell; readonly blocks: readonly SourceBlock[] }[])[] = [];
  const visit = (name: string): void => {
    if (groups.has(name)) scanner.children(visit);
    if (name !== "table:table-row") return;
    const hidden = isHidden(scanner);
    const cells: { readonly cell: SourceCell; readonly blocks: readonly SourceBlock[] }[] = [];
    scanner.children((child) => {
      if (child !== "table:table-cell") return;
      const [rowSpan, columnSpan] = [
        spanOf(scanner, "table:number-rows-spanned"),
        spanOf(scanner, "table:number-columns-spanned"),
      ];
      const repeated = spanOf(scanner, "table:number-columns-repeated");
      const blocks = readBlocks();
      const cell = { ...cellWords(blocks), rowSpan, columnSpan };
      for (let at = 0; at < repeated; at += 1) cells.push({ cell, blocks });
    });
    if (!hidden) rows.push(cells);
  };
  scanner.children(visit);
  const held = rows.flat().flatMap(({ blocks }) => blocks);
  if (isLayoutTable(rows.map((row) => row.map(({ blocks }) => blocks)))) return held;
  const pictures = held.filter((block): block is SourcePicture => block.kind === "picture");
  const table: SourceTable = { kind: "table", rows: rows.map((row) => row.map(({ cell }) => cell)) };
  return table.rows.length === 0 ? pictures : [table, ...pictures];
}

/** Whether the row or column just opened is hidden, by hand or by a filter. */
export function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}

/** How many rows or columns something reaches over or is repeated for; 1 where nothing is said. */
export function spanOf(scanner: XmlScanner, attribute: string, most = mostSpan): number {
  const span = Number(scanner.attribute(attribute) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
