import type { Sentence } from "./sentence.ts";

/** The sentences of the checks of the text against the tables (T). */
export const textFindingWords = {} as const satisfies Record<string, Sentence<never>>;
