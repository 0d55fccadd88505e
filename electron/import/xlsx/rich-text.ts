import { type Mark, MarkedText, type Words } from "../../../shared/recognition/marked-text.ts";
import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";

/** What a property of a typeface says of words in it; undefined for most. Source: ISO/IEC 29500-1, 18.4.10 and 18.4.14. */
export function fontProperty(scanner: XmlScanner, property: string): Mark | undefined {
  const value = scanner.attribute("val");
  if (property === "s:strike") return { struck: value !== "0" && value !== "false" };
  // The first colour of a theme is that of the paper.
  if (property === "s:color") {
    const isWhite = /^(?:FF)?FFFFFF$/i.test(scanner.attribute("rgb") ?? "") || scanner.attribute("theme") === "0";
    return isWhite ? { white: true } : undefined;
  }
  if (property === "s:sz")
    return value === undefined || Number.isNaN(Number(value)) ? undefined : { size: Number(value) };
  return property === "s:vertAlign" ? { raised: value === "superscript", lowered: value === "subscript" } : undefined;
}

/** A string item: its whole text, and its runs where some of them are struck out, raised or lowered. */
export interface RichString {
  readonly text: string;
  readonly runs?: readonly { readonly text: string; readonly mark: Mark | undefined }[];
}

/** The string item just opened: its runs together, without the phonetic ones. */
export function readString(scanner: XmlScanner): RichString {
  const runs: { text: string; mark: Mark | undefined }[] = [];
  scanner.children((name) => {
    if (name === "s:t") runs.push({ text: readText(scanner), mark: undefined });
    if (name !== "s:r") return;
    let text = "";
    let mark: Mark | undefined;
    scanner.children((part) => {
      if (part === "s:t") text += readText(scanner);
      if (part === "s:rPr") {
        // A run with properties of its own takes nothing from the typeface of its cell.
        mark = {};
        scanner.children((property) => {
          mark = { ...mark, ...fontProperty(scanner, property) };
        });
      }
    });
    runs.push({ text, mark });
  });
  const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
  return runs.some(({ mark }) => mark !== undefined) ? { text, runs } : { text };
}

/** A string as its cell shows it, `mark` being how the typeface of the cell lets words stand. */
export function shownWords({ text, runs }: RichString, mark: Mark | undefined): Words {
  if (mark === undefined && runs === undefined) return { text };
  const words = new MarkedText();
  for (const run of runs ?? [{ text, mark: undefined }]) words.add(run.text, run.mark ?? mark ?? {});
  return words.words();
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
export function readSharedStrings(from: OfficePackage, part: string | undefined): Result<readonly RichString[]> {
  if (part === undefined || !from.has(part)) return success([]);
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const strings: RichString[] = [];
  scanner.elements((name) => {
    if (name === "s:si") strings.push(readString(scanner));
  });
  return faultOf(scanner, from.path, part) ?? success(strings);
}
