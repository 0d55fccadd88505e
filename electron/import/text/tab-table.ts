import { delimitedRow } from "./delimited.ts";
import { isGrid, type Stretch, type TableFormat } from "./table-format.ts";

/** A line longer than this that holds no further tab is an indented paragraph, not a cell. */
const longestCell = 120;

/**
 * Tables made with tabs: a row a line, as spreadsheets copy them, or a cell a line, each begun with a tab, with an empty line after every
 * row, as word processors' tables come out as text.
 */
export const tabTable: TableFormat = {
  stretch: (lines, from) => {
    if (!isTabbed(lines[from] ?? "") && rowEnd(lines, from) === from + 1) return undefined;
    const end = endOf(lines, from);
    const filled = lines.slice(from, end).filter((line) => line.trim() !== "" || line.includes("\t"));
    const begun = filled.filter((line) => line.startsWith("\t")).length;
    const divided = filled.filter((line) => line.trim().includes("\t")).length;
    const cellsOneALine = begun >= filled.length * 0.6 && divided <= filled.length * 0.3;
    const rows = cellsOneALine ? rowsOfCells(lines.slice(from, end)) : rowsOfLines(lines, from, end);
    return isGrid(rows.rows ?? []) ? rows : { end: rows.end };

    function rowsOfCells(own: readonly string[]): Stretch {
      const grid: string[][] = [[]];
      for (const line of own) {
        const row = grid.at(-1);
        if (line === "" || (line.trim() === "" && !line.includes("\t"))) {
          if (row !== undefined && row.length > 0) grid.push([]);
        } else if (line.startsWith("\t") || row === undefined || row.length === 0) {
          row?.push(line.trim().replaceAll("\t", " "));
        } else row.push(`${row.pop() ?? ""}\n${line.trim()}`);
      }
      return { rows: grid.filter((row) => row.length > 0), end };
    }
  },
};

/** The lines of a table: tabbed ones, with at most one empty line between them; in it a short line without a tab goes on with its cell. */
function endOf(lines: readonly string[], from: number): number {
  let end = rowEnd(lines, from);
  for (;;) {
    const line = lines[end];
    const next = lines[end + 1];
    if (line === undefined) return end;
    const goesOn = isTabbed(line) || (next !== undefined && isTabbed(next) && isShort(line, lines[end - 1]));
    if (!goesOn && rowEnd(lines, end) === end + 1) return end;
    end = rowEnd(lines, end);
  }
}

/** The line after a row: a cell in quotes goes over several lines, the first of which may have no tab. */
function rowEnd(lines: readonly string[], from: number): number {
  if (!/(?:^|\t)"/.test(lines[from] ?? "")) return from + 1;
  const { fields, end } = delimitedRow(lines, from, "\t");
  return fields.length > 1 ? end : from + 1;
}

/** An empty line, or a second line of a cell: right under it, and short. */
function isShort(line: string, above: string | undefined): boolean {
  if (line.trim() === "") return above?.trim() !== "" || above.includes("\t");
  return (
    above?.startsWith("\t") === true && above.trim() !== "" && line.trim().length < 20 && !/[。：:]$/.test(line.trim())
  );
}

function isTabbed(line: string): boolean {
  if (!line.includes("\t")) return false;
  const text = line.trim();
  return text.includes("\t") || text.length <= longestCell;
}

function rowsOfLines(lines: readonly string[], from: number, least: number): Stretch {
  const rows: (readonly string[])[] = [];
  let at = from;
  while (at < least) {
    const { fields, end } = delimitedRow(lines, at, "\t");
    if (fields.length > 1 || fields[0]?.trim() !== "") rows.push(fields);
    at = end;
  }
  return { rows, end: at };
}
