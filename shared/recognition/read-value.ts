import { Big } from "big.js";
import type { CellKind } from "../forms/form.ts";
import { type CellValue, isAmountText, isCount, notApplicable, nothingSigns } from "../report/cell-value.ts";
import type { DoubtReason } from "../words/doubts.ts";
import { chineseNumberValue } from "./chinese-number.ts";

/** What a text in a cell was read as: the value for the report, absent for blank, and the doubt about it. */
export interface ReadValue {
  readonly value?: CellValue;
  readonly doubt?: { readonly reading?: CellValue; readonly reason: DoubtReason };
}

/** The unit of money that a table's header names. */
export type MoneyUnit = "yuan" | "tenThousandYuan";

const longestValue = 40;
const invisible = /[\p{Cf}\uFFFC\uFFFD]+/gu;
const countUnits = /(?:件次|人次|件|条|个|项|次|宗|起|份|例|户|篇|期|部)$/u;
const before = /^(?:大约|约|共计|合计|共|计|累计|人民币|[¥$])+/u;
const dashes = /^[-‐‑‒–—―−﹣一ー_]{2,}$/u;

/** The text of a cell without what nobody sees: outer spaces and invisible characters. */
export function visibleText(text: string): string {
  return text.replace(invisible, "").trim();
}

/**
 * Reads a cell's text. A plain number of the kind is a value; everything that has to be interpreted stays raw, with a doubt that proposes
 * a value where one can be read. `unit` is the unit of money in the cell's header.
 */
export function readValue(text: string, kind: CellKind, unit?: MoneyUnit): ReadValue {
  const plain = visibleText(text);
  if (plain === "") return {};
  if (plain === notApplicable) return { value: notApplicable };
  if (nothingSigns.includes(plain) || dashes.test(plain)) return doubted(plain, notApplicable, "nothingSign");
  return kind === "amount" ? readAmount(plain, unit) : readCount(plain, kind);
}

/** Whether a text can be the value of a cell of any kind, blank included. */
export function looksLikeValue(text: string): boolean {
  const plain = visibleText(text);
  if (plain === "" || plain === notApplicable || nothingSigns.includes(plain) || dashes.test(plain)) return true;
  return /^[\d.]+$/u.test(plain) || numberIn(plain) !== undefined;
}

function readCount(plain: string, kind: "count" | "signedCount"): ReadValue {
  if (/^(?:0|[1-9]\d*)$/u.test(plain) || (kind === "signedCount" && /^-[1-9]\d*$/u.test(plain))) {
    const value = Number(plain);
    return isCount(value, kind) ? { value } : doubted(plain, undefined, "tooManyDigits");
  }
  const number = numberIn(plain);
  if (number === undefined || number.money !== undefined) return doubted(plain, undefined, "unreadable");
  if (/\d{13}/u.test(plain)) return doubted(plain, undefined, "tooManyDigits");
  const value = number.amount.toNumber() + 0;
  return isCount(value, kind) && number.amount.eq(value)
    ? doubted(plain, value, "interpreted")
    : doubted(plain, undefined, "unreadable");
}

function readAmount(plain: string, unit: MoneyUnit | undefined): ReadValue {
  const exact = plain.replace(/^0+(?=\d)/u, "");
  if (unit !== "yuan" && isAmountText(exact)) {
    return /\.\d{7}/u.test(exact) ? doubted(plain, undefined, "tooManyDigits") : { value: exact };
  }
  const number = numberIn(plain);
  if (number === undefined) return doubted(plain, undefined, "unreadable");
  const inYuan = number.money === "yuan" || (number.money === undefined && unit === "yuan");
  const reading = (inYuan ? number.amount.times("0.0001") : number.amount).toFixed();
  if (!isAmountText(reading) || /\.\d{7}/u.test(reading)) return doubted(plain, undefined, "tooManyDigits");
  return doubted(plain, reading, inYuan ? "yuan" : "interpreted");
}

function doubted(raw: string, reading: CellValue | undefined, reason: DoubtReason): ReadValue {
  return { value: { raw }, doubt: { ...(reading !== undefined && { reading }), reason } };
}

interface FoundNumber {
  readonly amount: Big;
  /** The unit of money that the text itself names. */
  readonly money: MoneyUnit | undefined;
}

/** The one number that a text says, with its sign and its unit. */
function numberIn(plain: string): FoundNumber | undefined {
  if (plain.length > longestValue || standsApart(plain)) return undefined;
  let rest = plain
    .normalize("NFKC")
    .replace(/[\s']+/gu, "")
    .replace(/[−–﹣‐‑]/gu, "-")
    .replace(/\([^()]*[^()\d][^()]*\)$/u, "")
    .replace(before, "");
  const sign = /^(?:增加|增长|上升|增|升|减少|下降|降低|减|降|\+|-|↑|↓)/u.exec(rest)?.[0] ?? "";
  rest = rest.slice(sign.length).replace(/[。.;*]+$/u, "");
  let money: MoneyUnit | undefined;
  let factor = "1";
  const units = /(亿|万)?(元|圆)(?:整)?$/u.exec(rest);
  if (units === null) {
    rest = rest.replace(countUnits, "");
    const tenThousands = /万$/u.exec(rest);
    if (tenThousands !== null && /^[\d.,]+万$/u.test(rest)) {
      factor = "10000";
      rest = rest.slice(0, -1);
    }
  } else {
    money = units[1] === undefined ? "yuan" : "tenThousandYuan";
    factor = units[1] === "亿" ? "10000" : "1";
    rest = rest.slice(0, units.index);
  }
  const digits = arabicDigits(rest) ?? chineseNumberValue(rest)?.toString();
  if (digits === undefined) return undefined;
  const amount = new Big(digits).times(factor);
  return { amount: /^(?:减|降|下降|-|↓)/u.test(sign) ? amount.times(-1) : amount, money };
}

/** Whether a text holds several numbers side by side: more than one gap between digits, and no groups of three. */
function standsApart(plain: string): boolean {
  return (plain.match(/\d\s+(?=\d)/gu)?.length ?? 0) > 1 && !/^\D*\d{1,3}(?:\s+\d{3})+(?!\d)/u.test(plain);
}

/** Digits without thousands separators, as a decimal number; undefined where the text is none. */
function arabicDigits(text: string): string | undefined {
  const plain = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/u.test(text) ? text.replace(/[,，]/gu, "") : text;
  return /^(?:\d+(?:\.\d+)?|\.\d+)$/u.test(plain) ? plain.replace(/^\./u, "0.") : undefined;
}
