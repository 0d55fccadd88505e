import type { Big } from "big.js";
import type { CellKind } from "../forms/form.ts";
import { type CellNumber, type MoneyUnit, numberInCell } from "../numerals/cell-number.ts";
import { readWorking } from "../numerals/working.ts";
import {
  type CellValue,
  formatCell,
  isAmountText,
  foldWidth,
  isCount,
  notApplicable,
  saysNothing,
} from "../report/cell-value.ts";
import type { Words } from "./marked-text.ts";
import type { DoubtReason } from "./reading.ts";

/** What a text in a cell was read as: the value for the report, absent for blank, and the doubt about it. */
export interface ReadValue {
  readonly value?: CellValue;
  readonly doubt?: { readonly reading?: CellValue; readonly reason: DoubtReason };
}

const invisible = /[\p{Cf}\uFFFC\uFFFD]+/gu;
const dashes = /^[-‐‑‒–—―−﹣一ー_]{2,}$/u;

/** Marks that lead to a note, behind a number or alone: raised, lowered or circled digits, digits in brackets that are not round, asterisks, 注. */
const raised = "⁰¹²³⁴-⁹₀-₉";
const noteMarks = new RegExp(
  `(?:[${raised}]+|[①-⑳⓪❶-❿⑴-⒇㈠-㈩]|[[［〔【](?:注|[\\d${raised}]{1,2})[\\]］〕】]|[(（][${raised}]+[)）]|[*＊∗※†‡#＃△▲★☆]|` +
    `[(（]?注\\s*(?:[\\d${raised}]{1,2}|[①-⑳一二三四五六七八九])?\\s*[)）]?)+$`,
  "u",
);

/** Signs that turn the direction of what follows: what is seen reads otherwise than what is written. */
const turned = /[\u202d\u202e]/u;

/** The same in front of a number, as far as nothing else begins so. */
const marksInFront = new RegExp(
  `^(?:[${raised}]+|[①-⑳⓪❶-❿]|[[［〔【][\\d${raised}]{1,2}[\\]］〕】]|[*＊∗※†‡]+)\\s*(?=\\S)`,
  "u",
);
/** Raised and circled digits are no digits of a number, though they fold to such. */
const markDigits = new RegExp(`[${raised}①-⑳⓪❶-❿]`, "u");

/** A text without the marks around it. Behind a working * is none: =12* lacks a number. */
function withoutMarks(plain: string): string {
  if (/^[=＝].*[*＊]$/u.test(plain)) return plain;
  return plain.replace(noteMarks, "").replace(marksInFront, "").trim();
}

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
  if (turned.test(text)) return doubted(plain, undefined, "unreadable");
  if (saysNothing(plain) || dashes.test(plain)) return doubted(plain, notApplicable, "nothingSign");
  const bare = withoutMarks(plain);
  if (bare !== plain) return doubted(plain, readingOf(readValue(bare, kind, unit)), "noteMark");
  if (markDigits.test(plain)) return doubted(plain, undefined, "unreadable");
  const once = statedTwice(plain);
  const stated = once === undefined ? undefined : readingOf(readValue(once, kind, unit));
  if (stated !== undefined) return doubted(plain, stated, "statedTwice");
  return kind === "amount" ? readAmount(plain, unit) : readCount(plain, kind);
}

const mostCopies = 3;
const longestCopies = 40;
/** What parts the copies. */
const copiesApart = /[\s,，、;；/／|(（]+/u;

/**
 * What a text says twice or three times and nothing else, side by side, below each other or in brackets, as a page with a second copy for
 * small screens leaves it: 612 612, 612/612, 612（612）. Groups of three behind commas may be one number as well, 612,612, and so may single digits
 * that blanks set apart: 7 7.
 */
function statedTwice(plain: string): string | undefined {
  if (
    plain.length > longestCopies ||
    !copiesApart.test(plain) ||
    /^(?:\d{3}(?:[,，]\d{3})+|[1-9](?:[ \u00a0]+\d)+)$/u.test(plain)
  )
    return undefined;
  const [first = "", ...others] = plain.replace(/[)）]$/u, "").split(copiesApart);
  const isSame =
    others.length > 0 && others.length < mostCopies && others.every((other) => foldWidth(other) === foldWidth(first));
  return isSame ? first : undefined;
}

