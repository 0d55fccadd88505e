import { type GridCell, makeCell } from "./grid.ts";
import { labelOf } from "./labels.ts";
import { looksLikeValue } from "./read-value.ts";
import type { SourceLine } from "./source-document.ts";

const pipes = /[|│┃｜]/u;
const rule = /^[\s|│┃｜:+\-=─━┼┌┐└┘├┤┬┴]+$/u;
const mostCells = 64;
const longestRow = 200;

/** How the lines of a document end their rows: whether each row begins, or ends, with a pipe or a tab that parts nothing. */
export interface LineEdges {
  readonly leading: boolean;
  readonly trailing: boolean;
  readonly tabbed: boolean;
}

/** Whether the lines with pipes begin and end with one, and those with tabs begin with one. */
export function lineEdges(texts: readonly string[]): LineEdges {
  const piped = texts.filter((text) => pipes.test(text)).map((text) => text.trim());
  return {
    leading: piped.every((text) => pipes.test(text.charAt(0))),
    trailing: piped.every((text) => pipes.test(text.charAt(text.length - 1))),
    tabbed: texts.every((text) => !text.includes("\t") || text.startsWith("\t")),
  };
}

/** The cells of a table that a line of text holds: split at tabs, pipes, wide gaps, or spaces between labels and numbers. */
export function cellsOfLine(line: SourceLine, block: number, edges: LineEdges): readonly GridCell[] {
  const { text } = line;
  if (text === "" || (pipes.test(text) && rule.test(text))) return [];
  return split(text, edges)
    .slice(0, mostCells)
    .map((part, cell) => makeCell(part, { top: block, left: cell, rowSpan: 1, columnSpan: 1, place: { block, cell } }));
}

function split(text: string, edges: LineEdges): readonly string[] {
  if (pipes.test(text)) {
    return text
      .trim()
      .split(pipes)
      .slice(edges.leading ? 1 : 0, edges.trailing ? -1 : undefined);
  }
  if (text.includes("\t")) return (edges.tabbed ? text.slice(1) : text).split("\t");
  const plain = text.trim();
  // Groups of digits with gaps between them are values side by side rather than one number.
  const isValue = looksLikeValue(plain) && !/\d\s+\d/u.test(plain);
  if (plain.length > longestRow || isLabel(plain) || isValue) return [plain];
  return plain.split(/\s{2,}/u).flatMap(splitWords);
}

/** Splits words that single spaces part where labels or numbers stand side by side. */
function splitWords(text: string): readonly string[] {
  if (isLabel(text)) return [text];
  const words = text.split(/\s+/u);
  const parts: string[] = [];
  let unknown = "";
  for (let place = 0; place < words.length; place += 1) {
    const count = labelLength(words, place);
    if (count === 0) {
      unknown = `${unknown} ${words[place] ?? ""}`.trim();
      continue;
    }
    if (unknown !== "") parts.push(unknown);
    unknown = "";
    parts.push(words.slice(place, place + count).join(" "));
    place += count - 1;
  }
  if (unknown !== "") parts.push(unknown);
  return parts;
}

/** How many words from a place on make a label (the longest that does), or a value; 0 where they make neither. */
function labelLength(words: readonly string[], place: number): number {
  for (let count = Math.min(mostJoined, words.length - place); count > 0; count -= 1) {
    if (isLabel(words.slice(place, place + count).join(""))) return count;
  }
  return looksLikeValue(words[place] ?? "") ? 1 : 0;
}

function isLabel(text: string): boolean {
  const label = labelOf(text);
  return label.meanings.length > 0 || label.known;
}

const mostJoined = 3;

/** Puts labels together that are broken over several cells or lines. */
export function joinBroken(cells: readonly GridCell[]): readonly GridCell[] {
  const joined: GridCell[] = [];
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    if (cell === undefined) break;
    const count = cell.kind === "text" ? brokenInto(cells, place) : 1;
    if (count === 1) {
      joined.push(cell);
      continue;
    }
    const text = cells
      .slice(place, place + count)
      .map((part) => part.text)
      .join("");
    joined.push(makeCell(text, cell));
    place += count - 1;
  }
  return joined;
}

function brokenInto(cells: readonly GridCell[], place: number): number {
  let text = cells[place]?.text ?? "";
  for (let count = 2; count <= mostJoined; count += 1) {
    const next = cells[place + count - 1];
    if (next === undefined || next.kind === "value") return 1;
    text += next.text;
    if (labelOf(text).meanings.length > 0) return count;
  }
  return 1;
}
