import type { PastedLine } from "./pasted-lines.ts";

/** What stands in pasted HTML: lines of text, and pictures by their address. */
export type PastedContent = PastedLine | { readonly picture: string };

/** Elements whose content nobody sees as text. */
const unseen =
  "script,style,head,title,meta,link,template,noscript,xml,object,iframe,svg,math,select,button,input,textarea";

/** Elements that begin a line of their own. */
const lines =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|thead|tbody|tfoot|caption|section|article|header|footer|aside|main|nav|blockquote|pre|figure|figcaption|center|address|form|fieldset|hr)$/;

/**
 * Reads copied HTML (Word, WPS, web pages) as lines: block elements and line breaks end a line, table rows are one line each, headings and
 * numbered lists keep what they are; everything else of the look is dropped. Nothing is loaded: the document is never shown.
 */
export function readPastedHtml(html: string): readonly PastedContent[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(unseen)) element.remove();
  const contents: PastedContent[] = [];
  let text = "";
  let kind: PastedLine["kind"];
  const endLine = (): void => {
    if (text.trim() !== "") contents.push(kind === undefined ? { text } : { text, kind });
    text = "";
  };

  const read = (node: Node): void => {
    if (node instanceof Text) {
      text += node.data;
      return;
    }
    if (!(node instanceof Element) || isHidden(node)) return;
    const name = node.localName;
    if (name === "br") return endLine();
    if (name === "img") {
      endLine();
      contents.push({ picture: node.getAttribute("src") ?? "" });
      return;
    }
    if (name === "td" || name === "th") text += " ";
    if (!lines.test(name) || node.closest("td,th") !== null) {
      node.childNodes.forEach(read);
      if (lines.test(name)) text += " ";
      return;
    }
    endLine();
    const outer = kind;
    kind = kindOf(node) ?? outer;
    node.childNodes.forEach(read);
    endLine();
    kind = outer;
  };
  body.childNodes.forEach(read);
  endLine();
  return contents;
}

function kindOf(element: Element): PastedLine["kind"] {
  const [, level] = /^h([1-6])$/.exec(element.localName) ?? [];
  if (level !== undefined) return Number(level);
  const [, outline] = /mso-outline-level:\s*([1-6])/.exec(element.getAttribute("style") ?? "") ?? [];
  if (outline !== undefined) return Number(outline);
  return element.localName === "li" && element.parentElement?.localName === "ol" ? "point" : undefined;
}

/** What Word keeps out of sight: comments, field codes, hidden text. */
function isHidden(element: Element): boolean {
  if (element.matches(".MsoCommentReference,.MsoCommentText,[hidden]")) return true;
  return /display:\s*none|mso-hide:\s*all|mso-element:\s*(?:comment|field-begin)/.test(
    element.getAttribute("style") ?? "",
  );
}
