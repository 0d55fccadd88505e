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
