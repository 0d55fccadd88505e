import {
  largestChinese,
  type ChineseStyle,
  writeChinese,
  writeChineseDigits,
  writeFullWidth,
} from "../../../shared/numerals/written.ts";

const stems = Array.from("甲乙丙丁戊己庚辛壬癸");
const branches = Array.from("子丑寅卯辰巳午未申酉戌亥");

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: writeFullWidth,
  decimalFullWidth2: writeFullWidth,
  decimalHalfWidth: String,
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  ordinal: String,
  chineseCounting: upTo99,
  chineseCountingThousand: counted("plain"),
  japaneseCounting: counted("plain"),
  taiwaneseCounting: upTo99,
  taiwaneseCountingThousand: counted("plain"),
  ideographDigital: (value) => writeChineseDigits(value),
  japaneseDigitalTenThousand: (value) => writeChineseDigits(value),
  taiwaneseDigital: (value) => writeChineseDigits(value),
  chineseLegalSimplified: counted("formal"),
  ideographLegalTraditional: counted("traditional"),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  ideographZodiacTraditional: (value) => `${stems[(value - 1) % 10] ?? ""}${branches[(value - 1) % 12] ?? ""}`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20) ?? `${value}.`,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20) ?? `(${value})`,
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10) ?? String(value),
  numberInDash: (value) => `- ${value} -`,
  none: () => "",
  bullet: () => "",
};

/** A number as a list of that format prints it; formats that reports never use come out in Arabic digits. Source: ISO/IEC 29500-1, 17.18.59. */
export function formatNumber(value: number, format: string): string {
  const write = formats[format];
  return write === undefined || value < 1 || value > largestChinese
    ? format === "none"
      ? ""
      : String(value)
    : write(value);
}

/** Word's lists count in words up to 99 and digit by digit from there. */
function upTo99(value: number): string {
  return value < 100 ? writeChinese(value) : writeChineseDigits(value);
}

function counted(style: ChineseStyle): (value: number) => string {
  return (value) => writeChinese(value, style);
}

/** A to Z, then AA, BB: Word repeats the letter. */
function letters(value: number, first: number): string {
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  const signs = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let rest = value;
  let written = "";
  for (const [worth, sign] of signs) {
    written += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

function circled(value: number): string {
  if (value <= 20) return enclosed(value, 0x2460, 20) ?? String(value);
  return (value <= 35 ? enclosed(value - 20, 0x3251, 15) : enclosed(value - 35, 0x32b1, 15)) ?? String(value);
}

function enclosed(value: number, first: number, count: number): string | undefined {
  return value <= count ? String.fromCharCode(first + value - 1) : undefined;
}
