import { mostCells } from "../package/limits.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { numberText } from "../xlsx/number-text.ts";
import type { Sheet, SheetCell } from "../xlsx/read-sheet.ts";
import type { SheetRange } from "../xlsx/sheet-address.ts";
import type { UofStory } from "./uof-story.ts";
import { numberOf, valueOf } from "./values.ts";

const lastRow = 1_048_576;
const lastColumn = 16_384;
const mostMerges = 20_000;

/**
 * Reads the sheet just opened: its cells as their texts, hidden rows and columns left out. Undefined where it holds more cells than any
 * report.
 */
export function readUofSheet(scanner: XmlScanner, story: UofStory): Sheet | undefined {
  const cells: SheetCell[] = [];
  const merges: SheetRange[] = [];
  const hidden = new Set<number>();
  let row = 0;
  const readRow = (): void => {
    row = numberOf(scanner, "行号", lastRow, row + 1);
    const repeated = numberOf(scanner, "跨度", lastRow, 1);
    const isHidden = valueOf(scanner, "隐藏") === "true";
    let column = 0;
    scanner.children((name) => {
      if (name !== "表:单元格") return;
      column = numberOf(scanner, "列号", lastColumn, column + 1);
      const right = column + numberOf(scanner, "合并列数", lastColumn, 0);
      const bottom = row + numberOf(scanner, "合并行数", lastRow, 0);
      const isMerged = right > column || bottom > row;
      const cell = readCell(scanner, story, { row, column });
      if (isHidden || hidden.has(column)) return;
      if (isMerged && merges.length < mostMerges) merges.push({ top: row, left: column, bottom, right });
      if (cell !== undefined && cells.length <= mostCells) cells.push(cell);
    });
    row += repeated - 1;
  };
  const visit = (name: string): void => {
    if (name === "表:行") readRow();
    else if (name === "表:列") {
      const first = numberOf(scanner, "列号", lastColumn, 1);
      const many = numberOf(scanner, "跨度", lastColumn, 1);
      if (valueOf(scanner, "隐藏") === "true") for (let at = 0; at < many; at += 1) hidden.add(first + at);
    } else if (name === "表:工作表内容") scanner.children(visit);
  };
  scanner.children(visit);
  return cells.length > mostCells ? undefined : { cells, merges, ruled: [] };
}

function readCell(
  scanner: XmlScanner,
  story: UofStory,
  at: { readonly row: number; readonly column: number },
): SheetCell | undefined {
  let cell: SheetCell | undefined;
  scanner.children((name) => {
    if (name !== "表:数据") return;
    const stored = valueOf(scanner, "数据数值");
    const isNumber = valueOf(scanner, "数据类型") === "number";
    const words = story.words();
    const exact = isNumber && stored !== undefined && words.withStruck === undefined;
    const text = exact ? numberText(stored, undefined, false) : words.text;
    if ((words.withStruck ?? text) === "") return;
    cell = { ...words, text, ...at, kind: isNumber ? "number" : "text", formula: false };
  });
  return cell;
}
