import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";

/** The words of the string item just opened: its runs together, without the phonetic ones. */
export function readString(scanner: XmlScanner): string {
  let text = "";
  const visit = (name: string): void => {
    if (name === "s:t") text += readText(scanner);
    if (name === "s:r") scanner.children(visit);
  };
  scanner.children(visit);
  return text;
}

/** The words of the text element just opened, with the characters that spreadsheet programs write as _x000D_. */
export function readText(scanner: XmlScanner): string {
  return unescapeText(scanner.words());
}

/** Text with the characters that stand in it as _x000D_ put back. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Reads the strings that the cells of a workbook share; a workbook without any has none. */
export function readSharedStrings(from: OfficePackage, part: string | undefined): Result<readonly string[]> {
  if (part === undefined || !from.has(part)) return success([]);
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const strings: string[] = [];
  scanner.elements((name) => {
    if (name === "s:si") strings.push(readString(scanner));
  });
  return faultOf(scanner, from.path, part) ?? success(strings);
}
