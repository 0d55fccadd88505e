import type { CellId } from "../forms/form.ts";
import type { ValueGrid, ValuePlace } from "./value-grid.ts";
import { type CellBlock, placesIn } from "./selection.ts";

/** A block as plain texts, row by row; every row has the same length. */
export type TextGrid = readonly (readonly string[])[];

/**
 * The texts of a block. Where lines have values of different width (table two), a value stands in its first column and the columns that
 * it covers besides are empty, as spreadsheets copy merged cells.
 */
export function blockTexts(grid: ValueGrid, block: CellBlock, textOf: (id: CellId) => string): TextGrid {
  const lines = placesIn(grid, block);
  const starts = [...new Set(lines.flat().map(({ column }) => column))].sort((a, b) => a - b);
  const textAt = (line: readonly ValuePlace[], start: number): string => {
    const place = line.find(({ column }) => column === start);
    return place === undefined ? "" : textOf(place.cell.id);
  };
  return lines.map((line) => starts.map((start) => textAt(line, start)));
}

/** A block as tab-separated text, quoted where a text holds a tab, a quote or a line end, as spreadsheets do. */
export function writeTabs(texts: TextGrid): string {
  return texts.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** A block as an HTML table, for word processors and spreadsheets. */
export function writeHtml(texts: TextGrid): string {
  const rows = texts.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}

/** Reads tab-separated text as spreadsheets put it on the clipboard. Short rows are filled up with empty texts. */
export function readTabs(text: string): TextGrid {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, inQuotes, bare = "", end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return evenRows(rows);
}

/** Fills short rows up, so that every row is as long as the longest. */
export function evenRows(rows: readonly (readonly string[])[]): TextGrid {
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
