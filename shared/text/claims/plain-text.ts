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

/** Folds a text. A space between two digits stays, so that neighbouring numbers do not melt into one. */
export function plainText(words: string): PlainText {
  if (!changing.test(words)) return { text: words, original: (stretch) => stretch };
  let text = "";
  const places: number[] = [];
  let spaced = false;
  for (let place = 0; place < words.length; place += 1) {
    const sign = words.charAt(place);
    if (emptySigns.test(sign)) {
      spaced = true;
      continue;
    }
    if (spaced && digit.test(sign) && digit.test(text.charAt(text.length - 1))) {
      text += " ";
      places.push(place);
    }
    spaced = false;
    text += folded(sign);
    places.push(place);
  }
  return {
    text,
    original: ({ from, to }) => ({ from: places[from] ?? words.length, to: (places[to - 1] ?? words.length - 1) + 1 }),
  };
}

/** Full-width digits, letters, percent sign and point; marks between clauses stay full-width, which tells them from thousands separators. */
function folded(sign: string): string {
  if (foldedSigns.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return sign;
}
