/**
 * The matches of a pattern (with the flag `g`) in a text, in order. Nearly every text of a report has none, and looking once is many
 * times cheaper than beginning to collect.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : Array.from(text.matchAll(pattern));
}
