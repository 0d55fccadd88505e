import type { Term } from "./lexicon/term.ts";
import type { Numeral } from "./numeral.ts";

/** What separates clauses: 。！？ and line ends; ；; ，; 、; ：; brackets. */
export type MarkKind = "stop" | "semicolon" | "comma" | "list" | "colon" | "open" | "close";

/** What a number counts: "case" for 件 and its like, "entry" for 条, "piece" for 项 and its like; "" for a bare number. */
export type Unit =
  "" | "case" | "entry" | "piece" | "yuan" | "tenThousandYuan" | "percent" | "points" | "times" | "other";

/** A number, from its first digit; `to` is the end of the numeral, `end` that of its unit. */
export interface NumberToken {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** The year, the article or the like that it belongs to makes it no quantity; a range (3至5) is none either. */
  readonly quantity: boolean;
}

/** Whether applications may be counted in a unit. */
export function countsApplications(unit: Unit): boolean {
  return unit === "case" || unit === "entry" || unit === "";
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
export type Token = NumberToken | TermToken | MarkToken;
