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

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of line) {
    const width = isWide(character) ? 1 : 0.56;
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function isWide(character: string): boolean {
  return character >= "\u1100" || /[“”‘’—…·×]/.test(character);
}

/** The height in points of a row with so many lines. */
export function rowHeight(lines: number, points: number): number {
  return Math.ceil(lines * points * lineFactor + cellPadding);
}
