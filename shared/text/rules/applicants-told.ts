import { toldValue } from "./told-value.ts";

/** T6: the text tells the kinds of applicants as the tables do. Source: practice. */
export const applicantsTold = toldValue("T6");
