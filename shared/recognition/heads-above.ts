import { labelOf } from "./labels.ts";
import { visibleText } from "./read-value.ts";
import type { SourceBlock } from "./source-document.ts";

const mostHeads = 3;
const otherHeads: ReadonlySet<string> = new Set(["行政诉讼"]);

/** The lines right above a table that name a group of table four, as where each of its three groups is a table of its own. */
export function headsAbove(blocks: readonly SourceBlock[], table: number): readonly string[] {
  const heads: string[] = [];
  for (let place = table - 1; place >= 0 && heads.length < mostHeads; place -= 1) {
    const block = blocks[place];
    if (block?.kind !== "line") break;
    if (visibleText(block.text) === "") continue;
    if (!isHead(block.text)) break;
    heads.unshift(block.text);
  }
  return heads;
}

function isHead(text: string): boolean {
  const { meanings, key } = labelOf(text);
  return otherHeads.has(key) || meanings.some(({ table, axis }) => table === "t4" && axis === "row");
}
