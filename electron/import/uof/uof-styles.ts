import type { Mark } from "../../../shared/recognition/marked-text.ts";
import type { ListStyle } from "../opendocument/list-style.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { numberOf, valueOf } from "./values.ts";

/** What a style, or a paragraph or words themselves, say that bears on the words. */
export interface UofStyle extends Mark {
  readonly hidden?: boolean;
  readonly heading?: number;
  /** The list that paragraphs belong to by it, and the level in that (from 1). */
  readonly list?: { readonly name: string; readonly level: number };
}

interface OwnStyle extends UofStyle {
  readonly base?: string;
}

const longestChain = 20;
const deepestHeading = 9;
const styleElements = new Set(["uof:句式样", "uof:段落式样", "uof:单元格式样"]);

/** Number formats as UOF names them, with those of the house. Source: GB/T 20916-2007, 字:编号格式. */
const formats: Readonly<Record<string, string>> = {
  decimal: "decimal",
  "decimal-full-width": "decimalFullWidth",
  "decimal-enclosed-circle": "decimalEnclosedCircle",
  "lower-letter": "lowerLetter",
  "upper-letter": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "chinese-counting": "chineseCountingThousand",
  "chinese-legal-simplified": "chineseLegalSimplified",
  "ideograph-traditional": "ideographTraditional",
  "ideograph-zodiac": "ideographZodiac",
};

/** The styles of a document and its lists. */
export class UofStyles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #lists = new Map<string, ListStyle>();

  /** Reads the styles inside the element just opened. */
  read(scanner: XmlScanner): void {
    scanner.children((name) => {
      if (name === "uof:自动编号集") this.#readLists(scanner);
      const id = valueOf(scanner, "标识符");
      if (!styleElements.has(name) || id === undefined) return;
      const base = valueOf(scanner, "基式样引用");
      this.#own.set(id, { ...readProperties(scanner), ...(base !== undefined && { base }) });
    });
  }

  /** What a style says with all that it takes from its bases; nothing for one that is not there. */
  get(name: string | undefined): UofStyle {
    let whole: OwnStyle = this.#own.get(name ?? "") ?? {};
    for (let step = 0; step < longestChain && whole.base !== undefined; step += 1) {
      const { base, ...over } = whole;
      whole = { ...this.#own.get(base), ...over };
    }
    return whole;
  }

  list(name: string): ListStyle | undefined {
    return this.#lists.get(name);
  }

  #readLists(scanner: XmlScanner): void {
    scanner.children((name) => {
      const id = valueOf(scanner, "标识符");
      if (name !== "字:自动编号" || id === undefined) return;
      const levels = new Map<number, { start: number; format: string; text: string }>();
      scanner.children((child) => {
        if (child !== "字:级别") return;
        const level = (Number(valueOf(scanner, "级别值") ?? 0) || 0) + 1;
        let [start, format, text] = [1, "", ""];
        scanner.children((part) => {
          const words = scanner.words().trim();
          if (part === "字:起始编号") start = Number(words) || 1;
          if (part === "字:编号格式") format = formats[words] ?? "decimal";
          if (part === "字:编号格式表示") text = words.replace(/%(\d{1,2})/g, "%$1%");
          if (part === "字:项目符号") format = "";
        });
        levels.set(level, { start, format, text: text === "" ? `%${level}%` : text });
      });
      this.#lists.set(id, levels);
    });
  }
}

/** Reads what the element just opened says of words or a paragraph, in itself or in what it holds. */
export function readProperties(scanner: XmlScanner): UofStyle {
  let style: UofStyle = {};
  const visit = (name: string): void => {
    const value = valueOf(scanner, "值") ?? valueOf(scanner, "类型");
    if (name === "字:删除线") style = { ...style, struck: (value ?? "single") !== "none" };
    else if (name === "字:隐藏文字") style = { ...style, hidden: value !== "false" };
    else if (name === "字:上下标" || name === "字:位置") style = { ...style, ...levelOf(value ?? scanner.words()) };
    else if (name === "字:字体") style = { ...style, ...letters(scanner) };
    else if (name === "字:大纲级别") {
      const heading = Number(scanner.words());
      if (Number.isInteger(heading) && heading >= 1 && heading <= deepestHeading) style = { ...style, heading };
    } else if (name === "字:自动编号信息") {
      const list = valueOf(scanner, "编号引用");
      const level = numberOf(scanner, "编号级别", 20, 0) + 1;
      if (list !== undefined) style = { ...style, list: { name: list, level } };
    } else scanner.children(visit);
  };
  scanner.children(visit);
  return style;
}

/** How far the letters that a typeface gives are seen. */
function letters(scanner: XmlScanner): Mark {
  const [colour, size] = [valueOf(scanner, "颜色"), Number(valueOf(scanner, "字号") ?? Number.NaN)];
  return {
    ...(colour !== undefined && { white: /^#?ffffff$/i.test(colour) }),
    ...(!Number.isNaN(size) && { size }),
  };
}

function levelOf(value: string): Mark {
  return { raised: /^(?:sup|[1-9])/.test(value.trim()), lowered: /^(?:sub|-)/.test(value.trim()) };
}
