import { remembered } from "../remembered.ts";
import { isElement, type PageElement } from "./page-node.ts";

/** Where an element stands among the elements beside it, from 1: from the beginning, from the end, and the same among those with its tag. */
export interface SiblingPlace {
  readonly first: number;
  readonly last: number;
  readonly firstOfTag: number;
  readonly lastOfTag: number;
}

/** Where an element stands among the children of another one; alone at the top. */
export function placeAmongSiblings(element: PageElement, parent: PageElement | undefined): SiblingPlace {
  const known = parent === undefined ? undefined : childrenOf(parent).places.get(element);
  return known ?? { first: 1, last: 1, firstOfTag: 1, lastOfTag: 1 };
}

/** The elements right before one, at most so many. */
export function siblingsBefore(
  element: PageElement,
  parent: PageElement | undefined,
  most: number,
): readonly PageElement[] {
  if (parent === undefined) return [];
  const { children, places } = childrenOf(parent);
  const end = (places.get(element)?.first ?? 1) - 1;
  return children.slice(Math.max(0, end - most), end);
}

const childrenOf = remembered((parent: PageElement) => {
  const children = parent.childNodes.filter(isElement);
  const all = new Map<string, number>();
  for (const { tagName } of children) all.set(tagName, (all.get(tagName) ?? 0) + 1);
  const seen = new Map<string, number>();
  const places = new Map<PageElement, SiblingPlace>();
  for (const [at, element] of children.entries()) {
    const firstOfTag = (seen.get(element.tagName) ?? 0) + 1;
    seen.set(element.tagName, firstOfTag);
    const lastOfTag = (all.get(element.tagName) ?? 0) - firstOfTag + 1;
    places.set(element, { first: at + 1, last: children.length - at, firstOfTag, lastOfTag });
  }
  return { children, places };
});

/** Reads what stands in :nth-child(…): whether a place is among those meant. Source: CSS Syntax Level 3, "The An+B microsyntax". */
export function readNth(text: string): ((place: number) => boolean) | undefined {
  const plain = text.replace(/\s+/g, "").toLowerCase();
  if (plain === "odd") return (place) => place % 2 === 1;
  if (plain === "even") return (place) => place % 2 === 0;
  const [whole, step = "", offset = "0", only = ""] = /^(?:([+-]?\d*)n([+-]\d+)?|([+-]?\d+))$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  if (only !== "") return (place) => place === Number(only);
  const by = step === "" || step === "+" ? 1 : step === "-" ? -1 : Number(step);
  return (place) => {
    const rest = place - Number(offset);
    return by === 0 ? rest === 0 : rest % by === 0 && rest / by >= 0;
  };
}
