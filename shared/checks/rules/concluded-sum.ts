import { declaredSumRule } from "./declared-sum.ts";

/** S1: （七）总计 is the sum of all results above it, in each column. Source: the structure of table three. */
export const concludedSum = declaredSumRule("S1", "form");
