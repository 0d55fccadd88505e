import type { Sentence } from "./sentence.ts";

/** The sentences of the checks of the document as a whole (X, Y6). */
export const documentFindingWords = {} as const satisfies Record<string, Sentence<never>>;
