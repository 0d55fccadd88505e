import type { XmlScanner } from "../package/xml-scanner.ts";
import type { Mark } from "../../../shared/recognition/marked-text.ts";
import { type ListStyle, readListStyle } from "./list-style.ts";

/** What a style says that bears on the words, with all that it takes from its parents. */
export interface Style extends Mark {
  /** Nobody sees what has it: words, or a sheet. */
  readonly hidden?: boolean;
  /** The heading level that paragraphs have by it. */
  readonly heading?: number;
}

interface OwnStyle extends Style {
  readonly parent?: string;
}

/** Longer chains of styles than any document has end here, as do circles. */
const longestChain = 20;

/** The styles of a document: those of words, paragraphs, cells and sheets, and those of lists. */
export class Styles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #lists = new Map<string, ListStyle>();
  readonly #whole = new Map<string, Style>();

  /** Reads the styles inside the element just opened. What comes later counts, as what a document says itself does. */
  read(scanner: XmlScanner): void {
    scanner.children((name) => {
      const style = scanner.attribute("style:name");
      if (name === "text:outline-style") this.#lists.set(outline, readListStyle(scanner));
      if (style === undefined) return;
      if (name === "text:list-style") this.#lists.set(style, readListStyle(scanner));
      if (name === "style:style") this.#own.set(key(scanner.attribute("style:family"), style), readStyle(scanner));
    });
  }

  /** What a style of a family ("text", "paragraph", "table-cell", "table") says; nothing for one that is not there. */
  get(family: string, name: string | undefined): Style {
    if (name === undefined) return {};
    const id = key(family, name);
    const known = this.#whole.get(id);
    if (known !== undefined) return known;
    const style = this.#withParents(family, this.#own.get(id) ?? {});
    this.#whole.set(id, style);
    return style;
  }

  list(name: string | undefined): ListStyle | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  /** How headings are numbered that stand in no list. */
  get outline(): ListStyle | undefined {
    return this.#lists.get(outline);
  }

  #withParents(family: string, style: OwnStyle): Style {
    let whole = style;
    for (let step = 0; step < longestChain && whole.parent !== undefined; step += 1) {
      const { parent, ...over } = whole;
      whole = { ...this.#own.get(key(family, parent)), ...over };
    }
    return whole;
  }
}

/** No list can have this name. */
const outline = " outline";

function key(family: string | undefined, name: string): string {
  return `${family ?? ""} ${name}`;
}

function readStyle(scanner: XmlScanner): OwnStyle {
  const parent = scanner.attribute("style:parent-style-name");
  const level = Number(scanner.attribute("style:default-outline-level") ?? "");
  let style: OwnStyle = {
    ...(parent !== undefined && { parent }),
    ...(Number.isInteger(level) && level > 0 && { heading: level }),
  };
  scanner.children((name) => {
    if (name === "style:text-properties") style = { ...style, ...textProperties(scanner) };
    if (name === "style:table-properties" && scanner.attribute("table:display") === "false") {
      style = { ...style, hidden: true };
    }
  });
  return style;
}

/** Source: OpenDocument 1.2, part 1, 20.363 to 20.367, 20.378 and 20.384. */
function textProperties(scanner: XmlScanner): Style {
  const line = scanner.attribute("style:text-line-through-style") ?? scanner.attribute("style:text-line-through-type");
  const position = scanner.attribute("style:text-position");
  const display = scanner.attribute("text:display");
  const colour = scanner.attribute("fo:color");
  const [, points] = /^([\d.]+)pt$/.exec(scanner.attribute("fo:font-size") ?? "") ?? [];
  const ground = scanner.attribute("fo:background-color") ?? "transparent";
  return {
    ...(line !== undefined && { struck: line !== "none" }),
    ...(position !== undefined && {
      raised: /^(?:super|[1-9])/.test(position.trim()),
      lowered: /^(?:sub|-)/.test(position.trim()),
    }),
    ...(display !== undefined && { hidden: display === "none" }),
    ...(colour !== undefined && { white: /^#ffffff$/i.test(colour) && ground === "transparent" }),
    ...(points !== undefined && { size: Number(points) }),
  };
}
