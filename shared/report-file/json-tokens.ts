import { createScanner, type JSONScanner } from "jsonc-parser";

/** The kinds of tokens as the scanner numbers them; the library exports them in a way that vanishes when it is compiled. */
const kinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  colon: 6,
  text: 10,
  unknown: 16,
  end: 17,
};

/** The first key that stands twice in one object, and the line of its second appearance. Expects valid JSON of any depth. */
export function findRepeatedKey(text: string): { readonly key: string; readonly line: number } | undefined {
  const open: (Set<string> | undefined)[] = [];
  let word: { readonly key: string; readonly line: number } | undefined;
  for (const { kind, scanner } of tokensOf(text)) {
    if (kind === kinds.openBrace) open.push(new Set());
    else if (kind === kinds.openBracket) open.push(undefined);
    else if (kind === kinds.closeBrace || kind === kinds.closeBracket) open.pop();
    else if (kind === kinds.colon && word !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(word.key) === true) return word;
      keys?.add(word.key);
    }
    word = kind === kinds.text ? { key: scanner.getTokenValue(), line: scanner.getTokenStartLine() + 1 } : undefined;
  }
  return undefined;
}

/** Where the first word stands that JSON does not know (a bare name, a full-width digit, NaN); line and column from 1. */
export function findStrangeWord(text: string): { readonly line: number; readonly column: number } | undefined {
  for (const { kind, scanner } of tokensOf(text)) {
    if (kind !== kinds.unknown) continue;
    return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
  }
  return undefined;
}

function* tokensOf(text: string): Generator<{ readonly kind: number; readonly scanner: JSONScanner }> {
  const scanner = createScanner(text, true);
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) yield { kind, scanner };
}
