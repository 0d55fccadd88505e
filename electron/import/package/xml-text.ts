const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z][\w.-]{0,30}));|&/g;

/** Text with its references resolved; undefined where one means nothing in plain XML (an entity of its own, or no character). */
export function resolveReferences(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let fit = true;
  const resolved = text.replace(reference, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const character =
      decimal !== undefined
        ? characterOf(Number.parseInt(decimal, 10))
        : hexadecimal !== undefined
          ? characterOf(Number.parseInt(hexadecimal, 16))
          : named[name ?? ""];
    fit &&= character !== undefined;
    return character ?? "";
  });
  return fit ? resolved : undefined;
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
