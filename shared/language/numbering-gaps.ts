import { listNumber, listNumberSigns, listNumberValue } from "../numerals/written.ts";
import { foldWidth } from "../report/cell-value.ts";
import { matchesOf } from "../text/matches-of.ts";
import type { Passage, Stretch } from "../text/passages.ts";

/** A number that does not follow from the one before it, and the one that would. */
export interface NumberingGap {
  readonly passage: Passage;
  readonly stretch: Stretch;
  readonly expected: string;
}

const chinese = `[${listNumberSigns}]{1,3}`;
const clause = "(?<=^|[。；;：:，,\\n])\\s{0,4}";

/** The ways in which numbers are typed by hand, and how the one that is due would be written. */
const kinds: readonly { readonly pattern: RegExp; readonly write: (value: number) => string }[] = [
  { pattern: new RegExp(`${clause}(${chinese})(?:是|要)`, "gu"), write: (value) => `${listNumber(value)}是` },
  { pattern: new RegExp(`${clause}第(${chinese})(?=[,、:])`, "gu"), write: (value) => `第${listNumber(value)}` },
  { pattern: new RegExp(`${clause}[(](${chinese})[)]`, "gu"), write: (value) => `（${listNumber(value)}）` },
  { pattern: new RegExp(`${clause}(\\d{1,2})[.、](?!\\d)`, "gu"), write: (value) => `${value}.` },
  { pattern: new RegExp(`${clause}[(](\\d{1,2})[)]`, "gu"), write: (value) => `（${value}）` },
];

/**
 * Where numbers typed by hand leave one out or say one twice: 一是…三是, 1.…2.…4. A number one always begins anew, and so does every
 * heading; a list that does not begin with one is left alone.
 */
export function numberingGaps(passages: readonly Passage[]): readonly NumberingGap[] {
  const texts = passages.map((passage) => ({ passage, text: foldWidth(passage.words.text) }));
  return kinds.flatMap(({ pattern, write }) => {
    const gaps: NumberingGap[] = [];
    let last = 0;
    for (const { passage, text } of texts) {
      if (passage.kind === "heading") last = 0;
      for (const found of matchesOf(text, pattern)) {
        const [whole, written = ""] = found;
        const value = listNumberValue(written) ?? 0;
        if (last > 0 && value !== 1 && value !== last + 1) {
          const from = found.index + whole.length - whole.trimStart().length;
          gaps.push({ passage, stretch: { from, to: found.index + whole.length }, expected: write(last + 1) });
        }
        last = value === 1 || last > 0 ? value : 0;
      }
    }
    return gaps;
  });
}
