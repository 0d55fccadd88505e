import { linkedPictureMark } from "../../../shared/recognition/boilerplate.ts";
import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import { blockKindWords, paperWords } from "../../../shared/words/paper.ts";
import { type SheetGrid, sheetGrid } from "../xlsx/own/sheet-grid.ts";
import { readUnmarkedSheet } from "../xlsx/own/unmarked-sheet.ts";
import type { SheetCell } from "../xlsx/read-sheet.ts";
import { aroundTables } from "../xlsx/workbook-blocks.ts";

/**
 * The blocks of a page that a spreadsheet program has made of a workbook of ours: the sheets beside the tables are read as in the workbook itself - the
 * texts as lines, the sign-off sheet for its title, nothing of the sheet of checks - and the list of sheets above them is left out. Any other page is
 * left as it is.
 */
export function withOwnSheets(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const grids = blocks.map((block) => (block.kind === "table" ? gridOfTable(block) : undefined));
  const read = grids.map((grid) => grid && readUnmarkedSheet(grid));
  // A page of our own has the sign-off sheet as well, but its texts stand in no table.
  if (!read.some((sheet) => sheet?.kind === "texts")) return blocks;
  const titles = read.flatMap((sheet) => (sheet?.kind === "title" ? sheet.lines : []));
  const texts = read.flatMap((sheet, place) => {
    const grid = grids[place];
    return sheet?.kind === "texts" && grid !== undefined ? [...sheet.lines, ...linkedPictures(grid)] : [];
  });
  const others = blocks.filter((block, place) => read[place] === undefined && !isNameOfSheet(block));
  return aroundTables([...titles, ...texts], others);
}

/** The pictures of the text, which the page only links, by what they show. */
function linkedPictures(grid: SheetGrid): readonly SourceBlock[] {
  const rows = Array.from({ length: grid.rowCount }, (_, place) => place + 1);
  return rows.flatMap((row) =>
    grid.text(row, 2) === blockKindWords.picture
      ? [{ kind: "line" as const, text: linkedPictureMark(grid.text(row, 4)) }]
      : [],
  );
}

/** What LibreOffice writes above the sheets of a page, and above their list: their names, with and without a number. */
function isNameOfSheet(block: SourceBlock): boolean {
  if (block.kind !== "line") return false;
  const name = block.text.trim().replace(/^(?:Sheet|工作表|表格) ?\d+ ?[:：] ?/u, "");
  return name === "" || sheetNames.has(name);
}

const sheetNames: ReadonlySet<string> = new Set([
  "Overview",
  "概览",
  "表二",
  "表三",
  "表四",
  paperWords.narrativeSheet,
  paperWords.checkSheet,
  paperWords.signOffSheet,
  paperWords.signOffAnnex,
]);

/** The longest run of columns or rows that a merge may cover here; more has no sheet of ours. */
const mostCovered = 2000;

/** A table's cells by their places, as on a sheet. */
function gridOfTable({ rows }: SourceTable): SheetGrid {
  const cells: SheetCell[] = [];
  const covered = new Set<string>();
  for (const [place, row] of rows.entries()) {
    let column = 1;
    for (const { text, rowSpan, columnSpan } of row) {
      while (covered.has(`${place + 1} ${column}`)) column += 1;
      if (text !== "") cells.push({ row: place + 1, column, text, kind: "text", formula: false });
      const width = Math.min(columnSpan, mostCovered);
      for (let down = 1; down < Math.min(rowSpan, mostCovered); down += 1) {
        for (let across = 0; across < width; across += 1) covered.add(`${place + 1 + down} ${column + across}`);
      }
      column += width;
    }
  }
  return sheetGrid({ cells, merges: [], ruled: [] });
}
