import type { SourceBlock } from "../../../shared/recognition/source-document.ts";

/** How much blocks hold: every line and every cell of a table, blank ones too, counts one. */
export function amountOf(blocks: readonly SourceBlock[]): number {
  let amount = 0;
  for (const block of blocks) {
    if (block.kind !== "table") amount += 1;
    else for (const row of block.rows) amount += row.length;
  }
  return amount;
}

/** Adds blocks to others, however many they are: as arguments of one call they could be too many. */
export function addBlocks(blocks: SourceBlock[], more: readonly SourceBlock[]): void {
  for (const block of more) blocks.push(block);
}
