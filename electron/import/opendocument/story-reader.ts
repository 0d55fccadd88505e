import type { SourceBlock, SourcePicture } from "../../../shared/recognition/source-document.ts";
import { addBlocks } from "../package/block-list.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { MarkedText } from "../../../shared/recognition/marked-text.ts";
import { paragraphBlocks } from "../story/story.ts";
import { ListCounts, type ListStyle } from "./list-style.ts";
import type { DocumentPictures } from "./pictures.ts";
import { readTable } from "./read-table.ts";
import type { Style, Styles } from "./styles.ts";

/** Elements around paragraphs or words that mean nothing for them. */
const wrappers = new Set([
  "text:section",
  "text:a",
  "text:meta",
  "text:meta-field",
  "text:ruby-base",
  "text:numbered-paragraph",
  "text:index-title",
]);

/** What is no text of the document: changes that are kept aside, notes, remarks, tables of contents, codes of programs, numbers that are counted anew. */
const passedOver = new Set([
  "text:tracked-changes",
  "text:note",
  "office:annotation",
  "office:annotation-end",
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:alphabetical-index",
  "text:bibliography",
  "text:ruby-text",
  "text:placeholder",
  "text:script",
  "text:number",
  "office:forms",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
]);

interface OpenParagraph {
  readonly words: MarkedText;
  readonly before: SourcePicture[];
  readonly after: SourceBlock[];
}

interface ListPlace {
  readonly style: ListStyle | undefined;
  readonly level: number;
  readonly counts: ListCounts;
  /** What the first paragraph of an entry has as its number. */
  readonly number?: string | undefined;
}

/** What the words of a document need to be understood. */
export interface StorySources {
  readonly styles: Styles;
  readonly pictures: DocumentPictures;
  /** The blocks of the worksheet that stands at an address of the package; undefined where another object does. */
  readonly worksheet?: (address: string) => readonly SourceBlock[] | undefined;
}

/**
 * Returns the reader of the blocks inside the element just opened, as somebody sees the document who accepts all changes: what was deleted
 * stands aside and is passed over, hidden words are dropped. Source: OpenDocument 1.2, part 1, 5 and 6.
 */
