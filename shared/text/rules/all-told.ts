import { toldWords } from "./told-words.ts";

/** T10: where the text says that everything was concluded, nothing is carried on to the next year. Source: practice. */
export const allTold = toldWords("T10", "hint");
