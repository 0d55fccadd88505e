import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import type { Stretch } from "../passages.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import type { CountUnit } from "./token.ts";

/** The checks that hold a claim against the tables, by what is claimed. */
export const claimCodes = {
  /** What came in, and all that had to be handled. */
  received: "T1",
  /** What was carried in from last year and is carried on to the next. */
  carried: "T2",
  /** What was concluded. */
  concluded: "T3",
  /** The results, each over all applicants. */
  results: "T5",
  /** The kinds of applicants. */
  applicants: "T6",
  /** Documents, decisions and fees. */
  published: "T7",
  /** Review and lawsuits. */
  proceedings: "T8",
  /** What did not happen. */
  nothing: "T9",
  /** That everything was concluded. */
  everything: "T10",
  /** A share of a whole. */
  share: "T11",
  /** Growth, or the difference from last year. */
  growth: "T12",
} as const;

/** The code of a check that holds a claim against the tables. */
export type ClaimCode = (typeof claimCodes)[keyof typeof claimCodes];

/** The codes of claims that a number is a figure of the tables. */
export const figureCodes = [
  claimCodes.received,
  claimCodes.carried,
  claimCodes.concluded,
  claimCodes.results,
  claimCodes.applicants,
  claimCodes.published,
  claimCodes.proceedings,
] as const;

/** What has to be beyond doubt before a claim that is wrong is worth a warning. */
export interface Grounds {
  /** The words name what is told; they leave no other reading. */
  readonly subject: boolean;
  /** It is counted in a unit in which this is counted. */
  readonly unit: boolean;
  /** It is told of all that the report is about, not of one of its offices. */
  readonly scope: boolean;
  /** It is told of the report's year, or of the one before where the text compares. */
  readonly period: boolean;
  /** In front of the number, its clause has no word that the reader does not know: such a word may say that only some are counted, or something else. */
  readonly clause: boolean;
}

interface ClaimCore {
  readonly code: ClaimCode;
  /** The name of the construction or statement that read it. */
  readonly by: string;
  /** The words that make the claim, and the number in them (for a claim in words: the words again). */
  readonly words: Stretch;
  readonly number: Stretch;
  /** Its number follows the tables by itself. */
  readonly bound: boolean;
  /** Why it is certain, or what is open. */
  readonly grounds: Grounds;
  /** All grounds hold; otherwise what is found is a hint at most. */
  readonly certain: boolean;
}

/** A number that a text tells, and what of the tables it should equal. */
export interface NumberClaim extends ClaimCore {
  readonly kind: "number";
  readonly numeral: Numeral;
  readonly unit: CountUnit;
  /** The value, the share, the growth or the difference that is claimed; absent where only the text itself can be held against it. */
  readonly formula: FigureFormula | undefined;
  /** A decrease, told without a sign. */
  readonly negative: true | undefined;
  /** Other readings of the same words; a number that fits one of them is right. */
  readonly also: readonly FigureFormula[];
  /** Readings that are common but not what the words say; a number that fits one of them deserves a hint. */
  readonly near: readonly FigureFormula[];
  /** For shares and growth: where the number stands whose share or growth it is, where that is told before it instead of named. */
  readonly follows: Stretch | undefined;
  /** For shares and growth: the numbers beside it in the text that it was perhaps computed from (part and whole, now and before). */
  readonly computedFrom: readonly (readonly [string, string])[];
}

/** A claim without a number: that something did not happen, or that everything was concluded. */
export interface WordClaim extends ClaimCore {
  readonly kind: "words";
  /** What the tables should show as 0. */
  readonly zero: Quantity;
}

/** What a text claims about the report's own figures. Places are those of the passage's words. */
export type Claim = NumberClaim | WordClaim;

/** A number that is given as a whole, and the numbers that it is said to consist of; `all` where they must make up the whole. */
export interface Breakdown {
  readonly whole: ToldNumber;
  readonly parts: readonly ToldNumber[];
  /** The quantities behind whole and parts, where all of them are known. */
  readonly quantities:
    | {
        readonly whole: Quantity;
        readonly parts: readonly Quantity[];
        /** For each part the other quantities that its words may mean. */
        readonly others: readonly (readonly Quantity[])[];
      }
    | undefined;
  readonly complete: boolean;
  /** The parts are the ways in which the applications that the year's whole counts came in. */
  readonly byChannel?: true;
  /** Figures any of which the parts may make up instead of the whole. */
  readonly of?: readonly Quantity[];
}

/** Shares that a text tells of one whole; `complete` where nothing is left over. */
export interface ShareList {
  readonly shares: readonly ToldNumber[];
  readonly complete: boolean;
}

/** A number as it stands in a text. */
export interface ToldNumber {
  readonly numeral: Numeral;
  readonly unit: CountUnit;
  readonly number: Stretch;
  readonly words: Stretch;
  readonly bound: boolean;
}

/** A number of a passage, whatever it counts, and the quantity of which it tells the value where it does. */
export interface NumberTold {
  readonly told: ToldNumber;
  /** The word behind it: 件, 次. */
  readonly counted: string;
  readonly of: Quantity | undefined;
  /** It is told of another authority. */
  readonly ofOthers: boolean;
}

/** All that a passage claims. */
export interface PassageClaims {
  readonly claims: readonly Claim[];
  /** Every number in the order of the text: what else is told beside a claim may explain it. */
  readonly numbers: readonly NumberTold[];
  readonly breakdowns: readonly Breakdown[];
  readonly shareLists: readonly ShareList[];
  /** Numbers of things that no table counts, told in 万; they may be told in the wrong unit all the same. */
  readonly inTenThousands: readonly ToldNumber[];
}

/**
 * A claim in one line: code, "?" where it is not certain, number, cells. Long lists of cells are cut: "t3.refused.stateSecret.total+7"
 * are that cell and seven more.
 */
export function describeClaim(claim: Claim): string {
  const code = claim.code + (claim.certain || claim.code === claimCodes.everything ? "" : "?");
  if (claim.kind === "words") return `${code} ${describeQuantity(claim.zero)}`;
  const sign = claim.negative === true ? "-" : "";
  return `${code} ${sign}${claim.numeral.value} ${claim.formula === undefined ? "text" : describeFormula(claim.formula)}`;
}

function describeFormula(formula: FigureFormula): string {
  switch (formula.kind) {
    case "value":
      return describeQuantity(formula.of);
    case "share":
      return `${describeQuantity(formula.of)} / ${describeQuantity(formula.in)}`;
    case "growth":
      return `${describeQuantity(formula.of)} : ${describeQuantity(formula.over)}`;
    case "difference":
      return `${describeQuantity(formula.of)} - ${describeQuantity(formula.less)}`;
  }
}

function describeQuantity({ cells, from }: Quantity): string {
  const [first = ""] = cells;
  const named = cells.length <= 2 ? cells.join("+") : `${first}+${cells.length - 1}`;
  return from === "previous" ? `last:${named}` : named;
}
