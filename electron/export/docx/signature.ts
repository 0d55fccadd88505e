import { AlignmentType, type IParagraphOptions } from "docx";
import type { Report } from "../../../shared/report/report.ts";
import { signatureOf } from "../../../shared/paper/signature.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { bodyCharacter, bodyDigit, textWidth } from "../../../shared/paper/page.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

const twoCharacters = 2 * bodyCharacter;

/** The space that word processors put between a Chinese character and a digit, in twips. */
const scriptGap = bodyCharacter / 4;

/** Room beyond the right edge, so that a date never wraps where digits are wider than we reckon. */
const spareRoom = 800;

/**
 * The unit's name and the date of signing below the text, after a blank line; nothing while the report is unsigned. Source: GB/T
 * 9704-2012, 7.3.5.2 (papers without a seal): the name ends two characters before the right edge, the date begins two characters after
 * the name begins; a date longer than the name ends two characters before the edge itself, and the name moves left with it.
 */
export function signatureParagraphs(report: Report): readonly IParagraphOptions[] {
  const signature = signatureOf(report);
  if (signature === undefined) return [];
  const name = printableText(signature.name);
  const date = printableText(signature.date);
  const [nameWidth, dateWidth] = [bodyWidth(name), bodyWidth(date)];
  const endsAt = (right: number) => ({ alignment: AlignmentType.RIGHT, indent: { right } });
  const beginsAt = (left: number) => ({ alignment: AlignmentType.LEFT, indent: { left, right: -spareRoom } });
  const places =
    dateWidth <= nameWidth
      ? { name: endsAt(twoCharacters), date: beginsAt(Math.max(0, textWidth - nameWidth)) }
      : { name: endsAt(2 * twoCharacters + dateWidth - nameWidth), date: endsAt(twoCharacters) };
  return [
    { style: styleIds.body, keepNext: true },
    { style: styleIds.signature, keepNext: true, ...places.name, children: textRuns(name) },
    { style: styleIds.signature, ...places.date, children: textRuns(date) },
  ];
}

/** The width of a text in body type, in twips. */
export function bodyWidth(text: string): number {
  const characters = Array.from(text, (character) => (character <= "\u007E" ? bodyDigit : bodyCharacter));
  const gaps = characters.filter((width, place) => place > 0 && width !== characters[place - 1]).length;
  return Math.round(characters.reduce<number>((sum, width) => sum + width, gaps * scriptGap));
}
