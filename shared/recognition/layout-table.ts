import type { SourceBlock } from "./source-document.ts";

/**
 * Whether a table is there for the layout alone, as tables around whole pages are: the tables inside its cells hold more than it does, or it has
 * one column around them. `rows` are the blocks of its cells; what such cells hold comes out in order.
 */
export function isLayoutTable(rows: readonly (readonly (readonly SourceBlock[])[])[]): boolean {
  const cells = rows.flat().filter((blocks) => blocks.length > 0);
  const inside = cells.flat().flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
  if (inside.length === 0) return false;
  return inside.length > cells.length || rows.every((row) => row.length <= 1);
}
