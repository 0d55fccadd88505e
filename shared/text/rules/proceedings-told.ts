import { toldValue } from "./told-value.ts";

/** T8: the text tells review and lawsuits as the tables do. Source: practice. */
export const proceedingsTold = toldValue("T8");
