const named: Readonly<Record<string, string | undefined>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const longestReference = 10;

/** Text with its references resolved; undefined where one means nothing in plain XML (an entity of its own, or no character). */
export function resolveReferences(text: string): string | undefined {
  let at = text.indexOf("&");
  if (at === -1) return text;
  let resolved = "";
  let from = 0;
  while (at !== -1) {
    const end = text.indexOf(";", at);
    if (end === -1 || end - at > longestReference) return undefined;
    const character = referenced(text.slice(at + 1, end));
    if (character === undefined) return undefined;
    resolved += text.slice(from, at) + character;
    from = end + 1;
    at = text.indexOf("&", from);
  }
  return resolved + text.slice(from);
}

function referenced(name: string): string | undefined {
  const known = named[name];
  if (known !== undefined) return known;
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
