import { MarkedText } from "../../shared/recognition/marked-text.ts";
import { isVisible, type Look, Looks } from "../../shared/web-page/look.ts";
import { attribute, isElement, type PageElement, type PageNode } from "../../shared/web-page/page-node.ts";
import { pageNodes } from "../parts/page-nodes.ts";
import type { PastedLine } from "./pasted-lines.ts";

/** What stands in pasted HTML: lines of text, and pictures by their address. */
export type PastedContent = PastedLine | { readonly picture: string };

/** Elements that begin a line of their own. */
const lines =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|thead|tbody|tfoot|caption|section|article|header|footer|aside|main|nav|blockquote|pre|figure|figcaption|center|address|form|fieldset|hr)$/;

/** Fields to be filled in; their content is none of the text. */
const fields: ReadonlySet<string> = new Set(["select", "input", "textarea"]);

interface Place {
  readonly look?: Look;
  readonly kind?: PastedLine["kind"];
  readonly inCell?: boolean;
}

/**
 * Reads copied HTML (Word, WPS, web pages) as lines: block elements and line breaks end a line, table rows are one line each, headings and
 * numbered lists keep what they are; everything else of the look is dropped. What is struck out is told beside its line.
 */
export function readPastedHtml(html: string): readonly PastedContent[] {
  const nodes = pageNodes(html);
  const looks = new Looks(nodes);
  const contents: PastedContent[] = [];
  let words = new MarkedText();
  const endLine = ({ kind }: Place): void => {
    const { text, withStruck } = words.words();
    words = new MarkedText();
    if (text.trim() === "" && withStruck === undefined) return;
    contents.push({ text, ...(kind !== undefined && { kind }), ...(withStruck !== undefined && { withStruck }) });
  };

  const read = (node: PageNode, place: Place): void => {
    if (node.nodeName === "#text" && isVisible(place.look)) words.add(node.value ?? "", place.look);
    if (!isElement(node) || fields.has(node.tagName)) return;
    const look = looks.of(node, place.look);
    if (look === undefined) return;
    readElement(node, { ...place, look });
  };

  const readElement = (element: PageElement, place: Place): void => {
    const name = element.tagName;
    if (name === "br") return endLine(place);
    if (name === "img") {
      endLine(place);
      contents.push({ picture: attribute(element, "src") });
      return;
    }
    const isCell = name === "td" || name === "th";
    if (isCell) words.add(" ");
    if (!lines.test(name) || isCell || place.inCell === true) {
      for (const child of element.childNodes) read(child, isCell ? { ...place, inCell: true } : place);
      if (lines.test(name)) words.add(" ");
      return;
    }
    endLine(place);
    const kind = kindOf(element, place.look?.parent) ?? place.kind;
    const within = { ...place, ...(kind !== undefined && { kind }) };
    for (const child of element.childNodes) read(child, within);
    endLine(within);
  };
  for (const node of nodes) read(node, {});
  endLine({});
  return contents;
}

function kindOf(element: PageElement, parent: Look | undefined): PastedLine["kind"] {
  const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
  if (level !== undefined) return Number(level);
  const [, outline] = /mso-outline-level:\s*([1-6])/.exec(attribute(element, "style")) ?? [];
  if (outline !== undefined) return Number(outline);
  return element.tagName === "li" && parent?.element.tagName === "ol" ? "point" : undefined;
}
