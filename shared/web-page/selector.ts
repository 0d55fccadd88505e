import { attribute, hasAttribute, isElement, type PageElement } from "./page-node.ts";
import { placeAmongSiblings, readNth, type SiblingPlace, siblingsBefore } from "./sibling-places.ts";

/** What a single element must have to be meant: its tag, id, classes and attributes, and what else is asked of it. */
interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly sign: string; readonly value: string }[];
  readonly tests: readonly ((nested: Nested) => boolean)[];
  /** The words that are drawn before or behind it are meant. */
  readonly drawn: boolean;
}

/** How an element stands to the next one in a selector: in it, right in it, right before it, or before it. */
type Relation = "in" | "rightIn" | "rightBefore" | "before";

/** A selector: the element that it means, and what must stand around it, from the inside out. */
export interface Selector {
  readonly own: Compound;
  readonly around: readonly { readonly compound: Compound; readonly relation: Relation }[];
  /** Of two selectors the one with the larger number counts. */
  readonly weight: number;
  /** How much it takes to hold it against an element, compared with one of a single step. */
  readonly cost: number;
}

/** An element with what stands around it. */
export interface Nested {
  readonly element: PageElement;
  readonly parent: Nested | undefined;
}

const part =
  /^(?:#([\w-]+)|\.((?:[\w-]|[\u{80}-\u{10FFFF}]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\])/u;
const mostSteps = 10;
/** In a list in brackets. */
const mostListed = 50;
const costOfTest = 5;
const relations: Readonly<Record<string, Relation>> = { ">": "rightIn", "+": "rightBefore", "~": "before", " ": "in" };

/**
 * Reads one selector; undefined where it means states of an element, as under the mouse, or what nobody knows here. Word writes p.MsoNormal, web
 * pages `.box > .hidden`, `.tab:not(.shown)`. Source: Selectors Level 3 and 4.
 */
export function readSelector(text: string): Selector | undefined {
  const steps = stepsOf(text.trim());
  if (steps.length === 0 || steps.length > mostSteps) return undefined;
  const compounds = steps.flatMap(({ words }) => readCompound(words) ?? []);
  const own = compounds.at(-1);
  if (own === undefined || compounds.length < steps.length) return undefined;
  const around = compounds
    .slice(0, -1)
    .map((compound, at) => ({ compound, relation: steps[at + 1]?.relation ?? "in" }));
  if (around.some(({ compound }) => compound.drawn)) return undefined;
  const steepness = around.some(({ relation }) => relation === "before") ? mostSiblings : around.length;
  return {
    own,
    around: around.toReversed(),
    weight: compounds.reduce((sum, compound) => sum + weightOf(compound), 0),
    cost: compounds.reduce((sum, { tests }) => sum + tests.length * costOfTest, 1 + steepness),
  };
}

/** The elements of a selector from the outside in, each with how the one before stands to it. Signs in brackets part nothing. */
function stepsOf(text: string): readonly { readonly words: string; readonly relation: Relation }[] {
  const steps: { words: string; relation: Relation }[] = [];
  let depth = 0;
  let between: string | undefined = " ";
  for (const sign of text) {
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (depth === 0 && /[\s>+~]/.test(sign)) {
      between = between === undefined || between === " " ? (/\s/.test(sign) ? " " : sign) : between;
      continue;
    }
    if (between !== undefined) steps.push({ words: "", relation: relations[between] ?? "in" });
    between = undefined;
    const last = steps.at(-1);
    if (last !== undefined) last.words += sign;
  }
  return steps;
}

/** The selectors of a list; a comma in brackets parts nothing. */
export function selectorsIn(text: string): readonly string[] {
  const selectors: string[] = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (sign === "," && depth === 0) selectors.push("");
    else selectors[selectors.length - 1] += sign;
  }
  return selectors;
}

