import type { WorkingFault } from "../numerals/working.ts";
import type { CellFault } from "../report/working.ts";
import type { FixedWording, Wording } from "./language.ts";

/** How a cell was added up, beside its value. */
export const workingSentence: Wording<{ readonly working: string; readonly value: string }> = {
  zh: ({ working, value }) => `由算式得出：${working} = ${value}`,
  en: ({ working, value }) => `Added up: ${working} = ${value}`,
};

const faults: Readonly<Record<WorkingFault, FixedWording>> = {
  malformed: { zh: "写得不完整，缺少数字、运算符或括号", en: "a number, a sign or a bracket is missing" },
  notArithmetic: {
    zh: "里有不能计算的内容，只能用数字、+ - × ÷ 和括号",
    en: "only numbers, + - × ÷ and brackets can be reckoned with",
  },
  byZero: { zh: "里有除以 0", en: "it divides by 0" },
  endless: { zh: "除不尽，得不出准确的数", en: "the division has no end, so there is no exact number" },
  tooLong: {
    zh: "太长，最多 200 个字符、100 个数字和符号",
    en: "it is too long, at most 200 characters and 100 numbers and signs",
  },
};

const fitting = {
  count: { zh: "不小于 0 的整数，最多 12 位", en: "a whole number from 0 of at most 12 digits" },
  signedCount: { zh: "整数，最多 12 位", en: "a whole number of at most 12 digits" },
  amount: { zh: "不小于 0 的金额，最多 6 位小数", en: "an amount from 0 with at most six decimals" },
} as const;

/** Why a working comes to no value of its cell, as the end of a sentence about it. */
export const workingFaults: Wording<CellFault> = {
  zh: (fault) =>
    fault.reason === "unfit"
      ? `得 ${shortened(fault.result)}，这一格应为${fitting[fault.kind].zh}`
      : faults[fault.reason].zh,
  en: (fault) =>
    fault.reason === "unfit"
      ? `it comes to ${shortened(fault.result)}, and the cell needs ${fitting[fault.kind].en}`
      : faults[fault.reason].en,
};

/** A number with more digits than anybody reads. */
function shortened(number: string): string {
  return number.length > 20 ? `${number.slice(0, 20)}…` : number;
}
