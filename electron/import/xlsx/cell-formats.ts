import { isPlain, type Mark } from "../../../shared/recognition/marked-text.ts";
import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { fontProperty } from "./rich-text.ts";

/** What a number format makes of a number, as far as it changes what the number means. */
export interface CellFormat {
  readonly kind: "number" | "percent" | "date" | "unseen" | "altered";
  /** Of an altered one: what is shown is another number than the one that is kept, by this code. */
  readonly code?: string;
  /** The digits after the point of a plain format such as 0.00; absent for all others. */
  readonly places?: number;
  /** How words stand in the typeface of such cells. */
  readonly mark?: Mark;
}

/** The formats of a workbook's cells, by the style number of the cell. */
export type CellFormats = readonly CellFormat[];

const plain: CellFormat = { kind: "number" };

/** The formats that every program knows by number. Source: ISO/IEC 29500-1, 18.8.30. */
function builtIn(id: number): CellFormat {
  if (id === 1) return { kind: "number", places: 0 };
  if (id === 2) return { kind: "number", places: 2 };
  if (id === 9 || id === 10) return { kind: "percent" };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? { kind: "date" } : plain;
}

/** What a format code means: quoted words, escaped signs, colours and conditions in brackets say nothing about it. */
export function formatOfCode(code: string): CellFormat {
  // Parts without any sign show nothing, whatever the cell holds.
  if (/^;+$/.test(code)) return { kind: "unseen" };
  const [first = ""] = code.split(";");
  const bare = first.replace(/\[(?:h{1,2}|m{1,2}|s{1,2})\]/gi, "h").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/^general$/i.test(bare.trim())) return plain;
  if (bare.includes("%")) return { kind: "percent" };
  if (showsAnother(first, bare)) return { kind: "altered", code: first };
  if (/[ymdhs]|上午|下午/i.test(bare.replace(/general/gi, "").replace(/E[+-]/gi, ""))) return { kind: "date" };
  const [, places] = /^0(?:\.(0+))?$/.exec(code) ?? [];
  return /^0(?:\.0+)?$/.test(code) ? { kind: "number", places: places?.length ?? 0 } : plain;
}

/** Whether a format shows other digits than the number has: scaled by thousands (0,), or with digits of its own ("1"0, 0!.0). */
function showsAnother(code: string, bare: string): boolean {
  const scaled = /[0#?],+(?![0#?,])/.test(bare);
  const literals = code.match(/"[^"]*"|[\\!]./g) ?? [];
  return scaled || literals.some((literal) => /\d|!\./.test(literal)) || /^[^ymdhs]*[1-9]/i.test(bare);
}

/** Reads the styles part; a workbook without one shows its numbers as they are. */
export function readCellFormats(from: OfficePackage, part: string | undefined): Result<CellFormats> {
  if (part === undefined || !from.has(part)) return success([]);
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const own = new Map<number, CellFormat>();
  const marks: (Mark | undefined)[] = [];
  const formats: CellFormat[] = [];
  scanner.elements((name) => {
    if (name === "s:fonts") scanner.children(() => marks.push(readFont(scanner)));
    if (name === "s:numFmt") {
      const [id, code] = [Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? ""];
      if (Number.isInteger(id) && !own.has(id)) own.set(id, formatOfCode(code));
    }
    if (name !== "s:cellXfs") return;
    scanner.children((format) => {
      if (format !== "s:xf") return;
      const id = Number(scanner.attribute("numFmtId") ?? 0);
      const mark = marks[Number(scanner.attribute("fontId") ?? 0)];
      formats.push({ ...(own.get(id) ?? builtIn(id)), ...(mark !== undefined && { mark }) });
    });
  });
  return faultOf(scanner, from.path, part) ?? success(formats);
}

/** How words stand in the typeface just opened; undefined where they stand on the line, as nearly everywhere. */
function readFont(scanner: XmlScanner): Mark | undefined {
  let mark: Mark | undefined;
  scanner.children((property) => {
    const found = fontProperty(scanner, property);
    if (found !== undefined) mark = { ...mark, ...found };
  });
  return mark === undefined || isPlain(mark) ? undefined : mark;
}
