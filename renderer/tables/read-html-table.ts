import { evenRows, type TextGrid } from "../../shared/table-editing/block-text.ts";

/** More than any table of the form, less than what would stop the window. */
const largest = { rows: 2000, columns: 200 } as const;

/**
 * The texts of the first real table in an HTML fragment as Excel, WPS, Word and browsers put it on the clipboard: of nested tables the one
 * with most cells. The text of merged cells stands at their upper left place. Undefined where there is no table.
 */
export function readHtmlTable(html: string): TextGrid | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].toSorted((a, b) => ownCells(b) - ownCells(a));
  const [table] = tables;
  if (table === undefined || ownCells(table) === 0) return undefined;
  return readRows(table);
}

function readRows(table: HTMLTableElement): TextGrid {
  const rows: (string | undefined)[][] = [];
  const rowAt = (place: number): (string | undefined)[] => (rows[place] ??= []);
  for (const [place, row] of [...table.rows].slice(0, largest.rows).entries()) {
    const texts = rowAt(place);
    let column = 0;
    for (const cell of row.cells) {
      while (texts[column] !== undefined) column += 1;
      if (column >= largest.columns) break;
      const width = Math.min(Math.max(cell.colSpan, 1), largest.columns - column);
      const height = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - place, largest.rows - place);
      for (let down = 0; down < height; down += 1) {
        for (let along = 0; along < width; along += 1) rowAt(place + down)[column + along] ??= "";
      }
      texts[column] = cellText(cell);
      column += width;
    }
  }
  return evenRows(rows.map((row) => Array.from(row, (text) => text ?? "")));
}

/** The words of a cell: paragraphs and line breaks as line ends, everything else run together. Older Excel states the exact number. */
function cellText(cell: HTMLTableCellElement): string {
  const exact = cell.getAttribute("x:num");
  if (exact !== null && /^-?\d+(?:\.\d+)?$/.test(exact)) return exact;
  return wordsOf(cell)
    .replace(/[ \t\f]*\n[ \t\f\n]*/g, "\n")
    .replace(/^\n|\n$/g, "");
}

const blocks = new Set(["P", "DIV", "LI", "TR", "H1", "H2", "H3", "H4", "H5", "H6"]);
const unspoken = new Set(["STYLE", "SCRIPT", "TEMPLATE"]);

function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[\r\n]+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.tagName === "BR") return "\n";
  if (unspoken.has(node.tagName) || /display\s*:\s*none/i.test(node.getAttribute("style") ?? "")) return "";
  const words = [...node.childNodes].map(wordsOf).join("");
  return blocks.has(node.tagName) ? `\n${words}\n` : words;
}

function ownCells(table: HTMLTableElement): number {
  return [...table.rows].reduce((sum, row) => sum + row.cells.length, 0);
}
