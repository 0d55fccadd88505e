import { plainText } from "./printed-lines.ts";

/** A stretch of a running text, half open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of a document and its stretch in the document's running text. */
export interface RunningLine extends Span {
  readonly text: string;
}

/** The lines of a document as one text without spaces, from which what is not of the report can be left out. */
export interface RunningText {
  readonly text: string;
  readonly lines: readonly RunningLine[];
}

/** Puts the lines of a document together. `fold` may spell characters otherwise, each as one. */
export function runningText(lines: readonly string[], fold: (plain: string) => string): RunningText {
  let text = "";
  const placed = lines.map((line): RunningLine => {
    const from = text.length;
    text += fold(plainText(line));
    return { text: line, from, to: text.length };
  });
  return { text, lines: placed };
}

/** The place (from 0) of the line that holds a character; -1 where none does. */
export function lineAt({ lines }: RunningText, place: number): number {
  return lines.findIndex(({ from, to }) => from <= place && place < to);
}

/** What a stretch says, without the lines left out: as it is compared, and as it stands in the document. */
export function said(
  { text, lines }: RunningText,
  span: Span,
  leftOut: ReadonlySet<number>,
): { readonly plain: string; readonly words: string } {
  let [plain, words] = ["", ""];
  for (const [place, line] of lines.entries()) {
    const [from, to] = [Math.max(line.from, span.from), Math.min(line.to, span.to)];
    if (from >= to || leftOut.has(place)) continue;
    plain += text.slice(from, to);
    words += wordsOf(line.text, from - line.from, to - line.from);
  }
  return { plain, words };
}

/** A stretch of a line, counted in characters that are compared, with the spaces between them. */
function wordsOf(line: string, from: number, to: number): string {
  let [at, words] = [0, ""];
  for (const sign of line) {
    const width = plainText(sign).length;
    if (at >= from && at < to && (words !== "" || width > 0)) words += sign;
    at += width;
  }
  return words.trimEnd();
}
