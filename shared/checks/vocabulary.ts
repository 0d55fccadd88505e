/** The words that a user wants pointed out, and the words that are never to be flagged by the checks of language. */
export interface Vocabulary {
  readonly flagged: readonly string[];
  readonly allowed: readonly string[];
}

/** The longest lists that are kept. */
export const mostWords = 500;

/** No words of one's own. */
export const noVocabulary: Vocabulary = { flagged: [], allowed: [] };

/** The words that somebody typed, one a line: each once, without the spaces around it. */
export function readWords(typed: string): readonly string[] {
  const words = typed.split("\n").map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== "" && word.length <= 50).slice(0, mostWords);
}
