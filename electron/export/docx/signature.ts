import type { IParagraphOptions } from "docx";
import type { Report } from "../../../shared/report/report.ts";
import { formatDate } from "../../../shared/words/paper.ts";
import { cleanText } from "./clean-text.ts";
import { bodyCharacter, bodyDigit } from "./page.ts";
import { styleIds } from "./styles.ts";
import { textRuns } from "./text-runs.ts";

const twoCharacters = 2 * bodyCharacter;

/**
 * The unit's name and the date of signing below the text, after a blank line; nothing while the report is unsigned. Source: GB/T
 * 9704-2012, 7.3.5.2 (papers without a seal): the name ends two characters before the right edge, the date begins two characters after
 * the name begins; a date longer than the name ends two characters before the edge itself, and the name moves left with it.
 */
export function signatureParagraphs(report: Report): readonly IParagraphOptions[] {
  const signed = report.signOff.signed?.date;
  if (signed === undefined || signed === "") return [];
  const date = formatDate(signed);
  const name = report.unit.name;
  const indents = signatureIndents(textLength(name), textLength(date));
  return [
    { style: styleIds.body, keepNext: true },
    { style: styleIds.signature, keepNext: true, indent: { right: indents.name }, children: textRuns(name) },
    { style: styleIds.signature, indent: { right: indents.date }, children: textRuns(date) },
  ];
}

/** How far name and date end from the right edge, from their lengths; all in twips. */
export function signatureIndents(name: number, date: number): { readonly name: number; readonly date: number } {
  return date <= name
    ? { name: twoCharacters, date: name - date }
    : { name: 2 * twoCharacters + date - name, date: twoCharacters };
}

function textLength(text: string): number {
  return Array.from(cleanText(text)).reduce(
    (sum, character) => sum + (character <= "\u007E" ? bodyDigit : bodyCharacter),
    0,
  );
}
