import type { XmlScanner } from "../package/xml-scanner.ts";
import { formatNumber } from "../docx/number-format.ts";

/** A level of a list: how its numbers count and look; without a format it prints none. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** The number as printed, with %1% to %10% for the numbers of the levels. */
  readonly text: string;
}

/** The levels of a list, from 1. */
export type ListStyle = ReadonlyMap<number, Level>;

const levelElements = new Set(["text:list-level-style-number", "text:outline-level-style"]);

/** Number formats as OpenDocument names them by their first numbers, with those of the house. Source: OpenDocument 1.2, part 1, 20.314. */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  一: "chineseCountingThousand",
  壹: "chineseLegalSimplified",
  "①": "decimalEnclosedCircle",
  "１": "decimalFullWidth",
  甲: "ideographTraditional",
  子: "ideographZodiac",
};

/** Reads the levels of the list style just opened. */
export function readListStyle(scanner: XmlScanner): ListStyle {
  const levels = new Map<number, Level>();
  scanner.children((name) => {
    const level = Number(scanner.attribute("text:level") ?? "");
    if (!levelElements.has(name) || !Number.isInteger(level) || level < 1 || level > 10) return;
    const format = (scanner.attribute("style:num-format") ?? "").split(",")[0]?.trim() ?? "";
    const shown = Math.min(level, Math.max(1, Number(scanner.attribute("text:display-levels") ?? 1) || 1));
    const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 1}%`).join(".");
    const plain = `${scanner.attribute("style:num-prefix") ?? ""}${numbers}${scanner.attribute("style:num-suffix") ?? ""}`;
    levels.set(level, {
      start: Number(scanner.attribute("text:start-value") ?? 1) || 1,
      format: formats[format] ?? (format === "" ? "" : "decimal"),
      text: scanner.attribute("loext:num-list-format") ?? plain,
    });
  });
  return levels;
}

/** Counts the entries of lists. */
export class ListCounts {
  #counts: (number | undefined)[] = [];

  /** The number of the next entry of a level, as printed; undefined where its style prints none. */
  next(style: ListStyle, level: number, start?: number): string | undefined {
    const own = style.get(level);
    const before = this.#counts[level];
    this.#counts[level] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1);
    this.#counts.length = level + 1;
    if (own === undefined || own.format === "") return undefined;
    const printed = own.text.replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const of = Number(digits);
      return formatNumber(this.#counts[of] ?? style.get(of)?.start ?? 1, style.get(of)?.format ?? own.format);
    });
    return printed.trim() === "" ? undefined : printed.trim();
  }

  /** Begins anew, as a list does that does not go on with another. */
  restart(): void {
    this.#counts = [];
  }
}
