import type { Words } from "../../../shared/recognition/marked-text.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { mostCells } from "../package/limits.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import type { CellFormat, CellFormats } from "./cell-formats.ts";
import { numberText } from "./number-text.ts";
import { readString, readText, type RichString, shownWords } from "./rich-text.ts";
import { readAddress, readRange, type SheetRange } from "./sheet-address.ts";

/** A cell with something in it. */
export interface SheetCell extends Words {
  readonly row: number;
  readonly column: number;
  readonly kind: "number" | "text";
  /** The digits after the point that its format shows, where the format is a plain one. */
  readonly places?: number;
  readonly formula: boolean;
}

/** What stands on a sheet: cells with anything in them in reading order, and the merges. */
export interface Sheet {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly SheetRange[];
  /** Blank rows in which several cells have a style of their own, as ruled lines have. */
  readonly ruled: readonly number[];
  /** The hidden rows, where they were read along with the others. */
  readonly hiddenRows?: readonly number[];
}

/** What the cells of all sheets share. */
export interface WorkbookSources {
  readonly strings: readonly RichString[];
  readonly formats: CellFormats;
  readonly from1904: boolean;
  /** Hidden rows and columns are read, too, as in workbooks of our own, which say themselves what counts; or hidden rows alone, and told. */
  readonly withHidden?: boolean | "rows";
  /** How many cells a sheet may hold, where it is no report's. */
  readonly most?: number;
}

/** How a cell says what it holds. */
interface Opened {
  readonly type: string;
  readonly format: CellFormat | undefined;
}

/** What a cell holds. */
interface Content {
  readonly string: RichString;
  readonly isText: boolean;
  readonly formula: boolean;
}

const mostMerges = 20_000;
const lastColumn = 16_384;

/** Reads a sheet's cells as their texts: results of formulas, never formulas; hidden rows and columns left out, unless they are asked for. `name` is the sheet's own, for failures. */
export function readSheet(
  from: OfficePackage,
  part: string,
  name: string,
  { strings, formats, from1904, withHidden = false, most = mostCells }: WorkbookSources,
): Result<Sheet> {
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const cells: SheetCell[] = [];
  const merges: SheetRange[] = [];
  const ruled: number[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  let full = false;
  let row = 0;
  let column = 0;

  const readCell = (): void => {
    const address = readAddress(scanner.attribute("r") ?? "");
    column = address?.column ?? column + 1;
    // Most cells of a ruled sheet have nothing but their style.
    if (scanner.isSelfClosed) return;
    const opened = { type: scanner.attribute("t") ?? "n", format: formats[Number(scanner.attribute("s") ?? 0)] };
    const { string, isText, formula } = readContent(scanner, opened);
    if (string.text === "" || hiddenColumns.has(column) || opened.format?.kind === "unseen") return;
    if (cells.length >= most) full = true;
    const at = { row: address?.row ?? row, column, kind: isText ? "text" : "number", formula } as const;
    const { mark, places } = opened.format ?? {};
    const cell =
      mark === undefined && string.runs === undefined
        ? { ...at, text: string.text }
        : { ...at, ...shownWords(string, mark) };
    cells.push(isText || places === undefined ? cell : { ...cell, places });
  };

  const readContent = (on: XmlScanner, { type, format }: Opened): Content => {
    let [stored, formula, code, inline]: [string, boolean, string, RichString | undefined] = ["", false, "", undefined];
    on.children((element) => {
      if (element === "s:v") stored = type === "str" ? readText(on) : on.words();
      else if (element === "s:f") [formula, code] = [true, on.words()];
      else if (element === "s:is") inline = readString(on);
    });
    const written = (text: string, isText = true): Content => ({ string: { text }, isText, formula });
    if (type === "inlineStr" && inline !== undefined) return { string: inline, isText: true, formula };
    // A formula that no program has worked out yet shows itself rather than nothing; one that it shares with others stands there.
    if (stored === "" && formula && type !== "str") return written(`=${code === "" ? "…" : code}`);
    switch (type) {
      case "s":
        return { string: strings[Number(stored)] ?? { text: "" }, isText: true, formula };
      case "b":
        return written(stored === "" ? "" : stored.trim() === "1" || stored.trim() === "true" ? "TRUE" : "FALSE");
      case "str":
      case "e":
      case "inlineStr":
        return written(stored);
      case "d":
        return written(stored.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace("T", " "));
      default:
        return written(numberText(stored, format, from1904), false);
    }
  };

  scanner.elements((element) => {
    if (element === "s:row") {
      const stated = Number(scanner.attribute("r"));
      row = Number.isInteger(stated) && stated > 0 ? stated : row + 1;
      column = 0;
      let blank = 0;
      const before = cells.length;
      const isRowHidden = withHidden !== true && isHidden(scanner, "ht");
      if (isRowHidden && withHidden === "rows") hiddenRows.push(row);
      const hidden = isRowHidden && withHidden === false;
      scanner.children((child) => {
        if (child !== "s:c" || full || hidden) return;
        readCell();
        blank += 1;
      });
      if (blank > 1 && cells.length === before && ruled.length < mostCells) ruled.push(row);
    }
    if (element === "s:col" && withHidden !== true && isHidden(scanner, "width")) {
      const last = Math.min(Number(scanner.attribute("max")), lastColumn);
      for (let at = Number(scanner.attribute("min")); at <= last; at += 1) hiddenColumns.add(at);
    }
    if (element === "s:mergeCell" && merges.length < mostMerges) {
      const range = readRange(scanner.attribute("ref") ?? "");
      if (range !== undefined) merges.push(range);
    }
  });
  if (full) return fail({ code: "tablesTooLarge", path: from.path, place: name, limit: most });
  const told = withHidden === "rows" && { hiddenRows };
  return faultOf(scanner, from.path, part) ?? success({ cells, merges, ruled, ...told });
}

/** Whether the row or column just opened is hidden, by hand, by a filter or by having no height or width (`size`). */
function isHidden(scanner: XmlScanner, size: "ht" | "width"): boolean {
  const hidden = scanner.attribute("hidden");
  return hidden === "1" || hidden === "true" || /^0(?:\.0+)?$/.test(scanner.attribute(size) ?? "");
}
