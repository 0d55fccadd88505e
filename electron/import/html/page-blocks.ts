import type { SourceBlock, SourceLine } from "../../../shared/recognition/source-document.ts";
import { pageLine } from "./page-line.ts";
import { tableBlocks } from "./page-table.ts";
import { attribute, deepest, isElement, type PageElement, type PageNode } from "./parse-page.ts";
import { isSeen, isSurrounding } from "./seen.ts";

/** What begins and ends a line of its own. */
const blockTags: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li listing main menu nav ol p plaintext pre section summary td th tr ul xmp"
  ).split(" "),
);

/** How a page is read. `picture` keeps a picture and gives its block; `whole` reads what stands around the text, too. */
export interface PageReading {
  readonly picture: (address: string, description: string) => SourceBlock | undefined;
  readonly whole: boolean;
}

interface Place {
  readonly depth: number;
  readonly inArticle: boolean;
  readonly preformatted: boolean;
  readonly heading?: number;
  readonly list?: { readonly style: string; next: number };
}

/** The blocks of a page in reading order: lines, tables and pictures. */
export function pageBlocks(nodes: readonly PageNode[], reading: PageReading): readonly SourceBlock[] {
  return read(nodes, { depth: 0, inArticle: false, preformatted: false }, reading);
}

function read(nodes: readonly PageNode[], start: Place, reading: PageReading, number?: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let text = "";
  let pending = number;

  const endLine = ({ heading }: Place): void => {
    const line = pageLine(text);
    text = "";
    if (line === "") return;
    const block: SourceLine = {
      kind: "line",
      text: line,
      ...(heading !== undefined && { heading }),
      ...(pending !== undefined && { number: pending }),
    };
    pending = undefined;
    blocks.push(block);
  };

  const visit = (node: PageNode, place: Place): void => {
    if (node.nodeName === "#text" && "value" in node) {
      if (!place.preformatted) text += node.value;
      else {
        const [first = "", ...rest] = node.value.split(/\r\n?|\n/);
        text += first;
        for (const line of rest) {
          endLine(place);
          text = line;
        }
      }
      return;
    }
    // The parser counts the levels, too, but moves elements about afterwards.
    if (!isElement(node) || !isSeen(node) || place.depth > deepest * 2) return;
    if (!reading.whole && isSurrounding(node, place.inArticle)) return;
    visitElement(node, place);
  };

  const visitElement = (element: PageElement, place: Place): void => {
    const { tagName } = element;
    if (tagName === "br") return endLine(place);
    if (tagName === "wbr") return;
    if (tagName === "img") {
      const block = reading.picture(attribute(element, "src"), pageLine(attribute(element, "alt")));
      if (block === undefined) return;
      endLine(place);
      blocks.push(block);
      return;
    }
    const within = placeWithin(element, place);
    if (tagName === "table") {
      endLine(place);
      const cell = (nodes_: readonly PageNode[]): readonly SourceBlock[] => read(nodes_, within, reading);
      for (const block of tableBlocks(element, cell)) blocks.push(block);
      return;
    }
    if (!blockTags.has(tagName)) {
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

  for (const node of nodes) visit(node, start);
  endLine(start);
  return blocks;
}

function placeWithin(element: PageElement, place: Place): Place {
  const { tagName } = element;
  const within: Place = { ...place, depth: place.depth + 1 };
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
