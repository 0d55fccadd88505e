import { type Mark, MarkedText, type Words } from "../../../shared/recognition/marked-text.ts";
import { isLayoutTable } from "../../../shared/recognition/layout-table.ts";
import type { SourceBlock, SourcePicture } from "../../../shared/recognition/source-document.ts";
import { ListCounts } from "../opendocument/list-style.ts";
import { addBlocks } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { mergeRows, type ReadCell } from "../story/merge-rows.ts";
import { cellWords, paragraphBlocks } from "../story/story.ts";
import type { UofObjects } from "./objects.ts";
import { readProperties, type UofStyle, type UofStyles } from "./uof-styles.ts";
import { numberOf, valueOf } from "./values.ts";

const mostSpan = 1000;

interface OpenParagraph {
  readonly words: MarkedText;
  readonly before: SourcePicture[];
  readonly after: SourceBlock[];
  style: UofStyle;
}

/** Reads the text of a document as somebody sees it who accepts all changes; notes, remarks and codes of fields are passed over. */
export class UofStory {
  readonly #scanner: XmlScanner;
  readonly #styles: UofStyles;
  readonly #objects: UofObjects;
  readonly #counts = new Map<string, ListCounts>();
  #amount = 0;
  /** The tracked deletions that have begun and not ended; they may reach over paragraphs. */
  readonly #deletions = new Set<string>();

  constructor(scanner: XmlScanner, styles: UofStyles, objects: UofObjects) {
    [this.#scanner, this.#styles, this.#objects] = [scanner, styles, objects];
  }

  /** Whether there is more than any report holds; what comes behind is passed over. */
  get isEndless(): boolean {
    return this.#amount > mostCells;
  }

  /** The blocks inside the element just opened. */
  blocks(): readonly SourceBlock[] {
    const blocks: SourceBlock[] = [];
    this.#scanner.children((name) => {
      if (name === "字:段落") addBlocks(blocks, this.#paragraph());
      else if (name === "字:文字表") addBlocks(blocks, this.#table());
      else if (name === "字:逻辑章节") addBlocks(blocks, this.blocks());
    });
    return blocks;
  }

  /** The words of the runs inside the element just opened, as a cell of a sheet has them. */
  words(): Words {
    const paragraph: OpenParagraph = { words: new MarkedText(), before: [], after: [], style: {} };
    this.#scanner.children((name) => this.#inline(name, paragraph));
    const below = cellWords(paragraph.after);
    return below.text === "" ? paragraph.words.words() : below;
  }

  #paragraph(): readonly SourceBlock[] {
    this.#amount += 1;
    if (this.isEndless) return [];
    const paragraph: OpenParagraph = { words: new MarkedText(), before: [], after: [], style: {} };
    this.#scanner.children((name) => this.#inline(name, paragraph));
    const { list, heading } = paragraph.style;
    const isBlank = paragraph.words.whole === "";
    return paragraphBlocks({
      ...paragraph.words.words(),
      heading,
      number: list === undefined || isBlank ? undefined : this.#numberIn(list),
      before: paragraph.before,
      after: paragraph.after,
    });
  }

