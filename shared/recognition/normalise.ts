import { listNumberValue } from "../numerals/written.ts";

/** A label as it is compared: what is left when spaces, punctuation, numbering and remarks in brackets are gone. */
export interface PlainLabel {
  /** Letters and digits alone; "" where nothing is left. */
  readonly key: string;
  /** The number that stood before it, in digits ("3" for 3. or （三）); "" without one. */
  readonly number: string;
}

/** A text with all widths, compatibility forms and kinds of brackets folded, without spaces and invisible characters. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Cc}\uFFFC\uFFFD]+/gu, "")
    .replace(/[[{【〔〖「『]/gu, "(")
    .replace(/[\]}】〕〗」』]/gu, ")");
}

const numberings = [
  /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|项)[、.,:;]?(?=.)/u,
  /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)[、.,:;]?/u,
  /^([一二三四五六七八九十]{1,3})[、.,:;)](?=.)/u,
  /^(\d{1,2})[、.,:;)](?=\D)/u,
  /^(\d{1,2})(?=\p{Script=Han})(?!年|月|日)/u,
] as const;

/** Splits the number off a folded text. */
export function splitNumber(folded: string): { readonly number: string; readonly rest: string } {
  for (const pattern of numberings) {
    const match = pattern.exec(folded);
    const number = match === null ? undefined : listNumberValue(match[1] ?? "");
    if (match !== null && number !== undefined) return { number: String(number), rest: folded.slice(match[0].length) };
  }
  return { number: "", rest: folded };
}

/** A label as it is compared. Remarks in brackets go, unless nothing else is left. */
export function plainLabel(text: string): PlainLabel {
  const folded = foldText(text);
  const { number, rest } = splitNumber(folded);
  const bare = lettersOf(rest.replace(/\([^()]*(?:\)|$)/gu, ""));
  return { key: bare === "" ? lettersOf(rest) : bare, number };
}

/** The letters and digits of a text. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
