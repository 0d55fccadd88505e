import type { Block, Narrative } from "../../shared/report/narrative.ts";

/**
 * The next narrative with the very blocks of the one before where they say the same, so that each step of the undo history keeps the
 * blocks that changed and not the whole text again.
 */
export function shareBlocks(before: Narrative, next: Narrative): Narrative {
  let start = 0;
  while (start < before.length && start < next.length && same(before[start], next[start])) start += 1;
  let end = 0;
  while (end < before.length - start && end < next.length - start && same(before.at(-1 - end), next.at(-1 - end)))
    end += 1;
  const changed = next.slice(start, next.length - end);
  return [...before.slice(0, start), ...changed, ...before.slice(before.length - end)];
}

/** Both come from the same reader, which names everything in the same order. */
function same(a: Block | undefined, b: Block | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
