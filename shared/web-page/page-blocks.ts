import { type Mark, MarkedText, wordsOf } from "../recognition/marked-text.ts";
import { type LineRole, roleNamed } from "../recognition/line-role.ts";
import type { SourceBlock, SourceLine } from "../recognition/source-document.ts";
import { fieldText } from "./fields.ts";
import { isSurrounding, isVisible, type Look, type Looks } from "./look.ts";
import { attribute, deepest, isElement, type PageElement, type PageNode } from "./page-node.ts";
import { tableBlocks } from "./page-table.ts";

/** What begins and ends a line of its own. */
const blockTags: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li listing main menu nav ol p plaintext pre section summary td th tr ul xmp"
  ).split(" "),
);

/** How a page is read. `looks` says what is shown; `picture` keeps a picture and gives its block, or a line that names it (`width` in percent, where a page of ours says it); `whole` reads what stands around the text, too. */
export interface PageReading {
  readonly looks: Looks;
  readonly picture: (address: string, description: string, width?: number) => SourceBlock | undefined;
  readonly whole: boolean;
  /** Tables stay tables, whatever else they may be there for, as where somebody pastes one. */
  readonly keepTables?: boolean;
}

interface Place {
  readonly depth: number;
  readonly inArticle: boolean;
  readonly preformatted: boolean;
  readonly look?: Look;
  readonly inCell?: boolean;
  readonly heading?: number;
  readonly role?: LineRole;
  readonly list?: { readonly style: string; next: number };
}

/** The blocks of a page in reading order: lines, tables and pictures. */
export function pageBlocks(nodes: readonly PageNode[], reading: PageReading): readonly SourceBlock[] {
  return read(nodes, { depth: 0, inArticle: false, preformatted: false }, reading);
}

function read(nodes: readonly PageNode[], start: Place, reading: PageReading, number?: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let words = new MarkedText();
  let pending = number;

  const endLine = ({ heading, role }: Place): void => {
    const { text, withStruck = text } = words.words();
    const line = wordsOf(pageLine(text), pageLine(withStruck));
    words = new MarkedText();
    if (line.text === "" && line.withStruck === undefined) return;
    const block: SourceLine = {
      kind: "line",
      ...line,
      ...(heading !== undefined && { heading }),
      ...(pending !== undefined && { number: pending }),
      ...(role !== undefined && { role }),
    };
    pending = undefined;
    blocks.push(block);
  };

  const visit = (node: PageNode, place: Place): void => {
    if (node.nodeName === "#text") return isVisible(place.look) ? addText(node.value ?? "", place) : undefined;
    // The parser counts the levels, too, but moves elements about afterwards.
    if (!isElement(node) || place.depth > deepest * 2) return;
    const look = reading.looks.of(node, place.look);
    if (look === undefined || (!reading.whole && isSurrounding(node, place.inArticle))) return;
    visitElement(node, { ...place, look });
  };

  const addText = (text: string, place: Place): void => {
    const mark = markOf(place);
    if (!place.preformatted) return words.add(text, mark);
    const [first = "", ...rest] = text.split(/\r\n?|\n/);
    words.add(first, mark);
    for (const line of rest) {
      endLine(place);
      words.add(line, mark);
    }
  };

  /** What a style sheet draws is no word of the page, but is seen: it is told beside the words as what is struck out is. */
  const addDrawn = ({ look }: Place): void => {
    if (look?.drawn !== undefined && isVisible(look)) words.add(look.drawn, { struck: true });
  };

  const visitElement = (element: PageElement, place: Place): void => {
    const { tagName } = element;
    const field = fieldText(element, place.inCell === true);
    if (field !== undefined)
      return isVisible(place.look) && field !== ""
        ? addText(` ${field} `, { ...place, preformatted: true })
        : undefined;
    if (tagName === "br") return endLine(place);
    if (tagName === "wbr") return;
    if (tagName === "img") {
      const block = isVisible(place.look)
        ? reading.picture(attribute(element, "src"), pageLine(attribute(element, "alt")), ownWidth(element))
        : undefined;
      // Of a cell a picture that is not there says nothing.
      if (block === undefined || (block.kind === "line" && place.inCell === true)) return;
      endLine(place);
      blocks.push(block);
      return;
    }
    const within = placeWithin(element, place);
    if (tagName === "table" && place.look !== undefined) {
      endLine(place);
      const content = (look: Look): readonly SourceBlock[] =>
        read(look.element.childNodes, { ...within, look, inCell: true }, reading);
      for (const block of tableBlocks(place.look, reading, content)) blocks.push(block);
      return;
    }
    if (!blockTags.has(tagName)) {
      addDrawn(place);
      for (const child of element.childNodes) visit(child, within);
      return;
    }
    endLine(place);
    if (tagName === "li") {
      for (const block of read(element.childNodes, within, reading, listNumber(element, place))) blocks.push(block);
      return;
    }
    for (const child of element.childNodes) visit(child, within);
    endLine(within);
  };

  if (start.inCell === true) addDrawn(start);
  for (const node of nodes) visit(node, start);
  endLine(start);
  return blocks;
}

/** The width of a picture as a page of ours says it. */
function ownWidth(picture: PageElement): number | undefined {
  const width = attribute(picture, "data-width");
  return /^(?:[1-9]\d|100)$/.test(width) ? Number(width) : undefined;
}

function markOf({ look }: Place): Mark {
  return look ?? {};
}

function placeWithin(element: PageElement, place: Place): Place {
  const { tagName } = element;
  const role = roleNamed(attribute(element, "data-line"));
  const within: Place = { ...place, depth: place.depth + 1, ...(role !== undefined && { role }) };
  const level = /^h([1-6])$/.exec(tagName);
  if (level !== null) return { ...within, heading: Number(level[1]) };
  switch (tagName) {
    case "article":
    case "main":
      return { ...within, inArticle: true };
    case "pre":
    case "xmp":
    case "listing":
    case "plaintext":
      return { ...within, preformatted: true };
    case "ol": {
      const first = Number.parseInt(attribute(element, "start"), 10);
      return { ...within, list: { style: listStyle(element), next: Number.isNaN(first) ? 1 : first } };
    }
    case "ul":
    case "menu":
    case "dir":
      return { ...within, list: { style: "none", next: 1 } };
    default:
      return within;
  }
}

function listStyle(element: PageElement): string {
  const style = attribute(element, "style").toLowerCase();
  return /list-style(?:-type)?:[^;]*none/.test(style) ? "none" : attribute(element, "type") || "1";
}

/** The number that a list prints before its entry; undefined where it prints none, or one that no report uses. */
function listNumber(element: PageElement, { list }: Place): string | undefined {
  if (list === undefined || list.style !== "1") return undefined;
  const own = Number.parseInt(attribute(element, "value"), 10);
  if (!Number.isNaN(own)) list.next = own;
  const number = `${list.next}.`;
  list.next += 1;
  return number;
}

/** Chinese characters and signs: a line break of the source between two of them is no space. */
const wide = "\u2E80-\u303F\u3041-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF";
const brokenWide = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${wide}])`, "g");

/** The text of a line as a page shows it: white space of the source collapsed, none at its ends. */
function pageLine(text: string): string {
  return text
    .replace(brokenWide, "")
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();
}
