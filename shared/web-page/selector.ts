import { attribute, hasAttribute, type PageElement } from "./page-node.ts";

/** What a single element must have to be meant: its tag, id, classes and attributes. */
interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly sign: string; readonly value: string }[];
}

/** A selector: the element that it means, and what must stand around it, from the inside out. */
export interface Selector {
  readonly own: Compound;
  readonly around: readonly { readonly compound: Compound; readonly direct: boolean }[];
  /** Of two selectors the one with the larger number counts. */
  readonly weight: number;
}

/** An element with what stands around it. */
export interface Nested {
  readonly element: PageElement;
  readonly parent: Nested | undefined;
}

const part =
  /^(?:#([\w-]+)|\.((?:[\w-]|[\u{80}-\u{10FFFF}]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\])/u;
const mostSteps = 10;

/**
 * Reads one selector; undefined where it means states, places among others, or drawn-in content, of which nothing is known here. Word writes
 * p.MsoNormal, web pages `.box > .hidden`. Source: Selectors Level 3.
 */
export function readSelector(text: string): Selector | undefined {
  const steps = text
    .trim()
    .replace(/\s*>\s*/g, ">")
    .split(/(?=[\s>])/)
    .map((step) => step.replace(/^\s+/, ""))
    .filter((step) => step !== "");
  if (steps.length === 0 || steps.length > mostSteps) return undefined;
  const compounds = steps.map((step) => readCompound(step.replace(/^>/, "")));
  const own = compounds.at(-1);
  if (own === undefined) return undefined;
  const around: { readonly compound: Compound; readonly direct: boolean }[] = [];
  for (let at = steps.length - 2; at >= 0; at -= 1) {
    const compound = compounds[at];
    if (compound === undefined) return undefined;
    around.push({ compound, direct: steps[at + 1]?.startsWith(">") === true });
  }
  const all = [own, ...around.map(({ compound }) => compound)];
  return { own, around, weight: all.reduce((sum, compound) => sum + weightOf(compound), 0) };
}

function readCompound(text: string): Compound | undefined {
  const tag = /^(?:\*|(?:[\w-]|\\:)+)/.exec(text)?.[0];
  let rest = text.slice(tag?.length ?? 0);
  let id: string | undefined;
  const classes: string[] = [];
  const attributes: { name: string; sign: string; value: string }[] = [];
  while (rest !== "") {
    const found = part.exec(rest);
    if (found === null) return undefined;
    const [whole, ownId, className, name, sign = "", ...values] = found;
    if (ownId !== undefined) id = ownId;
    if (className !== undefined) classes.push(className.replaceAll("\\", ""));
    if (name !== undefined) attributes.push({ name: name.toLowerCase(), sign, value: values.join("") });
    rest = rest.slice(whole.length);
  }
  if (tag === undefined && id === undefined && classes.length === 0 && attributes.length === 0) return undefined;
  return {
    tag: tag === undefined || tag === "*" ? undefined : tag.replaceAll("\\", "").toLowerCase(),
    id,
    classes,
    attributes,
  };
}

function weightOf({ tag, id, classes, attributes }: Compound): number {
  return (id === undefined ? 0 : 10_000) + (classes.length + attributes.length) * 100 + (tag === undefined ? 0 : 1);
}

/** Whether a selector means an element. */
export function means({ own, around }: Selector, nested: Nested): boolean {
  return has(nested.element, own) && standsIn(nested.parent, around, 0);
}

function standsIn(parent: Nested | undefined, around: Selector["around"], at: number): boolean {
  const step = around[at];
  if (step === undefined) return true;
  for (let outer = parent; outer !== undefined; outer = outer.parent) {
    if (has(outer.element, step.compound) && standsIn(outer.parent, around, at + 1)) return true;
    if (step.direct) return false;
  }
  return false;
}

function has(element: PageElement, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== undefined && element.tagName !== tag) return false;
  if (id !== undefined && attribute(element, "id") !== id) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    if (!classes.every((name) => own.includes(name))) return false;
  }
  return attributes.every(({ name, sign, value }) => {
    const own = attribute(element, name);
    switch (sign) {
      case "":
        return hasAttribute(element, name);
      case "=":
        return own === value;
      case "~=":
        return own.split(/\s+/).includes(value);
      case "|=":
        return own === value || own.startsWith(`${value}-`);
      case "^=":
        return value !== "" && own.startsWith(value);
      case "$=":
        return value !== "" && own.endsWith(value);
      default:
        return value !== "" && own.includes(value);
    }
  });
}

/** The classes that an element has. */
export function classesOf(element: PageElement): readonly string[] {
  const stated = attribute(element, "class");
  return stated === "" ? [] : stated.trim().split(/\s+/);
}
