import { chineseDigit } from "./signs.ts";

const plainDigits = "〇一二三四五六七八九";
const fullWidthDigits = "０１２３４５６７８９";

/** The signs that a Chinese number is written with: 一百零五 in plain ones, 壹佰零伍 as on banknotes, the same in traditional signs. */
export type ChineseStyle = "plain" | "formal" | "traditional";

const styles: Readonly<Record<ChineseStyle, { readonly digits: string; readonly powers: readonly string[] }>> = {
  plain: { digits: "零一二三四五六七八九", powers: ["", "十", "百", "千"] },
  formal: { digits: "零壹贰叁肆伍陆柒捌玖", powers: ["", "拾", "佰", "仟"] },
  traditional: { digits: "零壹貳參肆伍陸柒捌玖", powers: ["", "拾", "佰", "仟"] },
};

/** The largest number that `writeChinese` writes. */
export const largestChinese = 9_999;

/** A whole number from 1 to 9999 in Chinese: 十, 一百零五, 壹拾. Zeros in between are named once; 一十 is 十 in plain signs. */
export function writeChinese(value: number, style: ChineseStyle = "plain"): string {
  const { digits, powers } = styles[style];
  const places = Array.from(String(value), Number);
  let written = "";
  let skipped = false;
  for (const [place, digit] of places.entries()) {
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) written += digits.charAt(0);
    skipped = false;
    const silent = style === "plain" && digit === 1 && place === 0 && places.length === 2;
    written += (silent ? "" : digits.charAt(digit)) + (powers[places.length - 1 - place] ?? "");
  }
  return written;
}

const largestOfList = 99;

/** The signs of numbers up to 99 in Chinese, as a class of regular expressions has them. */
export const listNumberSigns = "一二三四五六七八九十";

/** A whole number from 1 to 99 in Chinese, as headings count: 一, 十, 十一, 二十. Larger numbers stay in Arabic digits. */
export function listNumber(value: number): string {
  return value >= 1 && value <= largestOfList ? writeChinese(value) : String(value);
}

const values: ReadonlyMap<string, number> = new Map(
  Array.from({ length: largestOfList }, (_, place) => [listNumber(place + 1), place + 1] as const),
);

/** The number of a heading or a point, in Chinese (1 to 99) or in Arabic digits; undefined where the text is none. */
export function listNumberValue(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : values.get(text);
}

/** A whole number digit by digit: 二〇二一; `zero` is the sign for 0. */
export function writeChineseDigits(value: number, zero = "〇"): string {
  return Array.from(String(value), (digit) => (digit === "0" ? zero : plainDigits.charAt(Number(digit)))).join("");
}

/** A whole number in full-width digits: １２. */
export function writeFullWidth(value: number): string {
  return Array.from(String(value), (digit) => fullWidthDigits.charAt(Number(digit))).join("");
}

/** A number that digits of any kind say one after the other: 2021, ２０２１, 二〇二一, 二○21; undefined where a sign is no digit. */
export function digitsValue(text: string): number | undefined {
  const digits = Array.from(text, (sign) => {
    const place = fullWidthDigits.indexOf(sign);
    if (place >= 0) return place;
    if (sign === "○") return 0;
    return chineseDigit(sign) ?? (/^[0-9]$/.test(sign) ? Number(sign) : undefined);
  });
  return text === "" || digits.includes(undefined) ? undefined : Number(digits.join(""));
}
