import type { SourceLine } from "../../../shared/recognition/source-document.ts";
import type { Words } from "../../../shared/recognition/marked-text.ts";

/** A line of text in its place on its page. */
export interface PlacedLine {
  readonly kind: "line";
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly words: Words;
}

/** Where the text of a document begins and ends on the line. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A line that ends so many signs before the others ends its paragraph; one that begins so many signs behind them begins one. */
const shortBy = 1.8;
const indentedBy = 1.2;
/** Lines of a paragraph are not farther apart than so many times their size. */
const widestLeading = 2.8;

/** The edges of the text: where its lines begin that are not indented, and where its long lines end. */
export function textEdges(lines: readonly PlacedLine[]): Edges {
  const widths = lines.map(({ left, right }) => right - left);
  const wide = partOf(widths, 0.9);
  const long = lines.filter(({ left, right }) => right - left > wide * 0.85);
  const [lefts, rights] = [lines.map(({ left }) => left), long.map(({ right }) => right)];
  return { left: partOf(lefts, 0.1), right: partOf(rights, 0.5) };
}

/** The value that this part of all values does not reach. */
function partOf(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}

/** The numbers that headings and points begin with. */
const numbered =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+部分)/u;
const ended = /[。；：！？.;:!?]["”’）)]?$/u;
const columns = /\s{4}/;

/** Whether a line goes on with the paragraph of the line above: that one is full, and this one begins nothing new. */
export function goesOnWith(above: PlacedLine, line: PlacedLine, edges: Edges): boolean {
  const [before, text] = [above.words.text.trim(), line.words.text.trim()];
  const sameSize = Math.abs(above.size - line.size) < 1;
  const isFull = above.right > edges.right - above.size * shortBy;
  const isIndented = line.left > edges.left + line.size * indentedBy;
  const beginsNew = numbered.test(text) && ended.test(before);
  // On the next page a paragraph goes on at the top.
  const isApart = line.top > above.top && line.top - above.top > above.size * widestLeading;
  return sameSize && isFull && !isIndented && !isApart && !beginsNew && !columns.test(before) && !columns.test(text);
}

/** A line with the one below it as its end. */
export function joinedLine(line: SourceLine, words: Words): SourceLine {
  const next = trimmed(words);
  const between = /[\w,.]$/.test(line.text) && /^\w/.test(next.text) ? " " : "";
  const text = `${line.text}${between}${next.text}`;
  const whole = `${line.withStruck ?? line.text}${between}${next.withStruck ?? next.text}`;
  return { kind: "line", text, ...(whole !== text && { withStruck: whole }) };
}

/** Words without the blanks around them. */
export function trimmed({ text, withStruck }: Words): Words {
  return { text: text.trim(), ...(withStruck !== undefined && { withStruck: withStruck.trim() }) };
}

const sentence = /[，。；：]/u;
const gaps = /(?<=[\u3001-\uFF65])\s(?=[\dA-Za-z])|(?<=[\dA-Za-z%])\s(?=[\u3001-\uFF65])/gu;

/** A whole paragraph without the narrow gaps that programs set around the numbers of a Chinese sentence; anything else as it is. */
export function withoutGaps(line: SourceLine): SourceLine {
  const { text, withStruck } = line;
  if (!sentence.test(text)) return line;
  return {
    ...line,
    text: text.replace(gaps, ""),
    ...(withStruck !== undefined && { withStruck: withStruck.replace(gaps, "") }),
  };
}
