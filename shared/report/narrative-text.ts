import { formOf } from "../forms/registry.ts";
import { type FigureSources, formatFigure } from "./bound-figure.ts";
import type { Inline, Narrative } from "./narrative.ts";
import { numberBlocks } from "./numbering.ts";
import type { Report } from "./report.ts";
import { allCells } from "./totals.ts";
import { isBareHeading } from "./written.ts";

/** The figures of a report for its bound figures. */
export function figureSources(report: Report): FigureSources {
  const { previous } = report;
  return {
    report: allCells(formOf(report.edition), report.cells),
    previous: previous && allCells(formOf(previous.edition), previous.cells),
  };
}

/** The words of a run with its bound figures filled in. */
export function inlineText(content: readonly Inline[], sources: FigureSources): string {
  return content.map((inline) => ("text" in inline ? inline.text : formatFigure(inline.figure, sources))).join("");
}

/**
 * What a narrative says, as plain text: one block a line, numbers included, pictures as their captions. Headings under which nothing is
 * written are left out.
 */
export function narrativeText(narrative: Narrative, sources: FigureSources): string {
  return numberBlocks(narrative)
    .filter((_, place) => !isBareHeading(narrative, place))
    .map(({ block, number }) =>
      block.kind === "picture" ? (block.caption ?? "") : number + inlineText(block.content, sources),
    )
    .filter((line) => line !== "")
    .join("\n");
}
