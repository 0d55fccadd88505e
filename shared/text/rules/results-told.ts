import { toldValue } from "./told-value.ts";

/** T5: the text tells the results, each over all applicants as the tables do. Source: practice. */
export const resultsTold = toldValue("T5");
