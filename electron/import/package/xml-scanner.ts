import { knownName, outermost, prefixOf, type Scope } from "./xml-names.ts";
import { endOfName, isSpace, resolveReferences } from "./xml-text.ts";

/** Why a part cannot be read: not well-formed, with a document type or entities of its own, or nested beyond reason. */
export type XmlFault = "broken" | "entities" | "deep";

/** What the scanner stands on. */
export type XmlToken = "open" | "close" | "text" | "end";

/** Deeper than any document; the readers go down as deep as the elements do. */
const deepest = 250;

/** Far more than documents have: beyond these somebody wants to keep the program busy. */
const mostAttributes = 1_000;
const mostScopes = 100_000;

const quote = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;

/**
 * Walks through XML once, token by token, and gives elements and attributes the prefixes of `xml-names.ts`. Nothing outside the text is
 * ever read, and entities are refused. A fault ends the walk: every loop over tokens ends by itself, and whoever began it asks for
 * `fault` at the end.
 */
export class XmlScanner {
  /** Why the walk ended early; undefined where the text was well-formed as far as it was read. */
  fault: XmlFault | undefined;
  /** The name of the element that was opened or closed last, e.g. "w:p". */
  name = "";
  /** The words of the text token. */
  text = "";
  /** How many elements are open. */
  depth = 0;
  /** Whether the element just opened ends at once, as <c/> does. */
  isSelfClosed = false;

  readonly #source: string;
  #at = 0;
  #seenRoot = false;
  readonly #openNames: string[] = [];
  readonly #names: string[] = [];
  #scope: Scope = outermost();
  /** The scope of the element opened last, whose attributes can still be asked for when it has been closed. */
  #attributeScope = this.#scope;
  #scopeCount = 0;
  #attributeCount = 0;
  /** Where the attributes of the element opened last stand: begin and end of the name, begin and end of the value. */
  readonly #attributes: number[] = [];

  constructor(source: string) {
    const plain = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
    this.#source = plain.startsWith("\uFEFF") ? plain.slice(1) : plain;
  }

  /** Goes on to the next token. */
  next(): XmlToken {
    if (this.fault !== undefined) return "end";
    if (this.isSelfClosed) {
      this.isSelfClosed = false;
      return this.#close();
    }
    const source = this.#source;
    for (;;) {
      const at = this.#at;
      if (at >= source.length) return this.depth > 0 || !this.#seenRoot ? this.#stop("broken") : "end";
      const mark = source.indexOf("<", at);
      if (mark !== at) {
        const text = source.slice(at, mark === -1 ? source.length : mark);
        this.#at += text.length;
        // The end of a CDATA section may not stand among words (XML 1.0, 2.4): one that ends too early was damaged.
        if (this.depth > 0) return text.includes("]]>") ? this.#stop("broken") : this.#words(resolveReferences(text));
        if (text.trim() !== "") return this.#stop("broken");
        continue;
      }
      const sign = source.charCodeAt(at + 1);
      if (sign === slash) return this.#closingTag();
      if (sign !== 0x21 && sign !== 0x3f) return this.#openingTag();
      const token = this.#declaration();
      if (token !== undefined) return token;
    }
  }

  /** The value of an attribute of the element just opened; asked for by "w:val", or "r" where it stands without a prefix. */
  attribute(name: string): string | undefined {
    if (!name.includes(":")) return this.#plainAttribute(name);
    for (let place = 0; place < this.#attributeCount; place += 1) {
      const written = this.#attributeName(place);
      if (written.includes(":") && knownName(this.#attributeScope, written) === name)
        return this.#attributeValue(place);
    }
    return undefined;
  }

  /** The value of an attribute without a prefix; most are, so that their names are compared where they stand. */
  #plainAttribute(name: string): string | undefined {
    for (let place = 0; place < this.#attributeCount; place += 1) {
      const start = this.#attributes[place * 4] ?? 0;
      const end = this.#attributes[place * 4 + 1] ?? 0;
      if (end - start === name.length && this.#source.startsWith(name, start)) return this.#attributeValue(place);
    }
    return undefined;
  }

  /** Visits each child of the element just opened and goes on behind its end. What a visitor leaves of a child is passed over. */
  children(visit: (name: string) => void): void {
    const { depth } = this;
    for (;;) {
      const token = this.next();
      if (token === "end" || (token === "close" && this.depth < depth)) return;
      if (token !== "open") continue;
      visit(this.name);
      while (this.depth > depth && this.next() !== "end");
    }
  }

  /** Visits every element inside the element just opened and goes on behind its end; a visitor may walk through what it visits. */
  inside(visit: (name: string) => void): void {
    const { depth } = this;
    for (;;) {
      const token = this.next();
      if (token === "end" || (token === "close" && this.depth < depth)) return;
      if (token === "open") visit(this.name);
    }
  }

  /** Visits every element from here to the end; a visitor may walk through the children of what it visits. */
  elements(visit: (name: string) => void): void {
    for (;;) {
      const token = this.next();
      if (token === "end") return;
      if (token === "open") visit(this.name);
    }
  }

  /**
   * Whether elements of a name as most files write it begin more often than so: a glance at what is left, for files that are too large to be
   * walked through. A file that writes it in another way is told to hold none.
   */
  beginsMoreThan(name: string, most: number): boolean {
    const opening = `<${name}`;
    let count = 0;
    for (let at = this.#source.indexOf(opening, this.#at); at !== -1; at = this.#source.indexOf(opening, at + 1)) {
      const next = this.#source.charCodeAt(at + opening.length);
      if (next === greater || next === slash || next <= 0x20) count += 1;
      if (count > most) return true;
    }
    return false;
  }

  /** The words of the element just opened, those of its children included, up to its end. */
  words(): string {
    const { depth } = this;
    let words = "";
    for (;;) {
      const token = this.next();
      if (token === "end" || (token === "close" && this.depth < depth)) return words;
      if (token === "text") words += this.text;
    }
  }

  #attributeName(place: number): string {
    return this.#source.slice(this.#attributes[place * 4], this.#attributes[place * 4 + 1]);
  }

  #attributeValue(place: number): string {
    const raw = this.#source.slice(this.#attributes[place * 4 + 2], this.#attributes[place * 4 + 3]);
    return resolveReferences(raw) ?? "";
  }

