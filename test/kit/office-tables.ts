import type { SourceBlock, SourceTable } from "../../shared/recognition/source-document.ts";
import { packed, wordParts, workbookParts } from "./packages.ts";

/** The formats in which a document is written here, as plainly as another program might. */
export const plainFormats = ["docx", "xlsx", "html"] as const;

/** Lines and tables as a file of another program. */
export function plainFile(format: (typeof plainFormats)[number], blocks: readonly SourceBlock[]): Uint8Array {
  switch (format) {
    case "docx":
      return packed(wordParts(blocks.map(inWord).join("")));
    case "xlsx":
      return packed(workbookParts({ 年报: inSheet(blocks) }));
    case "html":
      return new TextEncoder().encode(`<meta charset="utf-8"><body>${blocks.map(onPage).join("")}</body>`);
  }
}

function onPage(block: SourceBlock): string {
  if (block.kind === "line") return `<p>${escaped(block.text)}</p>`;
  if (block.kind === "picture") return "";
  const rows = block.rows.map((row) =>
    row.map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${escaped(cell.text)}</td>`).join(""),
  );
  return `<table><tr>${rows.join("</tr><tr>")}</tr></table>`;
}

/** A cell of a table where it begins. */
interface Laid {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The cells of each row by the columns in which they begin. */
function laidOut({ rows }: SourceTable): readonly ReadonlyMap<number, Laid>[] {
  const taken = new Set<string>();
  return rows.map((row, top) => {
    const line = new Map<number, Laid>();
    let left = 0;
    for (const { text, rowSpan: height, columnSpan: width } of row) {
      while (taken.has(`${top} ${left}`)) left += 1;
      for (let down = 0; down < height; down += 1) {
        for (let along = 0; along < width; along += 1) taken.add(`${top + down} ${left + along}`);
      }
      line.set(left, { text, width, height });
      left += width;
    }
    return line;
  });
}

function inWord(block: SourceBlock): string {
  if (block.kind === "picture") return "";
  if (block.kind === "line") return wordParagraph(block.text);
  const lines = laidOut(block);
  const width = Math.max(...[...(lines[0]?.entries() ?? [])].map(([left, cell]) => left + cell.width));
  const open: { left: number; width: number; rows: number }[] = [];
  const rows = lines.map((line) => {
    const cells: string[] = [];
    for (let left = 0; left < width;) {
      const cell = line.get(left);
      const above = open.find((one) => one.left === left && one.rows > 0);
      const span = cell?.width ?? above?.width ?? 1;
      const merge = cell === undefined ? "<w:vMerge/>" : cell.height > 1 ? '<w:vMerge w:val="restart"/>' : "";
      const text = wordParagraph(cell?.text ?? "");
      cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${text}</w:tc>`);
      if (above !== undefined) above.rows -= 1;
      if (cell !== undefined && cell.height > 1) open.push({ left, width: span, rows: cell.height - 1 });
      left += span;
    }
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function inSheet(blocks: readonly SourceBlock[]): string {
  const rows: string[] = [];
  const merges: string[] = [];
  const place = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;
  const add = (cells: Iterable<readonly [number, string]>): void => {
    const row = rows.length + 1;
    const markup = [...cells].map(
      ([column, text]) => `<c r="${place(column, row)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    );
    rows.push(`<row r="${row}">${markup.join("")}</row>`);
  };
  for (const block of blocks) {
    if (block.kind === "line") add([[0, block.text]]);
    if (block.kind !== "table") continue;
    for (const line of laidOut(block)) {
      const row = rows.length + 1;
      for (const [left, { width, height }] of line) {
        if (width * height > 1) merges.push(`${place(left, row)}:${place(left + width - 1, row + height - 1)}`);
      }
      add([...line].map(([left, { text }]) => [left, text] as const));
    }
  }
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