export function storyReader(
  scanner: XmlScanner,
  { styles, pictures, worksheet }: StorySources,
): () => readonly SourceBlock[] {
  const outlineCounts = new ListCounts();
  const lists = new Map<string, ListCounts>();
  /** Changes that delete, and those of them that have begun: some programs leave what is deleted where it stood. */
  const deletions = new Set<string>();
  const deleting = new Set<string>();

  const noteDeletions = (): void => {
    scanner.children((region) => {
      if (region !== "text:changed-region") return;
      const ids = [scanner.attribute("text:id"), scanner.attribute("xml:id")];
      scanner.children((change) => {
        if (change !== "text:deletion") return;
        for (const id of ids) if (id !== undefined) deletions.add(id);
      });
    });
  };

  const readBlocks = (list?: ListPlace): readonly SourceBlock[] => {
    const blocks: SourceBlock[] = [];
    const visit = (name: string): void => {
      if (name === "text:tracked-changes") noteDeletions();
      else if (name === "text:p" || name === "text:h") addBlocks(blocks, readParagraph(name, list));
      else if (name === "text:list") addBlocks(blocks, readList(list));
      else if (name === "table:table") addBlocks(blocks, readTable(scanner, readBlocks));
      else if (wrappers.has(name) && scanner.attribute("text:display") !== "none") scanner.children(visit);
      else if (name.startsWith("draw:")) {
        const paragraph = newParagraph();
        readDrawing(name, paragraph);
        addBlocks(blocks, [...paragraph.before, ...paragraph.after]);
      }
    };
    scanner.children(visit);
    return blocks;
  };

  const readList = (outer: ListPlace | undefined): readonly SourceBlock[] => {
    const named = scanner.attribute("text:style-name");
    const goesOn = scanner.attribute("text:continue-list");
    const style = styles.list(named) ?? outer?.style;
    const name = named ?? "";
    const isContinued = goesOn !== undefined || scanner.attribute("text:continue-numbering") === "true";
    const id = scanner.attribute("xml:id");
    const counts =
      outer?.counts ??
      (goesOn !== undefined ? lists.get(goesOn) : isContinued ? lists.get(name) : undefined) ??
      new ListCounts();
    for (const key of [id, name]) if (key !== undefined && outer === undefined) lists.set(key, counts);
    const level = (outer?.level ?? 0) + 1;
    const blocks: SourceBlock[] = [];
    scanner.children((child) => {
      if (child !== "text:list-item" && child !== "text:list-header") return;
      const start = Number(scanner.attribute("text:start-value") ?? "");
      const first = child === "text:list-item";
      addBlocks(
        blocks,
        readItem({ style, level, counts }, first, Number.isInteger(start) && start > 0 ? start : undefined),
      );
    });
    return blocks;
  };

  /** An entry: its number belongs to its first paragraph; one that only holds a deeper list counts nothing. */
  const readItem = (place: ListPlace, counts: boolean, start: number | undefined): readonly SourceBlock[] => {
    const blocks: SourceBlock[] = [];
    let first = counts;
    scanner.children((name) => {
      if (name === "text:p" || name === "text:h") {
        const number =
          first && place.style !== undefined ? place.counts.next(place.style, place.level, start) : undefined;
        first = false;
        addBlocks(blocks, readParagraph(name, { ...place, number }));
      } else if (name === "text:list") addBlocks(blocks, readList(place));
    });
    return blocks;
  };

  const readParagraph = (name: string, list: ListPlace | undefined): readonly SourceBlock[] => {
    const styleName = scanner.attribute("text:style-name");
    const style = styles.get("paragraph", styleName);
    const stated = Number(scanner.attribute("text:outline-level") ?? "");
    const level = name === "text:h" ? stated || 1 : style.heading;
    const inOutline = name === "text:h" && list === undefined && styles.outline !== undefined;
    const number = inOutline && styles.outline ? outlineCounts.next(styles.outline, level ?? 1) : list?.number;
    const paragraph = newParagraph();
    readInline(paragraph, style);
    if (style.hidden === true) return [];
    return paragraphBlocks({
      ...paragraph.words.words(),
      heading: level,
      number,
      before: paragraph.before,
      after: paragraph.after,
    });
  };

  /** The words inside the element just opened. */
  const readInline = (paragraph: OpenParagraph, style: Style): void => {
    const { depth } = scanner;
    for (;;) {
      const token = scanner.next();
      if (token === "end" || (token === "close" && scanner.depth < depth)) return;
      if (token === "text" && style.hidden !== true && deleting.size === 0)
        paragraph.words.add(collapsed(scanner.text), style);
      if (token === "open") readInlineElement(paragraph, style);
    }
  };

  const readInlineElement = (paragraph: OpenParagraph, style: Style): void => {
    const { name } = scanner;
    if (passedOver.has(name)) return skip();
    if (name === "text:change-start" || name === "text:change-end") {
      const change = scanner.attribute("text:change-id") ?? "";
      if (name === "text:change-end") deleting.delete(change);
      else if (deletions.has(change)) deleting.add(change);
    }
    if (deleting.size > 0) return readInline(paragraph, style);
    if (name.startsWith("draw:")) return readDrawing(name, paragraph);
    const own =
      name === "text:span" ? { ...style, ...styles.get("text", scanner.attribute("text:style-name")) } : style;
    if (name === "text:hidden-text" || name === "text:hidden-paragraph") return skip();
    if (name === "text:s")
      paragraph.words.add(" ".repeat(Math.min(100, Number(scanner.attribute("text:c") ?? 1) || 1)), own);
    if (name === "text:tab") paragraph.words.add("\t", own);
    if (name === "text:line-break") paragraph.words.add("\n", own);
    readInline(paragraph, own);
  };

  const skip = (): void => {
    scanner.children(() => undefined);
  };

  /** Pictures, text boxes and whatever else is drawn. */
  const readDrawing = (name: string, paragraph: OpenParagraph): void => {
    if (name === "draw:frame") return readFrame(paragraph);
    scanner.children((child) => {
      if (child === "text:p" || child === "text:h") addBlocks(paragraph.after, readParagraph(child, undefined));
      else if (child === "draw:text-box") addBlocks(paragraph.after, readBlocks());
      else if (child.startsWith("draw:")) readDrawing(child, paragraph);
    });
  };

  /** A frame holds one thing, maybe in several forms: the first picture that can be kept, or what was put in with a picture of it. */
  const readFrame = (paragraph: OpenParagraph): void => {
    const title = scanner.attribute("draw:name") ?? "";
    let description = "";
    let lost: string | undefined;
    let image: SourcePicture | undefined;
    let isObject = false;
    scanner.children((child) => {
      const address = scanner.attribute("xlink:href") ?? "";
      if (child === "svg:desc" || child === "svg:title") description = scanner.words() || description;
      else if (child === "draw:text-box") addBlocks(paragraph.after, readBlocks());
      else if (child.startsWith("draw:object") && !isObject) {
        const sheet = worksheet?.(address);
        [isObject, lost] = [true, sheet === undefined ? address || title : undefined];
        addBlocks(paragraph.after, sheet ?? []);
      } else if (child === "draw:image" && image === undefined && !isObject) {
        const found = pictures.place(scanner);
        if (found === "lost") lost ??= address === "" ? title : address;
        else image = found;
      }
    });
    if (image === undefined) {
      if (lost !== undefined) pictures.lose(lost);
      return;
    }
    const placed = { ...image, description };
    if (paragraph.words.whole.trim() === "" && paragraph.after.length === 0) paragraph.before.push(placed);
    else paragraph.after.push(placed);
  };

  return () => readBlocks();
}

function newParagraph(): OpenParagraph {
  return { words: new MarkedText(), before: [], after: [] };
}

/** White space of the markup counts as one space. */
function collapsed(text: string): string {
  return text.replace(/[ \t\n]+/g, " ");
}
