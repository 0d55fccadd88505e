import { printableText } from "../../../shared/paper/printable-text.ts";

/** The most characters that a spreadsheet cell can hold. */
const longestCellText = 32_767;

/**
 * Text as it may stand in a cell: printable, no longer than a cell holds, and with the underscore of sequences like `_x0041_` escaped,
 * which spreadsheet programs would read as a character.
 */
export function sheetText(text: string): string {
  const [piece = ""] = cellPieces(printableText(text));
  return piece.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Cuts text into pieces that fit a cell each, never inside a character; one empty piece for empty text. */
export function cellPieces(text: string, longest = longestCellText): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const last = rest.charCodeAt(longest - 1);
    const cut = last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** Text as it may stand in a page header or footer, where "&" begins a code; cut to what a header holds. */
export function headerText(text: string): string {
  return Array.from(printableText(text).replace(/\s+/g, " ").trim()).slice(0, 80).join("").replaceAll("&", "&&");
}
