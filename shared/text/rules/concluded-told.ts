import { toldValue } from "./told-value.ts";

/** T3: the text tells what was concluded as the tables do. Source: practice. */
export const concludedTold = toldValue("T3");
