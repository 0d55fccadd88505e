import type { Form } from "../forms/form.ts";
import { type CellValue, formatCell } from "../report/cell-value.ts";
import { labelsFor } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { verifyWords } from "../words/verify.ts";
import type { Difference } from "./difference.ts";

/** Where a difference is, and what stands on both sides, in words. */
export interface DifferenceText {
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
}

/** A difference in words: the cell by its labels, a line by the heading of its part. */
export function differenceText(difference: Difference, form: Form, language: Language): DifferenceText {
  if ("cell" in difference) {
    const { cell, expected, actual } = difference;
    const shown = (value: CellValue | null): string =>
      value === null || formatCell(value) === "" ? verifyWords.blank[language] : formatCell(value);
    return { place: labelsFor(form, language).cell(cell), expected: shown(expected), actual: shown(actual) };
  }
  const { part, expected, actual } = difference;
  const heading = form.parts.find(({ id }) => id === part)?.heading;
  const place = heading ?? verifyWords[part === "preamble" ? "preamble" : "wholeReport"][language];
  const nothing = verifyWords.nothing[language];
  return { place, expected: expected ?? nothing, actual: actual ?? nothing };
}
