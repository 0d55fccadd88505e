import { type GridCell, makeCell } from "./grid.ts";
import { labelOf } from "./labels.ts";
import { looksLikeValue } from "./read-value.ts";
import type { SourceLine } from "./source-document.ts";

const pipes = /[|│┃｜]/u;
const rule = /^[\s|│┃｜:+\-=─━┼┌┐└┘├┤┬┴]+$/u;
const mostCells = 64;

/** The cells of a table that a line of text holds: split at tabs, pipes, wide gaps, or before the numbers at its end. */
export function cellsOfLine(line: SourceLine, block: number): readonly GridCell[] {
  const { text } = line;
  if (text === "" || (pipes.test(text) && rule.test(text))) return [];
  return split(text)
    .slice(0, mostCells)
    .map((part, cell) => makeCell(part, { top: block, left: cell, rowSpan: 1, columnSpan: 1, place: { block, cell } }));
}

function split(text: string): readonly string[] {
  if (pipes.test(text)) {
    const parts = text.trim().split(pipes);
    return parts.slice(parts[0]?.trim() === "" ? 1 : 0, parts.at(-1)?.trim() === "" ? -1 : undefined);
  }
  if (text.includes("\t")) return text.replace(/^\t/u, "").split("\t");
  const plain = text.trim();
  if (labelOf(plain).meanings.length > 0 || looksLikeValue(plain)) return [plain];
  const wide = plain.split(/\s{2,}/u);
  return wide.length > 1 ? wide.flatMap(splitNumbers) : splitNumbers(plain);
}

/** Splits a label from the numbers after it, which single spaces part. */
function splitNumbers(text: string): readonly string[] {
  const words = text.split(/\s+/u);
  const last = words.findLastIndex((word) => !looksLikeValue(word));
  if (last < 0) return words;
  return last === words.length - 1 ? [text] : [words.slice(0, last + 1).join(" "), ...words.slice(last + 1)];
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
