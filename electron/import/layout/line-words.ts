import { MarkedText, type Words } from "../../../shared/recognition/marked-text.ts";
import type { PlacedWords, Rule } from "./layout-page.ts";

/** Words that stand on one line, left to right. */
export interface TextLine {
  readonly words: readonly PlacedWords[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Words whose baselines differ by less than this part of their size stand on one line. */
const sameLine = 0.5;
/** Raised words are smaller than this part of their neighbours, and higher by at least that. */
export const raisedSize = 0.85;
const raisedBy = 0.12;
/** A gap wider than these parts of the size is a space, or divides columns. */
const spaceGap = 0.2;
const columnGap = 1.6;
/** Where between baseline and size a line through the words runs. */
const strikeFrom = 0.12;
const strikeTo = 0.6;
/** By so much of their size it may begin before the words that it strikes out, or end behind them. */
const beyond = 0.15;

/** Puts words together that stand on one line; raised marks belong to the line of the words before them. */
export function textLines(words: readonly PlacedWords[]): readonly TextLine[] {
  const lines: PlacedWords[][] = [];
  for (const word of words.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const line = lines.find((one) => belongs(word, one));
    if (line === undefined) lines.push([word]);
    else line.push(word);
  }
  return lines
    .map((line): TextLine => {
      const ordered = line.toSorted((a, b) => a.left - b.left);
      const size = Math.max(...line.map((word) => word.size));
      return {
        words: ordered,
        left: Math.min(...line.map(({ left }) => left)),
        right: Math.max(...line.map(({ right }) => right)),
        baseline: Math.max(...line.filter((word) => word.size === size).map(({ baseline }) => baseline)),
        size,
      };
    })
    .toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
}

function belongs(word: PlacedWords, line: readonly PlacedWords[]): boolean {
  const [first] = line;
  return first !== undefined && Math.abs(first.baseline - word.baseline) < Math.max(first.size, word.size) * sameLine;
}

/** The words of a line as text: raised digits as such, what a line runs through struck out, wide gaps as several spaces. */
export function lineWords(line: TextLine, rules: readonly Rule[]): Words {
  const text = new MarkedText();
  const crossing = rules.filter((rule) => rule.level && crosses(rule, line));
  let before: PlacedWords | undefined;
  for (const word of line.words) {
    if (before !== undefined) {
      const gap = word.left - before.right;
      if (gap > line.size * columnGap) text.add("    ");
      else if (gap > line.size * spaceGap && !/\s$/.test(before.text) && !/^\s/.test(word.text)) text.add(" ");
    }
    const raised = word.size < line.size * raisedSize && word.baseline < line.baseline - line.size * raisedBy;
    const { size } = word;
    for (const piece of pieces(word, crossing)) text.add(piece.text, { struck: piece.struck, raised, size });
    before = word;
  }
  return text.words();
}

function crosses({ at }: Rule, { baseline, size }: Pick<TextLine, "baseline" | "size">): boolean {
  return at < baseline - size * strikeFrom && at > baseline - size * strikeTo;
}

/** Whether a line runs through the middle of words and ends where they do: lines around cells do neither. */
export function strikesOut(rule: Rule, words: readonly PlacedWords[]): boolean {
  return (
    rule.level &&
    words.some(
      (word) =>
        rule.from > word.left - word.size * beyond && rule.to < word.right + word.size * beyond && crosses(rule, word),
    )
  );
}

/** The signs of words, those under a line apart from the others. */
function pieces(
  word: PlacedWords,
  crossing: readonly Rule[],
): readonly { readonly text: string; readonly struck: boolean }[] {
  const over = crossing.filter(({ from, to }) => from < word.right && to > word.left);
  if (over.length === 0) return [{ text: word.text, struck: false }];
  return signPlaces(word).map(({ text, left, right }) => {
    const middle = (left + right) / 2;
    return { text, struck: over.some(({ from, to }) => from <= middle && to >= middle) };
  });
}

/** Where each sign of words stands, as far as their widths can be told: Chinese ones are twice as wide as others. */
export function signPlaces({
  text,
  left,
  right,
}: PlacedWords): readonly { readonly text: string; readonly left: number; readonly right: number }[] {
  const signs = Array.from(text);
  const widths = signs.map((sign) => (/[\u1100-\uffdc]/.test(sign) ? 2 : /[ .,:;'|!ilj]/.test(sign) ? 0.6 : 1));
  const all = widths.reduce((sum, width) => sum + width, 0);
  let at = left;
  return signs.map((sign, place) => {
    const start = at;
    at += all === 0 ? 0 : ((right - left) * (widths[place] ?? 0)) / all;
    return { text: sign, left: start, right: at };
  });
}
