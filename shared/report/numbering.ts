import { listNumber } from "../numerals/written.ts";
import type { Block } from "./narrative.ts";

/** A block with the number that its place gives it ("" for paragraphs and pictures). */
export interface NumberedBlock<B extends Block = Block> {
  readonly block: B;
  readonly number: string;
}

/**
 * Numbers the blocks of a narrative by the levels of GB/T 9704-2012, 7.3.3: headings （一） and 1., points one level below the heading
 * that they stand under. Points count on over paragraphs and pictures and begin again under each heading.
 */
export function numberBlocks<B extends Block>(narrative: readonly B[]): readonly NumberedBlock<B>[] {
  let counts = noBlocks;
  return narrative.map((block) => {
    const next = countBlock(counts, block);
    counts = next.counts;
    return { block, number: next.number };
  });
}

/** Whether a block stands on the line of the next one: a heading may run in, but only into a paragraph. */
export function runsInto(block: Block, next: Block | undefined): boolean {
  return block.kind === "heading" && block.runIn === true && next?.kind === "paragraph";
}

/** How many headings and points of each level came so far. */
export interface BlockCounts {
  readonly first: number;
  readonly second: number;
  readonly point: number;
}

/** Before the first block of a narrative. */
export const noBlocks: BlockCounts = { first: 0, second: 0, point: 0 };

/** The number that a block gets after those counted, and the counts after it. */
export function countBlock(
  { first, second, point }: BlockCounts,
  block: Block,
): { readonly number: string; readonly counts: BlockCounts } {
  switch (block.kind) {
    case "heading":
      return block.level === 1
        ? { number: `（${listNumber(first + 1)}）`, counts: { first: first + 1, second: 0, point: 0 } }
        : { number: `${second + 1}.`, counts: { first, second: second + 1, point: 0 } };
    case "point":
      return {
        number: second > 0 ? `（${point + 1}）` : `${point + 1}.`,
        counts: { first, second, point: point + 1 },
      };
    case "paragraph":
    case "picture":
    case "chart":
      return { number: "", counts: { first, second, point } };
  }
}
