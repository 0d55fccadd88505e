import type { Mark } from "../recognition/marked-text.ts";
import { type Declared, isWhite, readDeclarations } from "./declarations.ts";
import { attribute, elementsIn, hasAttribute, ownText, type PageElement, type PageNode } from "./page-node.ts";
import { classesOf, type Nested } from "./selector.ts";
import { StyleSheets } from "./style-sheet.ts";

/** Never shown as text. `form` is not among them: whole pages stand in one. */
const unseenTags: ReadonlySet<string> = new Set(
  (
    "head title meta link script style noscript template iframe frame frameset noframes object embed applet canvas audio video " +
    "desc defs metadata symbol annotation annotation-xml map option button datalist progress meter dialog xml"
  ).split(" "),
);

/** What stands around the text of a page. */
const surroundingTags: ReadonlySet<string> = new Set(["nav", "aside"]);
const surroundingRoles: ReadonlySet<string> = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "search",
  "complementary",
  "menu",
  "menubar",
]);

/** An element that is shown, with what stands around it and how its words stand on their line. */
export interface Look extends Nested, Mark {
  readonly parent: Look | undefined;
  /** Its own words can be seen. Where they cannot, what stands in it may be seen all the same. */
  readonly visible: boolean;
  readonly sizeless: boolean;
  /** Words with figures that a style sheet draws before or behind its own. */
  readonly drawn?: string;
  /** Stands on a ground of its own, on which white words can be read. */
  readonly ground: boolean;
}

/** Says of every element of a page how it is shown: by its tag, its own style, and the style sheets of the page. */
export class Looks {
  readonly #sheets: StyleSheets;
  readonly #changesShown: boolean;

  /** `sheets` are the style sheets that stand beside the page. With `styled` off no style sheet counts. */
  constructor(nodes: readonly PageNode[], sheets: readonly string[] = [], styled = true) {
    this.#sheets = new StyleSheets(styled ? [...sheets, ...elementsIn(nodes, "style").map(ownText)] : []);
    this.#changesShown = elementsIn(nodes, "ins").length > 0;
  }

  /** The look of an element inside another one; undefined where nobody sees it: hidden, or deleted with the change still shown. */
  of(element: PageElement, parent?: Look): Look | undefined {
    const { tagName } = element;
    if (unseenTags.has(tagName) || hasAttribute(element, "hidden") || this.#isLeftOut(element)) return undefined;
    const sheets = this.#sheets.of({ element, parent });
    const own = readDeclarations(attribute(element, "style"), this.#sheets.values);
    const says: Declared = { ...sheets.usual, ...own.usual, ...sheets.important, ...own.important };
    if (says.gone === true || isAway(says)) return undefined;
    const isCell = tagName === "td" || tagName === "th";
    const raised = isCell ? undefined : raisedBy(says);
    const ground = says.ground ?? (parent?.ground === true || hasAttribute(element, "bgcolor"));
    // Whole blocks in white stand on a ground that only the site's own files know.
    const white = inline.has(tagName) && !ground && (says.white ?? isWhite(attribute(element, "color").toLowerCase()));
    return {
      element,
      parent,
      ground,
      size: sizeWithin(parent?.size ?? usualSize, says.letters ?? sizeByTag(element)),
      visible: !white && (says.visible ?? parent?.visible ?? true),
      sizeless: says.sizeless ?? parent?.sizeless ?? false,
      struck: parent?.struck === true || (says.struck ?? strikingTags.has(tagName)),
      raised: parent?.raised === true || (raised === undefined ? raisingTags.has(tagName) : raised === "raised"),
      lowered: parent?.lowered === true || (raised === undefined ? tagName === "sub" : raised === "lowered"),
      lifted: parent?.lifted === true || raised === "lifted",
      ...(sheets.drawn !== undefined && { drawn: sheets.drawn }),
    };
  }

  /** Remarks that Word puts beside the text, and words that somebody has deleted. */
  #isLeftOut(element: PageElement): boolean {
    const classes = classesOf(element).map((name) => name.toLowerCase());
    return classes.some((name) => wordClasses.has(name)) || this.#isDeletion(element);
  }

  /** A deletion that is still shown says when or by whom it was made, or there are insertions beside it. */
  #isDeletion(element: PageElement): boolean {
    if (element.tagName !== "del") return false;
    return this.#changesShown || hasAttribute(element, "datetime") || hasAttribute(element, "cite");
  }
}

const wordClasses: ReadonlySet<string> = new Set(["msodel", "msocommentreference", "msocommenttext"]);
const strikingTags: ReadonlySet<string> = new Set(["s", "strike", "del"]);

/** The reading of a word above it (rt) is no part of the word. */
const raisingTags: ReadonlySet<string> = new Set(["sup", "rt"]);
const inline: ReadonlySet<string> = new Set(["span", "font", "b", "strong", "i", "em", "u", "a", "small", "big"]);

/** Whether an element is there for programs that read aloud, or not at all: out of the window, or with nothing of it left. */
function isAway({ position, shifted, clipped, tiny, cut }: Declared): boolean {
  if (tiny === true && cut === true) return true;
  return position === "out" && (clipped === true || shifted === "away");
}

/** How an element stands on its line: by its own word for it, or because it is moved up from its place. */
function raisedBy({ raised, position, shifted }: Declared): Declared["raised"] {
  return raised ?? (position === "moved" && shifted === "up" ? "lifted" : undefined);
}

/** In points: the letters of a page that says nothing of them. */
const usualSize = 12;
/** In points, what `size` of the old font element means. Source: HTML, 15.3.1. */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];

function sizeByTag(element: PageElement): Declared["letters"] {
  if (element.tagName === "small") return { share: 5 / 6 };
  const points = element.tagName === "font" ? fontSizes[Number(attribute(element, "size")) - 1] : undefined;
  return points === undefined ? undefined : { points };
}

function sizeWithin(around: number, letters: Declared["letters"]): number {
  if (letters === undefined) return around;
  return "points" in letters ? letters.points : around * letters.share;
}

/** Whether the words right in an element can be seen. */
export function isVisible(look: Look | undefined): boolean {
  return look === undefined || (look.visible && !look.sizeless);
}

/** Whether an element surrounds the text proper: navigation, sidebars, and head and foot of the page (not of an article in it). */
export function isSurrounding(element: PageElement, inArticle: boolean): boolean {
  if (surroundingTags.has(element.tagName) || surroundingRoles.has(attribute(element, "role"))) return true;
  return !inArticle && (element.tagName === "header" || element.tagName === "footer");
}
