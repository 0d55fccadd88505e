/** A text made ready for comparing: what repeats every year by itself is out of it. */
export interface Likeness {
  /** The characters without spaces, every number as one 0. */
  readonly text: string;
  /** How often each character occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** For each character the places where it occurs, as bits of 32-bit words. */
  readonly places: ReadonlyMap<string, Int32Array>;
}

/** Longer texts are compared by their beginning, so that the work stays bounded. In characters. */
const longest = 4000;

/**
 * Makes a text ready: spaces do not count, and a number counts as one character whatever it says, so that prose in which only the
 * figures and years were renewed stays the same.
 */
export function likenessOf(text: string): Likeness {
  const plain = text
    .replaceAll(/\s/g, "")
    .replaceAll(/[0-9０-９]+(?:[.,．，][0-9０-９]+)*|——/g, "0")
    .slice(0, longest);
  const counts = new Map<string, number>();
  const places = new Map<string, Int32Array>();
  for (let place = 0; place < plain.length; place += 1) {
    const sign = plain.charAt(place);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
    const words = places.get(sign) ?? new Int32Array(Math.ceil(plain.length / 32));
    words[place >>> 5] = (words[place >>> 5] ?? 0) | (1 << (place & 31));
    places.set(sign, words);
  }
  return { text: plain, counts, places };
}

/**
 * How much of two texts is the same, from 0 to 1: twice the length of their longest common subsequence over the sum of their lengths.
 * Gives 0 where that is certainly below `least`, which is found out without reading them side by side.
 */
export function similarity(a: Likeness, b: Likeness, least: number): number {
  const length = a.text.length + b.text.length;
  if (length === 0) return 0;
  if ((2 * Math.min(a.text.length, b.text.length)) / length < least) return 0;
  let common = 0;
  for (const [sign, count] of a.counts) common += Math.min(count, b.counts.get(sign) ?? 0);
  if ((2 * common) / length < least) return 0;
  return (2 * commonLength(a, b)) / length;
}

/**
 * The length of the longest common subsequence, 32 characters at a time. Source: H. Hyyrö, "Bit-parallel LCS-length computation
 * revisited" (2004).
 */
function commonLength(a: Likeness, { text }: Likeness): number {
  const words = Math.ceil(a.text.length / 32);
  const open = new Int32Array(words).fill(-1);
  for (let place = 0; place < text.length; place += 1) {
    const matches = a.places.get(text.charAt(place));
    if (matches === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const before = open[word] ?? 0;
      const used = before & (matches[word] ?? 0);
      const sum = (before >>> 0) + (used >>> 0) + carry;
      carry = sum > 0xffff_ffff ? 1 : 0;
      open[word] = sum | 0 | (before & ~used);
    }
  }
  let found = 0;
  for (let place = 0; place < a.text.length; place += 1) {
    if ((((open[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) found += 1;
  }
  return found;
}
