import { type Declared, type NamedValues, readDeclarations, telling } from "./declarations.ts";
import { attribute } from "./page-node.ts";
import { classesOf, means, type Nested, readSelector, type Selector, selectorsIn } from "./selector.ts";

interface Rule {
  readonly selector: Selector;
  readonly usual: Declared;
  readonly important: Declared;
  readonly order: number;
  /** The words that it draws before or behind an element. */
  readonly draws: string | undefined;
}

/** A report's page has some hundreds of rules of which a few hide or strike out something. */
const mostRules = 2000;
const longestSheet = 4_000_000;
const deepestRule = 6;
/** So many selectors of a rule count that others stand in, and of those. */
const mostNested = 20;
/** How often rules are held against elements before no more are: pages built to take forever. */
const mostTrials = 2_500_000;

/** What the style sheets of a page say of its elements, as far as it bears on their words. */
export class StyleSheets {
  readonly #byName = new Map<string, Rule[]>();
  readonly #values = new Map<string, string>();
  #count = 0;
  #trials = 0;

  /** `texts` are the sheets in the order in which they count. */
  constructor(texts: readonly string[]) {
    const sheets = texts.map((text) => uncommented(text.slice(0, longestSheet)));
    for (const [, name = "", value = ""] of sheets.join("\n").matchAll(/(--[\w-]+)\s*:\s*([^;{}]*)/g)) {
      this.#values.set(name, value.trim().toLowerCase());
    }
    for (const sheet of sheets) this.#read(sheet, "", 0);
  }

  /** The values that the sheets have given names. */
  get values(): NamedValues {
    return this.#values;
  }

  /** What applies to an element, the strongest last, and the words that are drawn before or behind its own. */
  of(nested: Nested): { readonly usual: Declared; readonly important: Declared; readonly drawn?: string } {
    if (this.#count === 0 || this.#trials >= mostTrials) return { usual: {}, important: {} };
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
        this.#trials += selector.cost;
        return this.#trials < mostTrials && means(selector, nested);
      })
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
    const says: { readonly usual: Declared; readonly important: Declared } = { usual: {}, important: {} };
    let drawn = "";
    for (const { usual, important, draws } of rules) {
      if (draws !== undefined) drawn = draws;
      else {
        Object.assign(says.usual, usual);
        Object.assign(says.important, important);
      }
    }
    return drawn === "" ? says : { ...says, drawn };
  }

  /** Reads rules; `around` is the selector of the rule that they stand in, which is so deep in others. */
  #read(text: string, around: string, depth: number): void {
    if (depth > deepestRule) return;
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
      if (!head.startsWith("@")) this.#add(nestedIn(around, head), body, depth);
      else if (isOnScreen(head)) this.#read(body, around, depth + 1);
      at = close + 1;
    }
  }

  #add(head: string, body: string, depth: number): void {
    if (!telling.test(body)) return;
    const inner = body.indexOf("{");
    if (inner >= 0 && this.#count < mostRules) this.#read(body, head, depth + 1);
    const own = inner < 0 ? body : body.slice(0, Math.max(0, body.lastIndexOf(";", inner)));
    const declared = readDeclarations(own, this.#values);
    const [, drawn = ""] = /(?:^|;)\s*content\s*:\s*["']([^"']*\d[^"']*)["']/.exec(own) ?? [];
    const isEmpty = Object.keys(declared.usual).length + Object.keys(declared.important).length === 0;
    if (isEmpty && drawn === "") return;
    for (const text of selectorsIn(head)) {
      const selector = readSelector(text);
      if (selector === undefined || this.#count >= mostRules) continue;
      if (selector.own.drawn ? drawn === "" : isEmpty) continue;
      this.#count += 1;
      const { id, classes, tag } = selector.own;
      const name = id === undefined ? (classes[0] === undefined ? (tag ?? "*") : `.${classes[0]}`) : `#${id}`;
      const rules = this.#byName.get(name) ?? [];
      rules.push({ selector, ...declared, order: this.#count, draws: selector.own.drawn ? drawn : undefined });
      this.#byName.set(name, rules);
    }
  }
}

/** The selectors of a rule that stands in another one. */
function nestedIn(around: string, head: string): string {
  if (around === "") return head;
  const inner = selectorsIn(head).slice(0, mostNested);
  return selectorsIn(around)
    .slice(0, mostNested)
    .flatMap((outer) => inner.map((one) => (one.includes("&") ? one.replaceAll("&", outer.trim()) : `${outer} ${one}`)))
    .join(",");
}

function uncommented(text: string): string {
  return text.replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/g, " ").replace(/<!--|-->/g, " ");
}

/** Whether an at-rule holds rules for every screen; those for paper and for screens of some size do not count. */
function isOnScreen(head: string): boolean {
  if (/^@(?:layer\b|supports\b(?!\s*not\b))/i.test(head)) return true;
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
