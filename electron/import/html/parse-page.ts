import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import { deepest, type PageNode } from "../../../shared/web-page/page-node.ts";

type ParsedNode = DefaultTreeAdapterMap["childNode"];
type PageParent = DefaultTreeAdapterMap["parentNode"];

/** Real tags have some dozens of attributes; the parser takes time that grows with the square of their number. */
const mostAttributes = 2000;

/** A report as a page has some thousands of elements and texts, the whole site around it included. */
const mostNodes = 500_000;

/** Thrown out of the parser, which cannot be stopped in another way. */
class Unnatural extends Error {}

/** Parses a page as browsers do; undefined where it is built so that reading it would take unbounded time. */
export function parsePage(html: string): readonly PageNode[] | undefined {
  if (hasEndlessTag(html)) return undefined;
  let nodes = 0;
  const depths = new WeakMap<PageParent, number>();
  const enter = (parent: PageParent, child: ParsedNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    nodes += 1;
    if (depth > deepest || nodes > mostNodes) throw new Unnatural();
    if ("childNodes" in child) depths.set(child, depth);
  };
  try {
    const page = parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        appendChild: (parent, child) => {
          enter(parent, child);
          defaultTreeAdapter.appendChild(parent, child);
        },
        insertBefore: (parent, child, before) => {
          enter(parent, child);
          defaultTreeAdapter.insertBefore(parent, child, before);
        },
      },
    });
    return page.childNodes;
  } catch (error) {
    if (error instanceof Unnatural) return undefined;
    throw error;
  }
}

/** Whether some tag has more attributes than any page needs. */
function hasEndlessTag(html: string): boolean {
  const begin = /<[a-z]/gi;
  for (let tag = begin.exec(html); tag !== null; tag = begin.exec(html)) {
    let quote = "";
    let words = 0;
    let at = tag.index + 2;
    for (; at < html.length; at += 1) {
      const sign = html.charAt(at);
      if (quote !== "") {
        if (sign === quote) quote = "";
      } else if (sign === ">") break;
      else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === "=") quote = sign;
      else if (sign <= " " || sign === "/") words += html.charAt(at - 1) > " " ? 1 : 0;
      if (words > mostAttributes) return true;
    }
    begin.lastIndex = at;
  }
  return false;
}
