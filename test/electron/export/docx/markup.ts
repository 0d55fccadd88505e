/** An element of XML or of mammoth's HTML; words stand as strings among the children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const empty = new Set(["br", "img"]);

/** Reads well-formed markup into a tree under one root. Throws where tags do not match. */
export function readMarkup(markup: string): Element {
  const root: Growing = { name: "#root", attributes: {}, children: [] };
  const open: Growing[] = [root];
  for (const [, closing, name, attributes = "", alone, text] of markup.matchAll(token)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error("more elements closed than opened");
    if (text !== undefined) parent.children.push(plain(text));
    if (name === undefined) continue;
    if (closing === "/") {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element: Growing = { name, attributes: {}, children: [] };
    for (const [, key = "", value = ""] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      element.attributes[key] = plain(value);
    }
    parent.children.push(element);
    if (alone !== "/" && !empty.has(name)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return root;
}

/** The elements directly inside. */
export function childrenOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The elements of a name at any depth, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of a name at any depth. */
export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

/** The words inside, `br` as a line feed. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "br" ? "\n" : textOf(child)))
    .join("");
}

function plain(text: string): string {
  return text.replace(/&(#x?)?([\da-zA-Z]+);/g, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, number === "#x" ? 16 : 10));
  });
}
