import type { Stretch } from "../text/passages.ts";

/** The words that a user wants pointed out, and the words that are never to be flagged by the checks of language. */
export interface Vocabulary {
  readonly flagged: readonly string[];
  readonly allowed: readonly string[];
}

/** The longest lists that are kept. */
export const mostWords = 500;

/** No words of one's own. */
export const noVocabulary: Vocabulary = { flagged: [], allowed: [] };

/** Whether a stretch of a text lies within one of the words that are never to be flagged. */
export function isAllowed(text: string, { from, to }: Stretch, { allowed }: Vocabulary): boolean {
  return allowed.some((word) => {
    for (let place = Math.max(0, to - word.length); place <= from; place += 1) {
      if (text.startsWith(word, place) && place + word.length >= to) return true;
    }
    return false;
  });
}

/** The words that somebody typed, one a line: each once, without the spaces around it. */
export function readWords(typed: string): readonly string[] {
  const words = typed.split("\n").map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== "" && word.length <= 50).slice(0, mostWords);
}
