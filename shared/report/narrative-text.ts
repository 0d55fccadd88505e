import type { Form, NarrativeId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import { countByChannel, isChannelName, ofCellsAlone } from "./channels.ts";
import { evaluate, type FigureLack, type FigureSources, formatFigure } from "./bound-figure.ts";
import { type Inline, isText, type Narrative, type Quantity } from "./narrative.ts";
import { numberBlocks } from "./numbering.ts";
import { narrativeIds, type Report } from "./report.ts";
import { cellsWithTotals } from "./totals.ts";
import { isBareHeading } from "./written.ts";

/** The figures of a report for its bound figures. */
export const figureSources = remembered((report: Report): FigureSources => {
  const { edition, cells, previous } = report;
  const own = cellsWithTotals(formOf(edition), cells);
  const last = previous && cellsWithTotals(formOf(previous.edition), previous.cells);
  return {
    identity: {},
    report: (name) => (isChannelName(name) ? countByChannel(report, name) : own(name)),
    previous: last && ofCellsAlone(last),
  };
});

/** The words of a run with its bound figures filled in. */
export function inlineText(content: readonly Inline[], sources: FigureSources): string {
  return content.map((inline) => ("text" in inline ? inline.text : formatFigure(inline.figure, sources))).join("");
}

/**
 * What a narrative says, as plain text: one block a line, numbers included, pictures and charts as their captions. Headings under which nothing is
 * written are left out.
 */
export function narrativeText(narrative: Narrative, sources: FigureSources): string {
  return numberBlocks(narrative)
    .filter((_, place) => !isBareHeading(narrative, place))
    .map(({ block, number }) => (isText(block) ? number + inlineText(block.content, sources) : (block.caption ?? "")))
    .filter((line) => line !== "")
    .join("\n");
}

/** A bound figure that is printed without a number: in which part, what it lacks, and the forms that name its cells. */
export interface UnknownFigure {
  readonly part: NarrativeId;
  readonly lack: FigureLack;
  readonly forms: Readonly<Record<Quantity["from"], Form>>;
}

/** Every bound figure of a report that cannot be computed, in printed order. */
export function unknownFigures(report: Report): readonly UnknownFigure[] {
  const sources = figureSources(report);
  const { edition, previous } = report;
  const forms = { report: formOf(edition), previous: formOf(previous?.edition ?? edition) };
  return narrativeIds.flatMap((part) =>
    report.narratives[part]
      .flatMap((block) => (isText(block) ? block.content : []))
      .flatMap((inline): readonly UnknownFigure[] => {
        if ("text" in inline) return [];
        const evaluated = evaluate(inline.figure.formula, sources);
        return evaluated.ok ? [] : [{ part, lack: evaluated.lack, forms }];
      }),
  );
}
