import { type Result, success } from "../../../shared/result.ts";
import { openMainPart } from "../package/main-part.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import { targetOf } from "../package/relationships.ts";
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

/** Opens a workbook of any program and reads all that its sheets share. Source: ISO/IEC 29500-1, 18.2. */
export function readWorkbook(bytes: Uint8Array, path: string): Result<Workbook> {
  const opened = openMainPart(bytes, path, "xlsx");
  if (!opened.ok) return opened;
  const { from, part, relationships, scanner } = opened.value;
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  let from1904 = false;
  scanner.elements((element) => {
    if (element === "s:workbookPr") {
      const value = scanner.attribute("date1904");
      from1904 = value === "1" || value === "true";
    }
    if (element === "s:sheet") {
      const target = relationships.get(scanner.attribute("r:id") ?? "");
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
  const strings = readSharedStrings(from, targetOf(relationships, "sharedStrings"));
  if (!strings.ok) return strings;
  const formats = readCellFormats(from, targetOf(relationships, "styles"));
  if (!formats.ok) return formats;
  return success({
    from,
    sheets,
    names,
    sources: { strings: strings.value, formats: formats.value, from1904 },
  });
}
