import type { SourceBlock, SourceTable } from "../../shared/recognition/source-document.ts";

/** A page on which everything only has its place, in points from the upper left corner; words by the left end of their baseline. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly words: { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[];
  /** From point to point. */
  readonly lines: (readonly [number, number, number, number])[];
}

const page = { width: 842, height: 1190, margin: 40 };
const textSize = 12;
const cellSize = 9;

/** Draws blocks on pages as an office program prints them, tables with lines around their cells or without any. */
export function drawnPages(blocks: readonly SourceBlock[], ruled = true): readonly DrawnPage[] {
  const pages: DrawnPage[] = [];
  let y = Infinity;
  const room = (height: number): DrawnPage => {
    const last = pages.at(-1);
    if (last !== undefined && y + height <= page.height - page.margin) return last;
    const fresh = { width: page.width, height: page.height, words: [], lines: [] };
    pages.push(fresh);
    y = page.margin;
    return fresh;
  };
  for (const block of blocks) {
    if (block.kind === "line") {
      const lines = wrapped(`\u3000\u3000${block.number ?? ""}${block.text}`, page.width - 2 * page.margin, textSize);
      for (const line of lines) {
        const indent = line.length - line.trimStart().length;
        room(20).words.push({ text: line.trim(), x: page.margin + indent * textSize, y: y + textSize, size: textSize });
        y += 20;
      }
    }
    if (block.kind !== "table") continue;
    const { cells, heights, columns } = placed(block);
    const width = (page.width - 2 * page.margin) / columns;
    let from = 0;
    while (from < heights.length) {
      // As many rows as the page has room for; what is merged over its end is drawn on both sides of it.
      const drawn = room(heights[from] ?? 0);
      let [to, bottom] = [from, y];
      while (to < heights.length && (to === from || bottom + (heights[to] ?? 0) <= page.height - page.margin)) {
        bottom += heights[to] ?? 0;
        to += 1;
      }
      const topOf = (row: number): number => y + sum(heights.slice(from, row));
      for (const { row, column, rowSpan, columnSpan, lines } of cells) {
        const [first, end] = [Math.max(row, from), Math.min(row + rowSpan, to)];
        if (first >= end) continue;
        const [left, right, top, low] = [column, column + columnSpan, topOf(first), topOf(end)].map((at, place) =>
          place < 2 ? page.margin + at * width : at,
        );
        if (left === undefined || right === undefined || top === undefined || low === undefined) continue;
        if (ruled) {
          drawn.lines.push(
            [left, top, right, top],
            [left, low, right, low],
            [left, top, left, low],
            [right, top, right, low],
          );
        }
        if (row < from) continue;
        for (const [at, text] of lines.entries()) {
          if (text.trim() !== "") drawn.words.push({ text, x: left + 3, y: top + 3 + (at + 1) * 11, size: cellSize });
        }
      }
      y = bottom;
      from = to;
      if (from < heights.length) y = Infinity;
    }
    if (y !== Infinity) y += 10;
  }
  return pages;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
}

function placed({ rows }: SourceTable): {
  readonly cells: readonly PlacedCell[];
  readonly heights: readonly number[];
  readonly columns: number;
} {
  const taken = new Set<string>();
  const spots = rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${at} ${column}`)) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - at);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) taken.add(`${at + down} ${column + across}`);
      }
      const spot = { ...cell, rowSpan, row: at, column };
      column += cell.columnSpan;
      return spot;
    });
  });
  const columns = Math.max(1, ...spots.map(({ column, columnSpan }) => column + columnSpan));
  const width = (page.width - 2 * page.margin) / columns;
  const cells = spots.map((spot) => ({ ...spot, lines: wrapped(spot.text, spot.columnSpan * width - 6, cellSize) }));
  const heights = rows.map(() => 18);
  for (const { row, rowSpan, lines } of cells) {
    const needed = lines.length * 11 + 8 - sum(heights.slice(row, row + rowSpan));
    if (needed > 0) heights[row + rowSpan - 1] = (heights[row + rowSpan - 1] ?? 0) + needed;
  }
  return { cells, heights, columns };
}

/** Lines as wide as there is room; numbers are never broken. */
function wrapped(text: string, width: number, size: number): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [""];
    let used = 0;
    for (const piece of line.match(/[\w.,%]+|./gsu) ?? []) {
      const needed = sum(Array.from(piece, (sign) => (/[\u1100-\uffdc“”]/.test(sign) ? size : size / 2)));
      if (used + needed > width && used > 0) {
        lines.push("");
        used = 0;
      }
      lines.push(`${lines.pop() ?? ""}${piece}`);
      used += needed;
    }
    return lines;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