function readCompound(text: string): Compound | undefined {
  const tag = /^(?:\*|(?:[\w-]|\\:)+)/.exec(text)?.[0];
  let rest = text.slice(tag?.length ?? 0);
  let id: string | undefined;
  let drawn = false;
  const classes: string[] = [];
  const attributes: { name: string; sign: string; value: string }[] = [];
  const tests: ((nested: Nested) => boolean)[] = [];
  while (rest !== "") {
    if (rest.startsWith(":")) {
      const [pseudo = "", name = "", inside] = /^::?([\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/.exec(rest) ?? [];
      const isDrawn = name === "before" || name === "after";
      const test = isDrawn ? undefined : readTest(name.toLowerCase(), inside ?? "");
      if (!isDrawn && test === undefined) return undefined;
      if (test !== undefined) tests.push(test);
      drawn ||= isDrawn;
      rest = rest.slice(pseudo.length);
      continue;
    }
    const found = part.exec(rest);
    if (found === null) return undefined;
    const [whole, ownId, className, name, sign = "", ...values] = found;
    if (ownId !== undefined) id = ownId;
    if (className !== undefined) classes.push(className.replaceAll("\\", ""));
    if (name !== undefined) attributes.push({ name: name.toLowerCase(), sign, value: values.join("") });
    rest = rest.slice(whole.length);
  }
  if (text === "") return undefined;
  return {
    tag: tag === undefined || tag === "*" ? undefined : tag.replaceAll("\\", "").toLowerCase(),
    id,
    classes,
    attributes,
    tests,
    drawn,
  };
}

const placeTests: Readonly<Record<string, (place: SiblingPlace) => boolean>> = {
  "first-child": ({ first }) => first === 1,
  "last-child": ({ last }) => last === 1,
  "only-child": ({ first, last }) => first === 1 && last === 1,
  "first-of-type": ({ firstOfTag }) => firstOfTag === 1,
  "last-of-type": ({ lastOfTag }) => lastOfTag === 1,
  "only-of-type": ({ firstOfTag, lastOfTag }) => firstOfTag === 1 && lastOfTag === 1,
};
const countedPlaces: Readonly<Record<string, keyof SiblingPlace>> = {
  "nth-child": "first",
  "nth-last-child": "last",
  "nth-of-type": "firstOfTag",
  "nth-last-of-type": "lastOfTag",
};

/** What a class of elements asks that stands behind a colon; undefined for states, and for classes that are not known here. */
function readTest(name: string, inside: string): ((nested: Nested) => boolean) | undefined {
  const placeOf = ({ element, parent }: Nested): SiblingPlace => placeAmongSiblings(element, parent?.element);
  const place = placeTests[name];
  if (place !== undefined) return (nested) => place(placeOf(nested));
  const counted = countedPlaces[name];
  if (counted !== undefined) {
    const isMeant = readNth(inside);
    return isMeant && ((nested) => isMeant(placeOf(nested)[counted]));
  }
  switch (name) {
    case "root":
      return ({ parent }) => parent === undefined;
    case "empty":
      return ({ element }) => element.childNodes.every((node) => !isElement(node) && (node.value ?? "") === "");
    case "is":
    case "where":
    case "not": {
      const listed = selectorsIn(inside);
      if (listed.length > mostListed) return undefined;
      const selectors = listed.map(readSelector);
      const known = selectors.flatMap((selector) => selector ?? []);
      if (known.length < selectors.length && name === "not") return undefined;
      return (nested) => known.some((selector) => means(selector, nested)) === (name !== "not");
    }
    default:
      return undefined;
  }
}

function weightOf({ tag, id, classes, attributes, tests }: Compound): number {
  const parts = classes.length + attributes.length + tests.length;
  return (id === undefined ? 0 : 10_000) + parts * 100 + (tag === undefined ? 0 : 1);
}

/** Whether a selector means an element. */
export function means({ own, around }: Selector, nested: Nested): boolean {
  return has(nested, own) && standsBy(nested, around, 0);
}

function standsBy(nested: Nested, around: Selector["around"], at: number): boolean {
  const step = around[at];
  if (step === undefined) return true;
  const { compound, relation } = step;
  const isMet = (other: Nested): boolean => has(other, compound) && standsBy(other, around, at + 1);
  if (relation === "rightIn") return nested.parent !== undefined && isMet(nested.parent);
  if (relation === "in") {
    for (let outer = nested.parent; outer !== undefined; outer = outer.parent) if (isMet(outer)) return true;
    return false;
  }
  const { element, parent } = nested;
  const before = siblingsBefore(element, parent?.element, relation === "rightBefore" ? 1 : mostSiblings);
  return before.some((other) => isMet({ element: other, parent }));
}

/** So many elements before another are looked at. */
const mostSiblings = 50;

function has(nested: Nested, { tag, id, classes, attributes, tests }: Compound): boolean {
  const { element } = nested;
  if (tag !== undefined && element.tagName !== tag) return false;
  if (id !== undefined && attribute(element, "id") !== id) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    if (!classes.every((name) => own.includes(name))) return false;
  }
  const hasAttributes = attributes.every(({ name, sign, value }) => {
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
  return hasAttributes && tests.every((test) => test(nested));
}

/** The classes that an element has. */
export function classesOf(element: PageElement): readonly string[] {
  const stated = attribute(element, "class");
  return stated === "" ? [] : stated.trim().split(/\s+/);
}
