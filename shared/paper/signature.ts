import type { Report } from "../report/report.ts";
import { overtakenSteps } from "../sign-off/standing.ts";
import { formatDate } from "../words/paper.ts";
import { linesOf, unitWords } from "./lines-by-meaning.ts";
import { bodyCharacter, bodyDigit, textWidth } from "./page.ts";
import { printableText } from "./printable-text.ts";

/** The unit's name and the date of signing below the text, and where they stand. */
export interface Signature {
  readonly name: string;
  /** The name on one line, or broken where its meaning pauses. */
  readonly lines: readonly string[];
  readonly date: string;
  readonly sealed: boolean;
  /**
   * What the place of all is measured from: the right end of the `name`, that of the `date`, or of the `block` of both, where a sealed
   * name is wider than the date and its margins and reaches to the edge.
   */
  readonly anchor: "name" | "date" | "block";
  /** The left ends of the name's lines and of the date, in twips from the left edge of the text. */
  readonly lefts: { readonly lines: readonly number[]; readonly date: number };
}

/** Whole lines of the body that stay free: above the name, and below the date for the lower part of the seal. */
export const signatureSpace = {
  unsealed: { above: 1, below: 0 },
  // A seal of 42 mm is four lines high. With its top half a line below the text, its middle falls just above name and date.
  sealed: { above: 2, below: 1 },
} as const;

/** How far name and date stand from the right edge, in characters. */
export const signatureMargin = { unsealed: 2, sealed: 4 } as const;

/** How far the date begins after the name, in characters. */
export const dateIndent = 2;

/** The space that word processors put between a Chinese character and a digit, in twips. */
const scriptGap = bodyCharacter / 4;

/** The signature of a report; undefined while it is unsigned, and once it says something else than what was signed. */
export function signatureOf(report: Report): Signature | undefined {
  const date = signingDate(report);
  return date === undefined ? undefined : signatureOn(report, date);
}

/** The day a report was signed (YYYY-MM-DD), as far as that still holds. */
export function signingDate(report: Report): string | undefined {
  const signed = report.signOff.signed?.date;
  return signed === undefined || signed === "" || overtakenSteps(report).has("signed") ? undefined : signed;
}

/**
 * The signature of a unit on a day. Source: GB/T 9704-2012. Without a seal (7.3.5.2) the name ends two characters before the right edge and the date
 * begins two characters after the name begins; a date longer than the name ends two characters before the edge itself, and the name moves left with
 * it. With a seal (7.3.5.1) the date ends four characters before the edge, the name centred above it.
 */
export function signatureOn({ unit, paper }: Pick<Report, "unit" | "paper">, day: string): Signature {
  const words = { name: unit.name, date: formatDate(day) };
  return paper?.sealed === true
    ? sealed(printableText(words.name), printableText(words.date))
    : unsealedSignature(words);
}

/** Who a letter without a seal is from, and its date as it is printed (7.3.5.2). */
export function unsealedSignature(words: Pick<Signature, "name" | "date">): Signature {
  const [name, date] = [printableText(words.name), printableText(words.date)];
  const margin = signatureMargin.unsealed * bodyCharacter;
  const indent = dateIndent * bodyCharacter;
  const lines = nameLines(name, textWidth - margin);
  const nameWidth = Math.max(...lines.map(bodyWidth));
  const dateWidth = bodyWidth(date);
  const anchor = dateWidth > nameWidth ? "date" : "name";
  const left = Math.max(0, textWidth - margin - (anchor === "date" ? dateWidth + indent : nameWidth));
  return { name, lines, date, sealed: false, anchor, lefts: { lines: lines.map(() => left), date: left + indent } };
}

function sealed(name: string, date: string): Signature {
  const margin = signatureMargin.sealed * bodyCharacter;
  const dateWidth = bodyWidth(date);
  const short = nameLines(name, dateWidth + 2 * margin);
  const lines = short.length <= 2 ? short : nameLines(name, textWidth);
  const nameWidth = Math.max(...lines.map(bodyWidth));
  const anchor = nameWidth > dateWidth + 2 * margin ? "block" : "date";
  const middle = textWidth - (anchor === "block" ? nameWidth / 2 : margin + dateWidth / 2);
  const leftOf = (width: number): number => Math.max(0, Math.round(middle - width / 2));
  return {
    name,
    lines,
    date,
    sealed: true,
    anchor,
    lefts: { lines: lines.map((line) => leftOf(bodyWidth(line))), date: leftOf(dateWidth) },
  };
}

/** The lines of a name in `room` twips, of even length where there are several. */
function nameLines(name: string, room: number): readonly string[] {
  return linesOf(
    unitWords(name),
    Math.floor(room / bodyCharacter),
    (widths) => Math.max(...widths) - Math.min(...widths),
  );
}

/** The width of a text in body type, in twips. */
export function bodyWidth(text: string): number {
  const characters = Array.from(text, (character) => (character <= "\u007E" ? bodyDigit : bodyCharacter));
  const gaps = characters.filter((width, place) => place > 0 && width !== characters[place - 1]).length;
  return Math.round(characters.reduce<number>((sum, width) => sum + width, gaps * scriptGap));
}
