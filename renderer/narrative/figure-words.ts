import type { Form } from "../../shared/forms/form.ts";
import { type FigureSources, formatFigure, unknownFigure } from "../../shared/report/bound-figure.ts";
import { quantityOf } from "../../shared/report/quantities.ts";
import { type BoundFigure, quantitiesOf, type Quantity } from "../../shared/report/narrative.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { boundFigureTitle, narrativeWords } from "../../shared/words/narrative.ts";
import { quantityWords } from "../../shared/words/quantities.ts";

/** What a bound figure shows, and the sentence that says where it comes from. */
export interface FigureWords {
  readonly text: string;
  readonly title: string;
}

/** The words of a bound figure under the current tables. */
export function figureWords(figure: BoundFigure, sources: FigureSources, form: Form, language: Language): FigureWords {
  const text = formatFigure(figure, sources);
  const title = boundFigureTitle[figure.formula.kind][language](
    quantitiesOf(figure.formula).map((quantity) => nameQuantity(quantity, form, language)),
  );
  return { text, title: text === unknownFigure ? title + narrativeWords.boundUnknown[language] : title };
}

function nameQuantity({ cells, from }: Quantity, form: Form, language: Language): string {
  const labels = labelsFor(form, language);
  const named = quantityOf(form, cells);
  const names = named === undefined ? cells.map(labels.cell).join(" + ") : quantityWords(named, labels, language);
  return from === "previous" ? narrativeWords.previous[language] + names : names;
}
