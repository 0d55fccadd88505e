import { Big } from "big.js";
import { readNumeral } from "./numeral.ts";

/** The unit of money that a text or a table's header names; `otherMoney` only headers do: 千元, 百万元, 亿元. */
export type MoneyUnit = "yuan" | "tenThousandYuan" | "otherMoney";

/** The number that a cell's text says, with its sign; the unit of money where the text itself names one. */
export interface CellNumber {
  readonly amount: Big;
  readonly money: MoneyUnit | undefined;
  /** It ends with 万 or 亿 and names no unit: 25.1万, which in a column of money is 25.1万元. */
  readonly inBigPower: boolean;
}

const longestText = 40;
const countUnits = /^(?:件次|人次|件|条|个|项|次|宗|起|份|例|户|篇|期|部|人)?$/u;
const before = /^(?:大约|约|共计|合计|共|计|累计|人民币|[¥$])+/u;
const signs = /^(?:增加|增长|上升|增|升|减少|下降|降低|减|降|\+|-|↑|↓)/u;
const negative = /^(?:减|降|下降|-|↓)/u;

/**
 * The one number that a cell's text says, with its sign and its unit; undefined where it says none, several, or somewhat more (三十余). 约 in
 * front is passed over: whoever asks has to have the number confirmed.
 */
export function numberInCell(text: string): CellNumber | undefined {
  if (text.length > longestText || standsApart(text)) return undefined;
  const plain = text
    .normalize("NFKC")
    .replace(/[\s']+/gu, "")
    .replace(/[−–﹣‐‑]/gu, "-")
    .replace(/\([^()]*[^()\d][^()]*\)$/u, "")
    .replace(before, "");
  const sign = signs.exec(plain)?.[0] ?? "";
  const rest = plain.slice(sign.length).replace(/[。.;*]+$/u, "");
  const digits = rest.startsWith(".") ? `0${rest}` : rest;
  const { numeral, to } = readNumeral(digits, 0) ?? {};
  if (numeral === undefined || numeral.approximate !== undefined) return undefined;
  const unit = digits.slice(to);
  const money = /^(亿|万)?(?:元|圆)整?$/u.exec(unit);
  if (money === null && !countUnits.test(unit)) return undefined;
  const value = new Big(numeral.value).times(money?.[1] === "亿" ? 10_000 : 1);
  return {
    amount: negative.test(sign) ? value.times(-1) : value,
    money: money === null ? undefined : money[1] === undefined ? "yuan" : "tenThousandYuan",
    inBigPower: unit === "" && /[万亿]$/u.test(digits),
  };
}

const digit = /[\d〇零一二三四五六七八九十百千万亿两]/u;

/** Blanks narrower than a letter: typesetters part the groups of one number with them. Any other blank may part two numbers. */
const narrowBlanks = "\u2005\u2006\u2007\u2009\u200a\u202f";

/**
 * Whether a text holds several numbers: one below the other, or side by side. What parts the groups of one number parts groups of three, and is
 * narrow; behind a blank or a comma with a blank another number may begin. 709,709 may be a number as well as one that stands there twice.
 */
function standsApart(text: string): boolean {
  const lines = text.split(/[\n\r\u2028]+/u).filter((line) => digit.test(line.normalize("NFKC")));
  if (lines.length > 1) return true;
  const plain = text.replace(new RegExp(`[${narrowBlanks}]`, "gu"), "'").normalize("NFKC");
  if (/\d[,.]?\s+,?\d/u.test(plain) || /^\D*(\d{3}),\1\D*$/u.test(plain)) return true;
  return /\d'+\d/u.test(plain) && !/^\D*\d{1,3}(?:'\d{3})+(?!\d)/u.test(plain);
}
