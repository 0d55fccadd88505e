import { Big } from "big.js";
import type { Term } from "./lexicon/term.ts";
import type { Numeral } from "../../numerals/numeral.ts";

/** What the words of a period and of the authority depend on. */
export interface Reference {
  readonly year: number;
  readonly unitName: string;
}

/** What separates clauses: 。！？; ；; ，; 、; ：; brackets. Line ends separate nothing, a text may be broken anywhere. */
export type MarkKind = "stop" | "semicolon" | "comma" | "list" | "colon" | "open" | "close";

/** What a number counts: "case" for 件 and its like, "entry" for 条, "piece" for 项 and its like; "" for a bare number. */
export type CountUnit =
  "" | "case" | "entry" | "piece" | "yuan" | "tenThousandYuan" | "percent" | "points" | "times" | "other";

/** A number, from its first digit; `to` is the end of the numeral, `end` that of its unit. */
export interface NumberToken {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: CountUnit;
  /** The unit as it is written; "" without one. */
  readonly counted: string;
}

/** Whether a number is an amount of money: in 元, or in 万元 (and 亿元, which is read as 万元). */
export function isMoney({ unit }: Pick<NumberToken, "unit">): boolean {
  return unit === "yuan" || unit === "tenThousandYuan";
}

/** What a number counts, amounts of money in yuan: 0.12万元 and 1200元 are the same. */
export function inYuan({ unit, numeral }: Pick<NumberToken, "unit" | "numeral">): number {
  return unit === "tenThousandYuan" ? new Big(numeral.value).times(10_000).toNumber() : Number(numeral.value);
}

/**
 * Why signs of a number count nothing: they leave open which number they are (五六十, 1万5), are part of a word (统一, 三部门) or of a
 * fraction, an ordinal or the number of a document (第3, 〔2021〕5号), one end of a range (3至5), part of a code (A3, 3.1.2), every one of
 * some (每一件), a time within which something is done (20个工作日内), or a bare number in the middle of a clause.
 */
export type UncountedReason = "open" | "within" | "word" | "ordinal" | "range" | "code" | "every" | "loose";

/** The signs of a number that are not read as a quantity. */
export interface UncountedToken {
  readonly kind: "uncounted";
  readonly from: number;
  readonly to: number;
  readonly why: UncountedReason;
}

/** The units in which applications may be counted. */
export const applicationUnits: readonly CountUnit[] = ["case", "entry", "piece", ""];

/** Whether applications may be counted in a unit: 件, 条 and their like; 个 and 项 as well where the words speak of applications. */
export function countsApplications(
  { unit, counted }: NumberToken,
  left: readonly TermToken[],
  right: readonly TermToken[],
): boolean {
  if (unit === "case" || unit === "entry" || unit === "") return true;
  return (counted === "个" || counted === "项") && (left.some(isOfApplications) || right.some(isOfApplications));
}

function isOfApplications({ term }: TermToken): boolean {
  if (term.sort === "topic") return term.is === "applications";
  if (term.sort === "event") return term.is.startsWith("carried");
  return term.sort === "applicant" || term.sort === "application";
}

/** A known word. */
export interface TermToken {
  readonly kind: "term";
  readonly from: number;
  readonly to: number;
  readonly term: Term;
}

/** A mark between clauses. */
export interface MarkToken {
  readonly kind: "mark";
  readonly from: number;
  readonly to: number;
  readonly mark: MarkKind;
}

/** A piece of text that means something to the reader; everything else is left out. Places are those of the plain text. */
export type Token = NumberToken | UncountedToken | TermToken | MarkToken;
