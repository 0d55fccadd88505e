import type { Sentence } from "./sentence.ts";

/** The sentences of the checks of language and confidentiality (L). */
export const languageFindingWords = {} as const satisfies Record<string, Sentence<never>>;
