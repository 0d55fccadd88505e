import { isGroupSpace } from "../../numerals/signs.ts";
import type { Stretch } from "../passages.ts";

/** A text made easy to read by a program: full-width letters and digits folded, spaces taken out. */
export interface PlainText {
  readonly text: string;
  /** The stretch of the original that a stretch of the plain text stands for. */
  readonly original: (stretch: Stretch) => Stretch;
}

/** What may stand between words without meaning anything: spaces of every kind, soft hyphens, zero-width signs. */
const emptySigns = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/;
const foldedSigns = /[０-９Ａ-Ｚａ-ｚ％．＋－～／]/;
/** What has to be changed in a text at all. */
const changing = /[\s\u00AD\u200B-\u200D\u2060\uFEFF０-９Ａ-Ｚａ-ｚ％．＋－～／]/;
const digit = /[0-9０-９]/;

/**
 * Folds a text. What stands between two digits stays, so that neighbouring numbers do not melt into one: a single space, which may part groups
 * of three (12 300), or a gap, which never does. Full-width commas part groups of full-width digits (１２，３００); others part clauses.
 */
export function plainText(words: string): PlainText {
  if (!changing.test(words)) return { text: words, original: (stretch) => stretch };
  let text = "";
  const places: number[] = [];
  let spaces = "";
  for (let place = 0; place < words.length; place += 1) {
    const sign = words.charAt(place);
    if (emptySigns.test(sign)) {
      if (spaces.length < 2) spaces += sign;
      continue;
    }
    if (spaces !== "" && digit.test(sign) && digit.test(text.charAt(text.length - 1))) {
      text += isGroupSpace(spaces) ? " " : gap;
      places.push(place);
    }
    spaces = "";
    text += sign === "，" && partsGroups(words, place) ? "," : folded(sign);
    places.push(place);
  }
  return {
    text,
    original: ({ from, to }) => ({ from: places[from] ?? words.length, to: (places[to - 1] ?? words.length - 1) + 1 }),
  };
}

/** Between two numbers that no single space parts. */
const gap = "\t";

const fullWidthGroup = /[０-９]，[０-９]{3}(?![０-９])/y;

function partsGroups(words: string, comma: number): boolean {
  fullWidthGroup.lastIndex = comma - 1;
  return comma > 0 && fullWidthGroup.test(words);
}

/** Full-width digits, letters, percent sign and point; marks between clauses stay full-width, which tells them from thousands separators. */
function folded(sign: string): string {
  if (foldedSigns.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return sign;
}
