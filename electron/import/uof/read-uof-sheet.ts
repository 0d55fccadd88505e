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
/** Far wider than any table is a merge only in a file that wants to keep the program busy. */
const widest = 1_000;

/** A place that a cell or a merge has in a row, counted in two ways (`readUofSheet`). */
interface Columns {
  /** Every cell has an element of its own, also those that a merge covers. */
  readonly each: number;
  /** Cells that a merge covers have none. */
  readonly uncovered: number;
}

interface Counted<T> {
  readonly at: Columns;
  readonly of: T;
}

/**
 * Reads the sheet just opened: its cells as their texts, hidden rows and columns left out. Undefined where it holds more cells than any
 * report. Cells say their column, or follow each other; then some programs write those, too, that a merge covers, and all rows have as many, and
 * others (LibreOffice) leave them out.
 */
export function readUofSheet(scanner: XmlScanner, story: UofStory): Sheet | undefined {
  const cells: Counted<SheetCell>[] = [];
  const merges: Counted<SheetRange>[] = [];
  const hidden = new Set<number>();
  const lengths = new Set<number>();
  /** The last row down to which something above covers a column. */
  const coveredTo: number[] = [];
  let isNumbered = false;
  let row = 0;
  const readRow = (): void => {
    row = numberOf(scanner, "行号", lastRow, row + 1);
    const repeated = numberOf(scanner, "跨度", lastRow, 1);
    const isHidden = valueOf(scanner, "隐藏") === "true";
    let [each, uncovered, length] = [0, 0, 0];
    scanner.children((name) => {
      if (name !== "表:单元格") return;
      isNumbered ||= valueOf(scanner, "列号") !== undefined;
      each = numberOf(scanner, "列号", lastColumn, each + 1);
      uncovered += 1;
      while ((coveredTo[uncovered] ?? 0) >= row && uncovered < lastColumn) uncovered += 1;
      length += 1;
      const at = { each, uncovered };
      const width = numberOf(scanner, "合并列数", lastColumn, 0);
      const bottom = row + numberOf(scanner, "合并行数", lastRow, 0);
      if (bottom > row && merges.length < mostMerges) {
        for (let along = 0; along <= Math.min(width, widest); along += 1) coveredTo[uncovered + along] = bottom;
      }
      uncovered = Math.min(uncovered + width, lastColumn);
      const cell = readCell(scanner, story, { row, column: each });
      if (isHidden) return;
      const isMerged = width > 0 || bottom > row;
      if (isMerged && merges.length < mostMerges) {
        merges.push({ at, of: { top: row, left: each, bottom, right: each + width } });
      }
      if (cell !== undefined && cells.length <= mostCells) cells.push({ at, of: cell });
    });
    lengths.add(length);
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
  if (cells.length > mostCells) return undefined;
  const which = isNumbered || lengths.size < 2 ? "each" : "uncovered";
  const isShown = ({ at }: Counted<unknown>): boolean => !hidden.has(at[which]);
  return {
    cells: cells.filter(isShown).map(({ at, of }) => ({ ...of, column: at[which] })),
    merges: merges.filter(isShown).map(({ at, of }) => {
      const left = at[which];
      return { ...of, left, right: left + of.right - of.left };
    }),
    ruled: [],
  };
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