  #words(text: string | undefined): XmlToken {
    if (text === undefined) return this.#stop("entities");
    this.text = text;
    return "text";
  }

  #stop(fault: XmlFault): XmlToken {
    this.fault = fault;
    return "end";
  }

  /** A comment, a processing instruction or unread text; undefined where there is nothing to tell. */
  #declaration(): XmlToken | undefined {
    const source = this.#source;
    const at = this.#at;
    if (source.startsWith("<!--", at)) {
      const end = source.indexOf("--", at + 4);
      return source.startsWith("-->", end) ? this.#passOver("-->", 4) : this.#stop("broken");
    }
    if (source.startsWith("<?", at)) {
      const end = endOfName(source, at + 2);
      const isNamed = end > at + 2 && (isSpace(source.charCodeAt(end)) || source.startsWith("?>", end));
      return isNamed ? this.#passOver("?>", 2) : this.#stop("broken");
    }
    if (!source.startsWith("<![CDATA[", at) || this.depth === 0) {
      return this.#stop(source.startsWith("<!DOCTYPE", at) ? "entities" : "broken");
    }
    const end = source.indexOf("]]>", at + 9);
    if (end === -1) return this.#stop("broken");
    this.#at = end + 3;
    return this.#words(source.slice(at + 9, end));
  }

  #passOver(end: string, start: number): XmlToken | undefined {
    const found = this.#source.indexOf(end, this.#at + start);
    if (found === -1) return this.#stop("broken");
    this.#at = found + end.length;
    return undefined;
  }

  #closingTag(): XmlToken {
    const source = this.#source;
    const open = this.#openNames[this.depth - 1];
    const start = this.#at + 2;
    if (open === undefined || !source.startsWith(open, start)) return this.#stop("broken");
    let at = start + open.length;
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== greater) return this.#stop("broken");
    this.#at = at + 1;
    return this.#close();
  }

  #close(): XmlToken {
    this.name = this.#names[this.depth - 1] ?? "";
    if (this.#scope.depth === this.depth) this.#scope = this.#scope.outer ?? this.#scope;
    this.depth -= 1;
    return "close";
  }

  #openingTag(): XmlToken {
    const source = this.#source;
    const start = this.#at + 1;
    if (this.depth === 0 && this.#seenRoot) return this.#stop("broken");
    if (this.depth >= deepest) return this.#stop("deep");
    let at = endOfName(source, start);
    if (at === start) return this.#stop("broken");
    const name = source.slice(start, at);
    this.#attributeCount = 0;
    let declares = false;
    for (;;) {
      const before = at;
      while (isSpace(source.charCodeAt(at))) at += 1;
      const sign = source.charCodeAt(at);
      if (sign === greater) break;
      if (sign === slash) {
        if (source.charCodeAt(at + 1) !== greater) return this.#stop("broken");
        this.isSelfClosed = true;
        at += 1;
        break;
      }
      const nameEnd = endOfName(source, at);
      if (before === at || nameEnd === at) return this.#stop("broken");
      const nameStart = at;
      at = nameEnd;
      while (isSpace(source.charCodeAt(at))) at += 1;
      if (source.charCodeAt(at) !== equals) return this.#stop("broken");
      at += 1;
      while (isSpace(source.charCodeAt(at))) at += 1;
      const end = this.#endOfValue(at);
      if (end === -1 || this.#attributeCount >= mostAttributes) return this.#stop("broken");
      if (end === undefined) return this.#stop("entities");
      const slot = this.#attributeCount * 4;
      this.#attributes[slot] = nameStart;
      this.#attributes[slot + 1] = nameEnd;
      this.#attributes[slot + 2] = at + 1;
      this.#attributes[slot + 3] = end;
      this.#attributeCount += 1;
      declares ||= source.startsWith("xmlns", nameStart);
      at = end + 1;
    }
    this.#at = at + 1;
    this.#seenRoot = true;
    this.depth += 1;
    if (declares) this.#openScope();
    this.#attributeScope = this.#scope;
    this.#openNames[this.depth - 1] = name;
    this.name = knownName(this.#scope, name);
    this.#names[this.depth - 1] = this.name;
    return "open";
  }

  /** Where the value that begins with this quotation mark ends; -1 where it does not, undefined where a reference in it means nothing. */
  #endOfValue(start: number): number | undefined {
    const source = this.#source;
    const mark = source.charCodeAt(start);
    if (mark !== quote && mark !== apostrophe) return -1;
    let refers = false;
    for (let at = start + 1; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === mark) return refers && resolveReferences(source.slice(start + 1, at)) === undefined ? undefined : at;
      if (code === less) return -1;
      refers ||= code === ampersand;
    }
    return -1;
  }

  #openScope(): void {
    const prefixes = new Map<string, string>();
    for (let place = 0; place < this.#attributeCount; place += 1) {
      const name = this.#attributeName(place);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      prefixes.set(name.slice(6), prefixOf(this.#attributeValue(place)));
    }
    this.#scopeCount += 1;
    if (this.#scopeCount > mostScopes) this.fault = "broken";
    this.#scope = { depth: this.depth, outer: this.#scope, prefixes, names: new Map() };
  }
}