  #numberIn({ name, level }: { readonly name: string; readonly level: number }): string | undefined {
    const style = this.#styles.list(name);
    if (style === undefined) return undefined;
    const counts = this.#counts.get(name) ?? new ListCounts();
    this.#counts.set(name, counts);
    return counts.next(style, level);
  }

  #inline(name: string, paragraph: OpenParagraph): void {
    const scanner = this.#scanner;
    if (name === "字:段落属性") {
      const style = this.#styles.get(valueOf(scanner, "式样引用"));
      paragraph.style = { ...style, ...readOwn(scanner) };
    } else if (name === "字:修订开始" && valueOf(scanner, "类型") === "delete") {
      this.#deletions.add(valueOf(scanner, "标识符") ?? valueOf(scanner, "修订信息引用") ?? "");
    } else if (name === "字:修订结束") this.#deletions.delete(valueOf(scanner, "开始标识引用") ?? "");
    else if (name === "字:句") this.#run(paragraph);
    else if (name === "字:段落") addBlocks(paragraph.after, this.#paragraph());
    else if (name !== "字:域代码") scanner.children((child) => this.#inline(child, paragraph));
  }

  #run(paragraph: OpenParagraph): void {
    const scanner = this.#scanner;
    let style: UofStyle = paragraph.style;
    const add = (words: string, mark: Mark): void => {
      if (this.#deletions.size === 0 && style.hidden !== true) paragraph.words.add(words, mark);
    };
    scanner.children((name) => {
      if (name === "字:句属性") {
        style = { ...style, ...this.#styles.get(valueOf(scanner, "式样引用")), ...readProperties(scanner) };
      } else if (name === "字:文本串") add(scanner.words(), style);
      else if (name === "字:空格符") add(" ".repeat(numberOf(scanner, "个数", 100, 1)), style);
      else if (name === "字:制表符") add("\t", style);
      else if (name === "字:换行符") add("\n", style);
      else if (name === "字:锚点" || name === "uof:锚点") this.#anchor(paragraph);
      else if (name === "字:修订开始" || name === "字:修订结束") this.#inline(name, paragraph);
    });
  }

  #anchor(paragraph: OpenParagraph): void {
    const scanner = this.#scanner;
    let reference = valueOf(scanner, "图形引用");
    const visit = (): void => {
      reference ??= valueOf(scanner, "图形引用");
      scanner.children(visit);
    };
    scanner.children(visit);
    if (reference === undefined || this.#deletions.size > 0) return;
    const object = this.#objects.take(reference);
    if (object === undefined) return;
    if (object.kind === "box") return addBlocks(paragraph.after, object.blocks);
    const placed: SourcePicture = { kind: "picture", sha256: object.picture.sha256, description: "" };
    if (paragraph.words.whole.trim() === "") paragraph.before.push(placed);
    else paragraph.after.push(placed);
  }

  #table(): readonly SourceBlock[] {
    const rows: (readonly ReadCell[])[] = [];
    const spans: (readonly number[])[] = [];
    this.#scanner.children((name) => {
      if (name !== "字:行" && name !== "字:表头行") return;
      if (this.isEndless) return;
      const cells: ReadCell[] = [];
      const rowSpans: number[] = [];
      this.#scanner.children((child) => {
        if (child !== "字:单元格") return;
        const { cell, rowSpan } = this.#cell();
        cells.push(cell);
        rowSpans.push(rowSpan);
      });
      rows.push(cells);
      spans.push(rowSpans);
    });
    const held = rows.flat().flatMap(({ blocks }) => blocks);
    if (isLayoutTable(rows.map((row) => row.map(({ blocks }) => blocks)))) return held;
    const merged = mergeRows(rows).map((row, at) =>
      row.map((cell, place) => ({ ...cell, rowSpan: Math.min(spans[at]?.[place] ?? 1, rows.length - at) })),
    );
    const pictures = held.filter((block): block is SourcePicture => block.kind === "picture");
    return merged.length === 0 ? pictures : [{ kind: "table", rows: merged }, ...pictures];
  }

  #cell(): { readonly cell: ReadCell; readonly rowSpan: number } {
    const scanner = this.#scanner;
    const blocks: SourceBlock[] = [];
    let [columnSpan, rowSpan] = [1, 1];
    scanner.children((name) => {
      if (name === "字:单元格属性") {
        scanner.children((property) => {
          if (property === "字:跨列") columnSpan = numberOf(scanner, "值", mostSpan, 1);
          if (property === "字:跨行") rowSpan = numberOf(scanner, "值", mostSpan, 1);
        });
      } else if (name === "字:段落") addBlocks(blocks, this.#paragraph());
      else if (name === "字:文字表") addBlocks(blocks, this.#table());
    });
    return { cell: { blocks, columnSpan, joined: false }, rowSpan };
  }
}

/** What a paragraph says itself; how its words stand by default is said of its mark alone. */
function readOwn(scanner: XmlScanner): UofStyle {
  const { heading, list } = readProperties(scanner);
  return { ...(heading !== undefined && { heading }), ...(list !== undefined && { list }) };
}
