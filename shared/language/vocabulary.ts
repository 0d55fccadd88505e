import type { Stretch } from "../text/passages.ts";

/** The words that a user wants pointed out, and the words that are never to be flagged by the checks of language. */
export interface Vocabulary {
  readonly flagged: readonly string[];
  readonly allowed: readonly string[];
}

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
