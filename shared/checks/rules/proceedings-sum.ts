import { declaredSumRule } from "./declared-sum.ts";

/** S3: the four outcomes add up to 总计, in each group of table four. Source: the structure of table four. */
export const proceedingsSum = declaredSumRule("S3", "form");
