import type { PageNode } from "../../shared/web-page/page-node.ts";

/** HTML from the clipboard as the nodes that the reader of web pages knows. Nothing is loaded: the document is never shown. */
export function pageNodes(html: string): readonly PageNode[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [nodeOf(page.documentElement)];
}

function nodeOf(node: Node): PageNode {
  if (node instanceof Text) return { nodeName: "#text", value: node.data };
  if (!(node instanceof Element)) return { nodeName: node.nodeName };
  return {
    nodeName: node.nodeName,
    tagName: node.localName,
    attrs: [...node.attributes].map(({ name, value }) => ({ name, value })),
    childNodes: [...node.childNodes].map(nodeOf),
  };
}
