import { type Declared, readDeclarations, telling } from "./declarations.ts";
import { attribute } from "./page-node.ts";
import { classesOf, means, type Nested, readSelector, type Selector } from "./selector.ts";

interface Rule {
  readonly selector: Selector;
  readonly usual: Declared;
  readonly important: Declared;
  readonly order: number;
}

/** A report's page has some hundreds of rules of which a few hide or strike out something. */
const mostRules = 2000;
const longestSheet = 4_000_000;
/** How often rules are held against elements before no more are: pages built to take forever. */
const mostTrials = 5_000_000;

/** What the style sheets of a page say of its elements, as far as it bears on their words. */
export class StyleSheets {
  readonly #byName = new Map<string, Rule[]>();
  #count = 0;
  #trials = 0;

  /** `texts` are the sheets in the order in which they count. */
  constructor(texts: readonly string[]) {
    for (const text of texts) this.#read(uncommented(text.slice(0, longestSheet)));
  }

  /** What applies to an element, the strongest last. */
  of(nested: Nested): { readonly usual: Declared; readonly important: Declared } {
    if (this.#count === 0) return { usual: {}, important: {} };
    const { element } = nested;
    const names = [
      `#${attribute(element, "id")}`,
      ...classesOf(element).map((name) => `.${name}`),
      element.tagName,
      "*",
    ];
    const rules = names
      .flatMap((name) => this.#byName.get(name) ?? [])
      .filter(({ selector }) => {
        this.#trials += 1;
        return this.#trials < mostTrials && means(selector, nested);
      })
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
    const says: { readonly usual: Declared; readonly important: Declared } = { usual: {}, important: {} };
    for (const { usual, important } of rules) {
      Object.assign(says.usual, usual);
      Object.assign(says.important, important);
    }
    return says;
  }

  #read(text: string): void {
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf("{", at);
      if (open < 0) return;
      const close = closingBrace(text, open);
      const head = text
        .slice(at, open)
        .replace(/^[^{}]*;/s, "")
        .trim();
      const body = text.slice(open + 1, close);
      if (!head.startsWith("@")) this.#add(head, body);
      else if (isOnScreen(head)) this.#read(body);
      at = close + 1;
    }
  }

  #add(head: string, body: string): void {
    if (!telling.test(body)) return;
    const declared = readDeclarations(body);
    if (Object.keys(declared.usual).length + Object.keys(declared.important).length === 0) return;
    for (const text of head.split(",")) {
      const selector = readSelector(text);
      if (selector === undefined || this.#count >= mostRules) continue;
      this.#count += 1;
      const { id, classes, tag } = selector.own;
      const name = id === undefined ? (classes[0] === undefined ? (tag ?? "*") : `.${classes[0]}`) : `#${id}`;
      const rules = this.#byName.get(name) ?? [];
      rules.push({ selector, ...declared, order: this.#count });
      this.#byName.set(name, rules);
    }
  }
}

function uncommented(text: string): string {
  return text.replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/g, " ").replace(/<!--|-->/g, " ");
}

/** Whether an at-rule holds rules for every screen; those for paper and for screens of some size do not count. */
function isOnScreen(head: string): boolean {
  const media = /^@media\b(.*)$/is.exec(head)?.[1]?.trim().toLowerCase();
  return media !== undefined && media.split(",").some((one) => /^(?:only\s+)?(?:all|screen)?$/.test(one.trim()));
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x7b) depth += 1;
    if (sign === 0x7d) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
