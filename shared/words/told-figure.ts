import type { ToldFigure } from "../text/rules/make-finding.ts";
import type { Labels } from "./labels.ts";
import type { Language } from "./language.ts";
import { quantityWords } from "./quantities.ts";

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
