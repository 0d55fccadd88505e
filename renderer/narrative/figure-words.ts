import type { Form } from "../../shared/forms/form.ts";
import { type FigureSources, formatFigure, unknownFigure } from "../../shared/report/bound-figure.ts";
import { quantityOf } from "../../shared/report/quantities.ts";
import { type BoundFigure, type BoundQuantity, quantitiesOf } from "../../shared/report/narrative.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { channelCountWords } from "../../shared/words/ledger.ts";
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
    quantitiesOf<BoundQuantity>(figure.formula).map((quantity) => nameQuantity(quantity, form, language)),
  );
  return { text, title: text === unknownFigure ? title + narrativeWords.boundUnknown[language] : title };
}

function nameQuantity(quantity: BoundQuantity, form: Form, language: Language): string {
  if (quantity.from === "ledger") return channelCountWords[language](quantity.channel);
  const { cells, from } = quantity;
  const labels = labelsFor(form, language);
  const named = quantityOf(form, cells);
  const names = named === undefined ? cells.map(labels.cell).join(" + ") : quantityWords(named, labels, language);
  return from === "previous" ? narrativeWords.previous[language] + names : names;
}
