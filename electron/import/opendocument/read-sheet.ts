import { mostCells } from "../package/limits.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { MarkedText, type Words, wordsOf } from "../../../shared/recognition/marked-text.ts";
import { cellWords } from "../story/story.ts";
import { numberText } from "../xlsx/number-text.ts";
import type { Sheet, SheetCell } from "../xlsx/read-sheet.ts";
import type { SheetRange } from "../xlsx/sheet-address.ts";
import { isHidden, spanOf } from "./read-table.ts";
import { storyReader, type StorySources } from "./story-reader.ts";

const groups = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);
const columnGroups = new Set(["table:table-header-columns", "table:table-columns", "table:table-column-group"]);
const lastColumn = 16_384;
const lastRow = 1_048_576;
const mostMerges = 20_000;
/** A row of more blank cells with a style than this is one that somebody has coloured as a whole. */
const mostRuled = 256;

/**
 * Reads the sheet just opened: its cells as their texts, a formula that no program has worked out as itself; hidden rows and columns left out, or hidden rows
 * read and told (`withHiddenRows`). Undefined where it holds more than `most` cells. Source: OpenDocument 1.2, part 1, 9.1 and 19.385.
 */
export function readSheet(
  scanner: XmlScanner,
  sources: StorySources,
  { most = mostCells, withHiddenRows = false }: { readonly most?: number; readonly withHiddenRows?: boolean } = {},
): Sheet | undefined {
  const cells: SheetCell[] = [];
  const merges: SheetRange[] = [];
  const ruled: number[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  const readBlocks = storyReader(scanner, sources);
  let [row, columns] = [1, 1];

  const readCell = (at: { readonly row: number; readonly column: number }, repeated: number): boolean => {
    const style = sources.styles.get("table-cell", scanner.attribute("table:style-name"));
    const type = scanner.attribute("office:value-type") ?? "";
    const isRuled = scanner.attribute("table:style-name") !== undefined && repeated <= mostRuled;
    const rowSpan = spanOf(scanner, "table:number-rows-spanned", lastRow);
    const columnSpan = spanOf(scanner, "table:number-columns-spanned", lastColumn);
    const stored = storedText(scanner, type);
    const code = scanner.attribute("table:formula");
    const formula = code !== undefined;
    const shown = cellWords(readBlocks());
    const own = stored === undefined ? shown : keepMarks(stored, shown);
    const isOpen = own.text === "" && own.withStruck === undefined && type !== "string";
    const words = marked(
      isOpen && code !== undefined ? { text: code.slice(code.indexOf("=")) } : own,
      style.struck === true,
    );
    if (rowSpan * columnSpan > 1 && merges.length < mostMerges) {
      merges.push({ top: at.row, left: at.column, bottom: at.row + rowSpan - 1, right: at.column + columnSpan - 1 });
    }
    if ((words.withStruck ?? words.text) === "") return isRuled;
    for (let more = 0; more < repeated && cells.length <= most; more += 1) {
      if (hiddenColumns.has(at.column + more)) continue;
      cells.push({
        ...words,
        row: at.row,
        column: at.column + more,
        kind: stored === undefined ? "text" : "number",
        formula,
      });
    }
    return isRuled;
  };

  const readRow = (): void => {
    const repeated = spanOf(scanner, "table:number-rows-repeated", lastRow);
    const isRowHidden = isHidden(scanner);
    const hidden = isRowHidden && !withHiddenRows;
    const [before, mergesBefore] = [cells.length, merges.length];
    let [column, blank] = [1, 0];
    scanner.children((name) => {
      if (name !== "table:table-cell" && name !== "table:covered-table-cell") return;
      const width = spanOf(scanner, "table:number-columns-repeated", lastColumn);
      // What a merge covers is not seen, whatever stands in it.
      if (name === "table:table-cell" && cells.length <= most && readCell({ row, column }, width)) blank += width;
      column += width;
    });
    if (hidden) {
      cells.length = before;
      merges.length = mergesBefore;
    } else if (cells.length > before) {
      const first = cells.slice(before);
      if (isRowHidden) hiddenRows.push(row);
      for (let more = 1; more < repeated && cells.length <= most; more += 1) {
        for (const cell of first) cells.push({ ...cell, row: row + more });
      }
    } else if (blank > 1 && ruled.length < most) ruled.push(row);
    row += repeated;
  };

  const visit = (name: string): void => {
    if (name === "table:table-row") readRow();
    else if (groups.has(name) || columnGroups.has(name)) scanner.children(visit);
    else if (name === "table:table-column") {
      const repeated = spanOf(scanner, "table:number-columns-repeated", lastColumn);
      if (isHidden(scanner)) for (let at = 0; at < repeated; at += 1) hiddenColumns.add(columns + at);
      columns += repeated;
    } else if (name === "table:shapes") readBlocks();
  };
  scanner.children(visit);
  return cells.length > most ? undefined : { cells, merges, ruled, ...(withHiddenRows && { hiddenRows }) };
}

/** The text of the value that the cell just opened holds, exact where it shows less; undefined where it is a text. */
function storedText(scanner: XmlScanner, type: string): string | undefined {
  const value = scanner.attribute("office:value");
  switch (type) {
    case "float":
    case "currency":
      return value === undefined ? undefined : numberText(value, undefined, false);
    case "percentage":
      return value === undefined ? undefined : numberText(value, { kind: "percent" }, false);
    case "date":
      return scanner
        .attribute("office:date-value")
        ?.replace(/T00:00:00(?:\.0+)?$/, "")
        .replace("T", " ");
    case "boolean":
      return scanner.attribute("office:boolean-value")?.toUpperCase();
    default:
      return undefined;
  }
}

/** A stored value where what is shown is not struck out; a number that is, is struck out as a whole. */
function keepMarks(stored: string, shown: Words): Words {
  return shown.withStruck === undefined ? { text: stored } : wordsOf(shown.text, shown.withStruck);
}

function marked(words: Words, struck: boolean): Words {
  if (!struck) return words;
  const all = new MarkedText();
  all.add(words.withStruck ?? words.text, { struck });
  return all.words();
}
