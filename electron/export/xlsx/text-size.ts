/** The tallest row that spreadsheet programs allow, in points. */
export const tallestRow = 409;

const lineFactor = 1.42;
const cellPadding = 5;
/** What an indented cell keeps free besides, in pixels. */
const indent = 11;

/** The width of a column in pixels (96 to the inch): 7 for each character of width. */
export function columnPixels(width: number): number {
  return Math.trunc(width * 7 + 0.5);
}

/** How many lines a text takes in a cell of some pixels width; a little pessimistic, so that nothing is ever cut off. */
export function lineCount(text: string, pixels: number, points: number, indented = false): number {
  const em = (points * 4) / 3;
  // A part of a character is kept free: programs measure a little differently.
  const room = Math.max((pixels - cellPadding - (indented ? indent : 0)) / em - 0.25, 1);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, room), 0);
}

/** Half the tallest row: a page break between rows then leaves little of a page empty. */
const mostLines = Math.floor((tallestRow / 2 - cellPadding) / lineFactor);
/** More characters than any row of `mostLines` holds. */
const longestPiece = 4000;

/** Cuts a text into pieces for a row each, where it can after a sentence or a part of one, and never inside a character. */
export function cutToRows(text: string, pixels: number, points: number, indented = false): readonly string[] {
  const fits = (piece: string): boolean => lineCount(piece, pixels, points, indented) * points <= mostLines;
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestPiece || (rest.length > 1 && !fits(rest))) {
    let least = 1;
    let most = Math.min(rest.length, longestPiece);
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(rest.slice(0, middle))) least = middle;
      else most = middle - 1;
    }
    const cut = placeToCut(rest, least);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

function placeToCut(text: string, furthest: number): number {
  const end = Math.max(...Array.from("。；！？，、\n", (sign) => text.lastIndexOf(sign, furthest - 1))) + 1;
  if (end > furthest / 2) return end;
  const code = text.charCodeAt(furthest - 1);
  if (code < 0xd800 || code > 0xdbff) return furthest;
  return furthest > 1 ? furthest - 1 : furthest + 1;
}

/** Breaks a line as spreadsheets do: between Chinese characters and at spaces; a run of other signs only where it fills a line. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [run] of line.matchAll(runs)) {
    const widths = Array.from(run, widthOf);
    const width = widths.reduce((a, b) => a + b, 0);
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (used > 0) lines += 1;
    // A closing sign does not begin a line: it takes the character before it along.
    used = closing.test(run) ? 1 : 0;
    for (const one of widths) {
      if (used + one > room) {
        lines += 1;
        used = 0;
      }
      used += one;
    }
  }
  return lines;
}

/** Signs that stay together: a run that is no Chinese, with a closing sign before it and what that one closes. */
const runs = /(?:[^!-~][，。、；：？！）》”’】〉])?[!-~]+|[^!-~]/gu;
const closing = /^[，。、；：？！）》”’】〉]$/;

/** The width of a character in em, in the widest of the typefaces that may stand in for the ones asked for. */
function widthOf(character: string): number {
  if (character >= "\u1100" || /[“”‘’—…·×@%&MWm]/.test(character)) return 1;
  if (/[=+<>~#^]/.test(character)) return 0.84;
  return /[A-Z]/.test(character) ? 0.72 : 0.56;
}

/** The height in points of a row with that many lines. */
export function rowHeight(lines: number, points: number): number {
  return Math.ceil(lines * points * lineFactor + cellPadding);
}
