const plainDigits = Array.from("〇一二三四五六七八九");
const formalDigits = Array.from("零壹贰叁肆伍陆柒捌玖");
const stems = Array.from("甲乙丙丁戊己庚辛壬癸");
const branches = Array.from("子丑寅卯辰巳午未申酉戌亥");

/** The largest number that is written out; lists never come near it. */
const largest = 9_999;

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  ordinal: String,
  chineseCounting: (value) => (value < 100 ? counted(value, plainDigits, ["", "十"]) : digitByDigit(value)),
  chineseCountingThousand: (value) => counted(value, Array.from("零一二三四五六七八九"), ["", "十", "百", "千"]),
  japaneseCounting: (value) => counted(value, Array.from("零一二三四五六七八九"), ["", "十", "百", "千"]),
  taiwaneseCounting: (value) => (value < 100 ? counted(value, plainDigits, ["", "十"]) : digitByDigit(value)),
  taiwaneseCountingThousand: (value) => counted(value, Array.from("零一二三四五六七八九"), ["", "十", "百", "千"]),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => counted(value, formalDigits, ["", "拾", "佰", "仟"], true),
  ideographLegalTraditional: (value) =>
    counted(value, Array.from("零壹貳參肆伍陸柒捌玖"), ["", "拾", "佰", "仟"], true),
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
  return write === undefined || value < 1 || value > largest ? (format === "none" ? "" : String(value)) : write(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
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

function digitByDigit(value: number): string {
  return Array.from(String(value), (digit) => plainDigits[Number(digit)] ?? "").join("");
}

/** Digits with their units, zeros in between named once; a leading 一十 is 十 unless the format is `formal`. */
function counted(value: number, digits: readonly string[], units: readonly string[], formal = false): string {
  const places = Array.from(String(value), Number);
  let written = "";
  let skipped = false;
  for (const [place, digit] of places.entries()) {
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped && written !== "") written += digits[0] ?? "";
    skipped = false;
    const unit = units[places.length - 1 - place] ?? "";
    const silent = !formal && digit === 1 && place === 0 && places.length === 2;
    written += (silent ? "" : (digits[digit] ?? "")) + unit;
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