/** Reads the words of a cell as `readValue` does; where some are struck out, what is left is only proposed. */
export function readWords({ text, withStruck }: Words, kind: CellKind, unit?: MoneyUnit): ReadValue {
  const read = readValue(text, kind, unit);
  if (withStruck === undefined) return read;
  const reading = readingOf(read);
  return {
    value: { raw: visibleText(withStruck) },
    doubt: { ...(reading !== undefined && { reading }), reason: "struckOut" },
  };
}

/** Whether a text can be the value of a cell of any kind, blank included. */
export function looksLikeValue(text: string): boolean {
  const plain = visibleText(text);
  if (plain === "" || plain === notApplicable || saysNothing(plain) || dashes.test(plain)) return true;
  const bare = withoutMarks(plain);
  return /^[\d.]+$/u.test(plain) || numberInCell(statedTwice(bare) ?? bare) !== undefined;
}

/** What a text was read as, whether or not somebody has to confirm it. */
export function readingOf({ value, doubt }: ReadValue): CellValue | undefined {
  return doubt === undefined ? value : doubt.reading;
}

/** What is offered in place of a text in a cell: the one value that it reads as, where a cell of the kind may hold that. */
export function offeredFor(raw: string, kind: CellKind): CellValue | undefined {
  const reading = readingOf(readValue(raw, kind));
  if (reading === undefined || typeof reading === "object") return undefined;
  // An amount below 0 is read everywhere, and is wrong everywhere: writing it would settle nothing.
  return kind === "amount" && formatCell(reading).startsWith("-") ? undefined : reading;
}

/** The number that a text says, or what a sum in it comes to. */
function numberIn(text: string): CellNumber | undefined {
  const worked = readWorking(text);
  if (worked === undefined) return numberInCell(text);
  return "fault" in worked ? undefined : { amount: worked.amount, money: undefined, inBigPower: false };
}

function readCount(plain: string, kind: "count" | "signedCount"): ReadValue {
  const exact = foldWidth(plain);
  if (/^(?:0|[1-9]\d*)$/u.test(exact) || (kind === "signedCount" && /^-[1-9]\d*$/u.test(exact))) {
    const value = Number(exact);
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
  const exact = foldWidth(plain).replace(/^0+(?=\d)/u, "");
  if (unit !== "yuan" && unit !== "otherMoney" && isAmountText(exact)) {
    return /\.\d{7}/u.test(exact) ? doubted(plain, undefined, "tooManyDigits") : { value: exact };
  }
  const number = numberIn(plain);
  if (number === undefined) return doubted(plain, undefined, "unreadable");
  if (unit === "otherMoney" && number.money === undefined) return doubted(plain, undefined, "moneyUnclear");
  const inYuan = isInYuan(number, unit);
  const byHeader = inYuan && number.money === undefined && !number.inBigPower;
  const counts = byHeader ? likelyUnit(number.amount) : inYuan ? "yuan" : "tenThousandYuan";
  if (counts === undefined) return doubted(plain, undefined, "moneyUnclear");
  const reading = (counts === "yuan" ? number.amount.times("0.0001") : number.amount).toFixed();
  if (!isAmountText(reading) || /\.\d{7}/u.test(reading)) return doubted(plain, undefined, "tooManyDigits");
  if (byHeader && counts !== "yuan") return doubted(plain, reading, "moneyUnclear");
  return doubted(plain, reading, inYuan && !number.inBigPower ? "yuan" : "interpreted");
}

const smallestSum = 10_000;

/**
 * The unit of an amount whose header says 元, where the form says 万元: has it lost its 万? More than two decimals no amount in yuan has; an
 * amount below 10,000 may be either, and nobody can say which.
 */
function likelyUnit(amount: Big): MoneyUnit | undefined {
  if (!amount.times(100).round().eq(amount.times(100))) return "tenThousandYuan";
  return amount.eq(0) || amount.abs().gte(smallestSum) ? "yuan" : undefined;
}

function doubted(raw: string, reading: CellValue | undefined, reason: DoubtReason): ReadValue {
  return { value: { raw }, doubt: { ...(reading !== undefined && { reading }), reason } };
}

/** In a column of money 25.1万 is 25.1万元, whatever the column counts. */
function isInYuan({ money, inBigPower }: CellNumber, unit: MoneyUnit | undefined): boolean {
  return money === "yuan" || (money === undefined && (unit === "yuan" || inBigPower));
}
