import { declaredSumRule } from "./declared-sum.ts";

/** S2: the column 总计 is the sum of the six applicant columns, in each row. Source: the structure of table three. */
export const rowSum = declaredSumRule("S2", "form");
