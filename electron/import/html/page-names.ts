import { attribute, isElement, type PageNode } from "../../../shared/web-page/page-node.ts";

/** The meta names under which government sites give the title of an article, as the rules for their pages prescribe, and their like. */
const titleNames: ReadonlySet<string> = new Set(["articletitle", "og:title", "title"]);

/** What a page is called in its head: the title of its article first, then the title of its window. */
export function pageNames(nodes: readonly PageNode[]): readonly string[] {
  const head = nodes.filter(isElement).flatMap((page) => page.childNodes.filter(isElement));
  const inHead = head
    .filter(({ tagName }) => tagName === "head")
    .flatMap(({ childNodes }) => childNodes.filter(isElement));
  const metas = inHead
    .filter(({ tagName }) => tagName === "meta")
    .filter((meta) => titleNames.has((attribute(meta, "name") || attribute(meta, "property")).toLowerCase()))
    .map((meta) => attribute(meta, "content"));
  const titles = inHead
    .filter(({ tagName }) => tagName === "title")
    .map(({ childNodes }) => childNodes.map((text) => text.value ?? "").join(""));
  return [...metas, ...titles].map((name) => name.trim().slice(0, 200)).filter((name) => name !== "");
}
