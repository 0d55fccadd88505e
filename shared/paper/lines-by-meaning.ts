import { nameWords } from "./name-words.ts";

/** A word that may end a line. `after` is what it costs to end a line there: 0 where the meaning makes a pause. */
export interface BreakableWord {
  readonly text: string;
  readonly after: number;
}

/** Words beyond which no best way is looked for: no name of an authority has as many. */
const mostWords = 18;

/** The width of a text in full-width characters: Latin letters and digits take half of one. */
export function widthInCharacters(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign <= "\u007E" ? 0.5 : 1), 0);
}

/**
 * The most that a text may take on paper, in full-width characters: word processors leave a quarter of one between Chinese and Latin, and typefaces that
 * stand in for those of the standard draw digits wider. Without it the last character of a full line would stand alone on the next.
 */
export function widthOnPaper(text: string): number {
  const latin = text.match(/[!-~]/gu)?.length ?? 0;
  const seams = text.match(/(?<=[^ -~])[!-~]|(?<=[!-~])[^ -~]/gu)?.length ?? 0;
  return widthInCharacters(text) + 0.06 * latin + 0.25 * seams;
}

/** The words of an authority's name, with what it costs to break after each. */
export function unitWords(name: string): readonly BreakableWord[] {
  return nameWords(name).map(({ text, place }) => ({ text, after: place ? 0 : /[和及与]$/u.test(text) ? 6 : 1.5 }));
}

/**
 * The lines of a text whose words are never broken, each at most `room` full-width characters wide. Of the ways with the fewest lines, or
 * one more, the one counts whose lines end where the meaning pauses and whose shape is good: `shape` gives what a shape costs.
 */
export function linesOf(
  words: readonly BreakableWord[],
  room: number,
  shape: (widths: readonly number[]) => number,
): readonly string[] {
  const pieces = words.flatMap((word) => piecesOf(word, room));
  if (pieces.length > mostWords) return filled(pieces, room);
  let best: { readonly cost: number; readonly lines: readonly string[] } | undefined;
  const most = filled(pieces, room).length + 1;
  const go = (from: number, lines: readonly string[], cost: number): void => {
    if (from === pieces.length) {
      const whole = cost + 5 * lines.length + shape(lines.map(widthInCharacters));
      if (best === undefined || whole < best.cost) best = { cost: whole, lines };
      return;
    }
    if (lines.length === most) return;
    let line = "";
    for (let to = from; to < pieces.length; to += 1) {
      const piece = pieces[to];
      if (piece === undefined) return;
      line += piece.text;
      if (widthOnPaper(line) > room) return;
      go(to + 1, [...lines, line], cost + (to + 1 === pieces.length ? 0 : piece.after));
    }
  };
  go(0, [], 0);
  return best?.lines ?? filled(pieces, room);
}

/** A word that no line holds is cut: better than a line that runs off the paper. */
function piecesOf(word: BreakableWord, room: number): readonly BreakableWord[] {
  if (widthOnPaper(word.text) <= room) return [word];
  const signs = Array.from(word.text);
  const size = Math.max(1, Math.floor(room));
  return Array.from({ length: Math.ceil(signs.length / size) }, (_, place) => ({
    text: signs.slice(place * size, (place + 1) * size).join(""),
    after: word.after,
  }));
}

/** Lines as full as they get. */
function filled(words: readonly BreakableWord[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const { text } of words) {
    const longer = (lines.at(-1) ?? "") + text;
    if (lines.length > 0 && widthOnPaper(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}
