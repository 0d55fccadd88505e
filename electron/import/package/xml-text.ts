/** What plain XML has names for, the most frequent first; compared where they stand, because texts are full of them. */
const named = [
  { reference: "&quot;", character: '"' },
  { reference: "&amp;", character: "&" },
  { reference: "&lt;", character: "<" },
  { reference: "&gt;", character: ">" },
  { reference: "&apos;", character: "'" },
] as const;
const longestReference = 10;

/** Text with its references resolved; undefined where one means nothing in plain XML (an entity of its own, or no character). */
export function resolveReferences(text: string): string | undefined {
  let at = text.indexOf("&");
  if (at === -1) return text;
  let resolved = "";
  let from = 0;
  while (at !== -1) {
    const known = named.find(({ reference }) => text.startsWith(reference, at));
    const end = known === undefined ? text.indexOf(";", at) : at + known.reference.length - 1;
    if (end === -1 || end - at > longestReference) return undefined;
    const character = known?.character ?? numbered(text.slice(at + 1, end));
    if (character === undefined) return undefined;
    resolved += text.slice(from, at) + character;
    from = end + 1;
    at = text.indexOf("&", from);
  }
  return resolved + text.slice(from);
}

function numbered(name: string): string | undefined {
  if (/^#\d+$/.test(name)) return characterOf(Number.parseInt(name.slice(1), 10));
  return /^#x[0-9A-Fa-f]+$/.test(name) ? characterOf(Number.parseInt(name.slice(2), 16)) : undefined;
}

function characterOf(code: number): string | undefined {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}

const space = 0x20;

/** Whether a character is white space in XML. */
export function isSpace(code: number): boolean {
  return code === space || code === 0xa || code === 0x9 || code === 0xd;
}

/** Where a name that begins here ends; the same place where none begins. */
export function endOfName(source: string, start: number): number {
  let at = start;
  for (;;) {
    const code = source.charCodeAt(at);
    const letter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
    const further = (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x2e;
    if (!letter && !(further && at > start)) return at;
    at += 1;
  }
}
