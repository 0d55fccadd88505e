import { toldValue } from "./told-value.ts";

/** T7: the text tells documents, decisions and fees as the tables do. Source: practice. */
export const publishedTold = toldValue("T7");
