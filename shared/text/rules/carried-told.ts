import { toldValue } from "./told-value.ts";

/** T2: the text tells what was carried in from last year and is carried on to the next as the tables do. Source: practice. */
export const carriedTold = toldValue("T2");
