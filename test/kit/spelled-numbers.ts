import fc from "fast-check";

const plainDigits = "零一二三四五六七八九";
const fullWidthDigits = "０１２３４５６７８９";

/** A number below 10000 in Chinese, place by place; zeros in between are named once, those at the end not at all. */
function section(value: number): string {
  const places = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const;
  let written = "";
  let zeros = false;
  for (const [worth, sign] of places) {
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) {
      zeros = written !== "";
      continue;
    }
    written += (zeros ? "零" : "") + plainDigits.charAt(digit) + sign;
    zeros = false;
  }
  return written;
}

/** A whole number up to a thousand billion as it is written out: 三亿零五十万零二. */
export function inChinese(value: number): string {
  if (value === 0) return "零";
  const [hundredMillions, tenThousands, rest] = [
    Math.floor(value / 100_000_000),
    Math.floor(value / 10_000) % 10_000,
    value % 10_000,
  ];
  const high = hundredMillions === 0 ? "" : `${section(hundredMillions)}亿`;
  const middle = tenThousands === 0 ? "" : `${section(tenThousands)}万`;
  const zeroBeforeMiddle = high !== "" && middle !== "" && tenThousands < 1000 ? "零" : "";
  const zeroBeforeRest = (high !== "" || middle !== "") && rest > 0 && (rest < 1000 || middle === "") ? "零" : "";
  const written = high + zeroBeforeMiddle + middle + zeroBeforeRest + section(rest);
  return written.replace(/^一十/, "十");
}

/** The ways in which a clerk may write a whole number out in full, one digit or sign for each place. */
export const spellings: Readonly<Record<string, (value: number) => string>> = {
  plain: String,
  "with commas": (value) => value.toLocaleString("en-US"),
  "with spaces": (value) => value.toLocaleString("en-US").replaceAll(",", " "),
  "with thin spaces": (value) => value.toLocaleString("en-US").replaceAll(",", "\u2009"),
  "with narrow no-break spaces": (value) => value.toLocaleString("en-US").replaceAll(",", "\u202F"),
  "with no-break spaces": (value) => value.toLocaleString("en-US").replaceAll(",", "\u00A0"),
  "full width": (value) => wide(String(value)),
  "full width with commas": (value) => wide(value.toLocaleString("en-US")),
  "in Chinese": inChinese,
  "with 一十": (value) => inChinese(value).replace(/^十/, "一十"),
  "with 两": (value) => inChinese(value).replaceAll(/二(?=[百千万亿])|^二$/g, "两"),
  "with 〇": (value) => inChinese(value).replaceAll("零", "〇"),
  "with 廿, 卅 and 卌": (value) =>
    inChinese(value).replaceAll("二十", "廿").replaceAll("三十", "卅").replaceAll("四十", "卌"),
  "as on banknotes": (value) =>
    Array.from(inChinese(value), (sign) => {
      const place = "一二三四五六七八九十百千".indexOf(sign);
      return place < 0 ? sign : "壹贰叁肆伍陆柒捌玖拾佰仟".charAt(place);
    }).join(""),
  "digit by digit": (value) =>
    Array.from(String(value), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join(""),
  "digits with 千, 百 and 万": (value) =>
    inChinese(value).replaceAll(/[一二三四五六七八九](?=[十百千万亿])/g, (sign) => String(plainDigits.indexOf(sign))),
  "digits in front of 亿 and 万": (value) => {
    const high = Math.floor(value / 100_000_000);
    const middle = Math.floor(value / 10_000) % 10_000;
    const rest = String(value % 10_000);
    if (value < 10_000) return rest;
    return (
      (high > 0 ? `${high}亿` : "") +
      (middle > 0 || high > 0 ? `${high > 0 ? String(middle).padStart(4, "0") : middle}万` : "") +
      rest.padStart(4, "0")
    );
  },
};

function wide(text: string): string {
  return Array.from(text, (sign) => (sign === "," ? "，" : fullWidthDigits.charAt(Number(sign)))).join("");
}

/** Whether a number of two digits is told like about so many (五六件), so that it cannot be written digit by digit. */
export function soundsLikeAbout(value: number): boolean {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return value > 10 && value < 100 && ones > 0 && (Math.abs(tens - ones) === 1 || value === 35);
}

/** Whole numbers up to a thousand million: any, and those with many zeros, of every length. */
export const anyCount: fc.Arbitrary<number> = fc.oneof(
  fc.nat({ max: 1_000_000_000 }),
  fc.nat({ max: 20_000 }),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3 })
    .map((places) => [...new Map(places)].reduce((sum, [place, digit]) => sum + digit * 10 ** place, 0)),
  fc.constantFrom(0, 10, 100, 110, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000),
);
