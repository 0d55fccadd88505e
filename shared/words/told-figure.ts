import type { CellId } from "../forms/form.ts";
import type { NamedQuantity } from "../report/quantities.ts";
import type { Labels } from "./labels.ts";
import type { Language } from "./language.ts";
import { quantityWords } from "./quantities.ts";

/** A figure of the tables that a text speaks about: cells added up, with the name that they have together where they have one. */
export interface ToldFigure {
  readonly cells: readonly CellId[];
  readonly named: NamedQuantity | undefined;
  readonly lastYear: boolean;
}

/** What a figure is called in a sentence about the text. */
export function toldFigureWords({ cells, named, lastYear }: ToldFigure, labels: Labels, language: Language): string {
  const words =
    named === undefined
      ? cells.map((cell) => labels.cell(cell)).join(language === "zh" ? "与" : " + ") +
        (language === "zh" ? "之和" : "")
      : quantityWords(named, labels, language);
  if (!lastYear) return words;
  return language === "zh" ? `上年报告${words}` : `last year's ${words}`;
}
