import { Big } from "big.js";

/** A number as a text tells it. */
export interface Numeral {
  /** Its exact value as a decimal string; "15100" for 1.51万. */
  readonly value: string;
  /** What its last digit counts: "1" for 151, "100" for 1.51万, "0.01" for 12.35. */
  readonly step: string;
  /** Told as about so much, as somewhat more (余, 多, 超), or as somewhat less (近). */
  readonly approximate?: "about" | "over" | "under";
  /** The number in front of 万, where there is one. */
  readonly tenThousands?: string;
}

/** A numeral, and the character after its last one. */
export interface ReadNumeral {
  readonly numeral: Numeral;
  readonly to: number;
}

const longestNumeral = 20;
const chineseDigits: ReadonlyMap<string, number> = new Map(
  ["〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((signs, value) =>
    Array.from(signs, (sign) => [sign, value] as const),
  ),
);
const chinesePowers: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** The signs of numerals written in Chinese, as far as one can begin with them. */
export const numeralSigns = [...chineseDigits.keys(), ...chinesePowers.keys()].join("");

/** Whether a numeral can begin with a sign. */
export function beginsNumeral(sign: string): boolean {
  return (sign >= "0" && sign <= "9") || chineseDigits.has(sign) || chinesePowers.has(sign);
}

/** Whether a sign belongs to numerals written in Chinese. */
export function isChineseNumeralSign(sign: string): boolean {
  return chineseDigits.has(sign) || chinesePowers.has(sign) || sign === "万" || sign === "亿";
}

/** Reads the numeral that begins at a place: 151, 1,024, 1.2万, 一百五十一, 二十余. Undefined where none does, or one longer than counts get. */
export function readNumeral(text: string, at: number): ReadNumeral | undefined {
  const sign = text.charAt(at);
  return sign >= "0" && sign <= "9" ? readArabic(text, at) : readChinese(text, at);
}

const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,10})?|\d{1,15}(?:\.\d{1,10})?/y;

function readArabic(text: string, at: number): ReadNumeral | undefined {
  arabic.lastIndex = at;
  const found = arabic.exec(text)?.[0];
  if (found === undefined || found.length > longestNumeral) return undefined;
  const digits = found.replaceAll(",", "");
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return withMultiplier(text, at + found.length, digits.replace(/^0+(?=\d)/, ""), stepOf(decimals));
}

function readChinese(text: string, at: number): ReadNumeral | undefined {
  let sum = 0;
  let digit: number | undefined;
  let run = "";
  let to = at;
  for (; to < text.length && to - at < longestNumeral; to += 1) {
    const sign = text.charAt(to);
    const value = chineseDigits.get(sign);
    const power = chinesePowers.get(sign);
    if (value !== undefined) {
      run += String(value);
      digit = value;
    } else if (power !== undefined) {
      sum += (digit ?? (sum === 0 ? 1 : 0)) * power;
      digit = undefined;
      run = "";
    } else break;
  }
  if (to === at) return undefined;
  const digitByDigit = to - at > 1 && run.length === to - at;
  const value = digitByDigit ? run.replace(/^0+(?=\d)/, "") : String(sum + (digit ?? 0));
  return withMultiplier(text, to, value, "1");
}

function stepOf(decimals: number): string {
  return decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
}

function withMultiplier(text: string, after: number, value: string, step: string): ReadNumeral {
  let to = after;
  let over = false;
  const skipMore = (): void => {
    if (text.charAt(to) !== "余" && text.charAt(to) !== "多") return;
    over = true;
    to += 1;
  };
  skipMore();
  const sign = text.charAt(to);
  // 万元 and 亿元 are units, which say themselves what they count.
  const multiplier = text.charAt(to + 1) === "元" ? 1 : sign === "万" ? 10_000 : sign === "亿" ? 100_000_000 : 1;
  if (multiplier > 1) {
    to += 1;
    skipMore();
  }
  return {
    numeral: {
      value: multiplier === 1 ? value : new Big(value).times(multiplier).toFixed(),
      step: multiplier === 1 ? step : new Big(step).times(multiplier).toFixed(),
      ...(over ? { approximate: "over" as const } : {}),
      ...(multiplier === 10_000 && { tenThousands: value }),
    },
    to,
  };
}

/** What the last digit that is not 0 counts: 10 for 150, so that 150余 may be anything up to 160. */
function lastDigit(value: Big, step: Big): Big {
  let size = step;
  if (value.eq(0)) return size;
  while (value.mod(size.times(10)).eq(0)) size = size.times(10);
  return size;
}

/** Whether a number told in a text can stand for an exact one: the same after rounding to the digits told, or near it where it is told as about so much. */
export function agrees(told: Numeral, exact: Big | number): boolean {
  const value = new Big(told.value);
  const difference = new Big(exact).minus(value);
  const step = new Big(told.step);
  const { approximate } = told;
  if (approximate === undefined) return difference.gte(step.div(-2)) && difference.lt(step.div(2));
  const size = lastDigit(value, step);
  switch (approximate) {
    case "over":
      return difference.gte(0) && difference.lt(size);
    case "under":
      return difference.lte(0) && difference.abs().lt(size);
    case "about":
      return difference.abs().lte(value.times(0.1));
  }
}

/** Whether an exact number was cut to the digits told instead of rounded. */
export function isTruncated(told: Numeral, exact: Big): boolean {
  if (told.approximate !== undefined) return false;
  const difference = exact.minus(told.value);
  return difference.gte(0) && difference.lt(told.step);
}
