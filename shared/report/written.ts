import { type Block, isText, type Narrative } from "./narrative.ts";

/** Whether anything is written in a narrative: words, a figure, a picture or a chart. Headings alone, as a kept outline has them, say nothing yet. */
export function isWritten(narrative: Narrative): boolean {
  return narrative.some(saysSomething);
}

/** Whether the block at a place is a heading with nothing written under it before the next heading of its level. */
export function isBareHeading(narrative: Narrative, place: number): boolean {
  const heading = narrative[place];
  if (heading?.kind !== "heading") return false;
  for (let next = place + 1; next < narrative.length; next += 1) {
    const block = narrative[next];
    if (block === undefined || (block.kind === "heading" && block.level <= heading.level)) return true;
    if (saysSomething(block)) return false;
  }
  return true;
}

function saysSomething(block: Block): boolean {
  if (!isText(block)) return true;
  return block.kind !== "heading" && block.content.some((each) => "figure" in each || each.text.trim() !== "");
}
