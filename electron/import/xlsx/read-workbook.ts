import { fail, type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage, openPackage } from "../package/office-package.ts";
import { readRelationships, targetOf } from "../package/relationships.ts";
import { readCellFormats } from "./cell-formats.ts";
import { readSharedStrings } from "./rich-text.ts";
import type { WorkbookSources } from "./read-sheet.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** A workbook before its sheets are read. */
export interface Workbook {
  readonly from: OfficePackage;
  readonly sheets: readonly ListedSheet[];
  /** What the defined names of the whole workbook stand for, e.g. '表二'!$B$4. */
  readonly names: ReadonlyMap<string, string>;
  readonly sources: WorkbookSources;
}

/** Where the workbook stands in packages that do not say it. */
const usualPart = "xl/workbook.xml";

/** Opens a workbook of any program and reads all that its sheets share. Source: ISO/IEC 29500-1, 18.2. */
export function readWorkbook(bytes: Uint8Array, path: string): Result<Workbook> {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  const ofPackage = readRelationships(from, "");
  if (!ofPackage.ok) return ofPackage;
  const part = targetOf(ofPackage.value, "officeDocument") ?? usualPart;
  const relationships = readRelationships(from, part);
  if (!relationships.ok) return relationships;
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  if (scanner.next() === "open" && scanner.name !== "s:workbook") {
    return fail({ code: "packageForeign", path, kind: "xlsx" });
  }
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  let from1904 = false;
  scanner.elements((element) => {
    if (element === "s:workbookPr") {
      const value = scanner.attribute("date1904");
      from1904 = value === "1" || value === "true";
    }
    if (element === "s:sheet") {
      const target = relationships.value.get(scanner.attribute("r:id") ?? "");
      if (target?.type !== "worksheet" || target.target === undefined) return;
      const state = scanner.attribute("state") ?? "visible";
      sheets.push({ name: scanner.attribute("name") ?? "", part: target.target, visible: state === "visible" });
    }
    if (element === "s:definedName" && scanner.attribute("localSheetId") === undefined) {
      const name = scanner.attribute("name") ?? "";
      names.set(name, scanner.words());
    }
  });
  const fault = faultOf(scanner, path, part);
  if (fault !== undefined) return fault;
  const strings = readSharedStrings(from, targetOf(relationships.value, "sharedStrings"));
  if (!strings.ok) return strings;
  const formats = readCellFormats(from, targetOf(relationships.value, "styles"));
  if (!formats.ok) return formats;
  return success({
    from,
    sheets,
    names,
    sources: { strings: strings.value, formats: formats.value, from1904 },
  });
}
