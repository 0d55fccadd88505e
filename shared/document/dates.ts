import { wholeNumber } from "../numerals/numeral.ts";
import { digitsValue } from "../numerals/written.ts";
import { foldWidth } from "../report/cell-value.ts";
import { matchesOf, type Stretch } from "../text/passages.ts";

/** A date as it stands in a text: year, month and day as far as it names them. */
export interface DateInText extends Stretch {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const digit = "0-9〇○零一二三四五六七八九";
const year = `((?:20|二[〇○零])[${digit}]{2})`;
const number = `([0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])`;
/** 2021年1月1日, 1月1日, 2021年底, 2021.1.1, 2021-01-01; in Arabic or Chinese digits. */
const pattern = new RegExp(
  `${year}\\s*[年./-]\\s*(?:度)?(?:${number}\\s*[月./-]\\s*(?:份)?(?:${number}\\s*日?)?)?|(?<![${digit}十])${number}\\s*月\\s*(?:份)?(?:${number}\\s*日)?`,
  "gu",
);

/** The dates in a text, in order. Years from 2000 to 2099. */
export function readDates(text: string): readonly DateInText[] {
  return matchesOf(foldWidth(text), pattern).map((found): DateInText => {
    const [whole, inYear, month, day, monthAlone, dayAlone] = found;
    return {
      from: found.index,
      to: found.index + whole.trimEnd().length,
      year: inYear === undefined ? undefined : numberOf(inYear),
      month: numberOf(month ?? monthAlone),
      day: numberOf(day ?? dayAlone),
    };
  });
}

/** A number digit by digit in signs of any kind (2021, 二〇二一, 二〇21), or counted in words (二十一). */
function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (digitsValue(text) ?? wholeNumber(text));
}

/** The sentences of a text, in order and without a gap; the last one need not be closed. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[。！？\n]/gu)) {
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  return from < text.length ? [...sentences, { from, to: text.length }] : sentences;
}
