import { toldWords } from "./told-words.ts";

/** T9: what the text says did not happen is 0 in the tables. Source: practice. */
export const noneTold = toldWords("T9", "warning");
