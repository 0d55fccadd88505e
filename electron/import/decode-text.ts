/** Control characters that no text holds; tab, line feed, form feed and carriage return are layout. */
const binarySigns = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g;

/** Signs that are not seen and only stand in the way of reading: zero-width spaces and joiners, soft hyphens, byte order marks. */
const unseenSigns = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A text may have this share of characters that cannot be decoded, as where a file was cut in the middle of one. */
const unreadableShare = 0.01;

/**
 * The text of a file in whatever encoding Chinese offices use: by its byte order mark, as UTF-8 where it is valid UTF-8, by what it
 * says of itself (`declared`, a label such as gb2312), as GB 18030, or as UTF-16 without a mark. Undefined where it is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const text = decodeMarked(bytes) ?? decodeUnmarked(bytes, declared);
  if (text === undefined) return undefined;
  const strange = text.match(binarySigns)?.length ?? 0;
  if (strange > text.length * unreadableShare) return undefined;
  return text.replace(binarySigns, "").replace(unseenSigns, "");
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeLoosely(bytes, "utf-8");
  if (first === 0xff && second === 0xfe) return decodeLoosely(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeLoosely(bytes, "utf-16be");
  return undefined;
}

function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeLoosely(bytes, wide);
  // Labels of one byte a character fit any bytes, so they prove nothing.
  const trusted = declared !== undefined && /^(?:gb|big5|shift|euc)/.test(declared) ? [declared] : [];
  const labels = ["utf-8", ...trusted, "gb18030"];
  for (const label of labels) {
    const text = decodeStrictly(bytes, label);
    if (text !== undefined) return text;
  }
  return labels
    .map((label) => decodeLoosely(bytes, label))
    .filter((text) => text !== undefined)
    .toSorted((a, b) => replaced(a) - replaced(b))
    .find((text) => replaced(text) <= text.length * unreadableShare);
}

/** UTF-16 without a mark: in a text with digits and line ends every second byte of those is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 40 && even * 10 < odd) return "utf-16le";
  if (even > sample.length / 40 && odd * 10 < even) return "utf-16be";
  return undefined;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    // As a stream, because a file may be cut in the middle of its last character.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function decodeLoosely(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}

function replaced(text: string): number {
  return text.match(/\uFFFD/g)?.length ?? 0;
}
