import { toldValue } from "./told-value.ts";

/** T1: the text tells what came in, and all that had to be handled as the tables do. Source: practice. */
export const receivedTold = toldValue("T1");
