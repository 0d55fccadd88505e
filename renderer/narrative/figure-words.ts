import { type FigureSources, formatFigure, unknownFigure } from "../../shared/report/bound-figure.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import { type BoundFigure, quantitiesOf, type Quantity } from "../../shared/report/narrative.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Labels } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { boundFigureTitle, narrativeWords } from "../../shared/words/narrative.ts";

/** What a bound figure shows, and the sentence that says where it comes from. */
export interface FigureWords {
  readonly text: string;
  readonly title: string;
}

/** The words of a bound figure under the current tables. */
export function figureWords(
  figure: BoundFigure,
  sources: FigureSources,
  labels: Labels,
  language: Language,
): FigureWords {
  const text = formatFigure(figure, sources);
  const title = boundFigureTitle[figure.formula.kind][language](
    quantitiesOf(figure.formula).map((quantity) => nameQuantity(quantity, labels, language)),
  );
  return { text, title: text === unknownFigure ? title + narrativeWords.boundUnknown[language] : title };
}

/** The figures of a report, worked out again only when its tables have changed. */
export function createFigureSources(): (report: Report) => FigureSources {
  let known: { report: Report; sources: FigureSources } | undefined;
  return (report) => {
    if (known?.report.cells !== report.cells || known.report.previous !== report.previous) {
      known = { report, sources: figureSources(report) };
    }
    return known.sources;
  };
}

function nameQuantity({ cells, from }: Quantity, labels: Labels, language: Language): string {
  const names = cells.map(labels.cell).join(" + ");
  return from === "previous" ? narrativeWords.previous[language] + names : names;
}
