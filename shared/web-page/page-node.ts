/** An attribute of an element; its name is in lower case. */
interface PageAttribute {
  readonly name: string;
  readonly value: string;
}

/** A node of a page as a parser gives it: a text ("#text" with its words), an element (with a tag), or something that is never shown. */
export interface PageNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly attrs?: readonly PageAttribute[];
  readonly childNodes?: readonly PageNode[];
}

/** An element of a page. */
export interface PageElement extends PageNode {
  /** In lower case. */
  readonly tagName: string;
  readonly attrs: readonly PageAttribute[];
  readonly childNodes: readonly PageNode[];
}

/** Browsers stop at 512 levels; real pages have some dozens. */
export const deepest = 1000;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.tagName !== undefined && node.attrs !== undefined && node.childNodes !== undefined;
}

/** An attribute of an element, or the empty text. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? "";
}

/** Whether an element has an attribute, whatever it says. */
export function hasAttribute(element: PageElement, name: string): boolean {
  return element.attrs.some((each) => each.name === name);
}

/** All elements among nodes and below them, in reading order; `tag` alone where given. */
export function elementsIn(nodes: readonly PageNode[], ...tags: readonly string[]): readonly PageElement[] {
  const found: PageElement[] = [];
  const ahead = nodes.toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) {
      for (const child of (node.childNodes ?? []).toReversed()) ahead.push(child);
      continue;
    }
    if (tags.includes(node.tagName)) found.push(node);
    for (const child of node.childNodes.toReversed()) ahead.push(child);
  }
  return found;
}

/** The words of the texts right in an element. */
export function ownText(element: PageElement): string {
  return element.childNodes.map(({ value = "" }) => value).join("");
}
