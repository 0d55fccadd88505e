import { formOf } from "../../../../shared/forms/registry.ts";
import { figureSources, inlineText } from "../../../../shared/report/narrative-text.ts";
import { isText, type Narrative } from "../../../../shared/report/narrative.ts";
import { numberBlocks } from "../../../../shared/report/numbering.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { titleLines } from "../../../../shared/paper/title-lines.ts";
import { printableText } from "../../../../shared/paper/printable-text.ts";

/** What a reader finds outside the tables, line by line, up to the signature; pictures as blank lines. */
export function expectedParagraphs(report: Report): readonly string[] {
  const sources = figureSources(report);
  const narrative = (blocks: Narrative): readonly string[] => {
    const lines: string[] = [];
    let runIn = false;
    for (const { block, number } of numberBlocks(blocks)) {
      if (!isText(block)) {
        lines.push("", ...(block.caption === undefined ? [] : [block.caption]));
        runIn = false;
        continue;
      }
      const text = number + inlineText(block.content, sources);
      if (runIn && block.kind === "paragraph") lines.push((lines.pop() ?? "") + text);
      else lines.push(text);
      runIn = block.kind === "heading" && block.runIn === true;
    }
    return lines;
  };
  return [
    titleLines(report).join("\n"),
    "",
    ...narrative(report.narratives.preamble),
    ...formOf(report.edition).parts.flatMap((part) => [
      part.heading,
      ...(part.kind === "narrative" ? narrative(report.narratives[part.id]) : []),
    ]),
  ].map(printableText);
}
