import type { Form, NarrativeId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type FigureLack, lackOf } from "./bound-figure.ts";
import { figureSources } from "./narrative-text.ts";
import type { Quantity } from "./narrative.ts";
import { narrativeIds, type Report } from "./report.ts";

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
      .flatMap((block) => (block.kind === "picture" ? [] : block.content))
      .flatMap((inline): readonly UnknownFigure[] => {
        const lack = "figure" in inline ? lackOf(inline.figure, sources) : undefined;
        return lack === undefined ? [] : [{ part, lack, forms }];
      }),
  );
}
