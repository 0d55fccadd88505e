/** The signs of the digits 0 to 9: the plain one first, then those of banknotes, traditional ones, and 两. */
const digitSigns = ["〇零", "一壹", "二贰两貳兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];

const powerSigns: readonly (readonly [string, number])[] = [
  ["十拾", 10],
  ["百佰", 100],
  ["千仟", 1000],
  ["万萬", 10_000],
  ["亿億", 100_000_000],
];

/** One sign for two: 廿五 is 二十五. */
const tensSigns: readonly (readonly [string, number])[] = [
  ["廿", 2],
  ["卅", 3],
  ["卌", 4],
];

const digits: ReadonlyMap<string, number> = new Map(
  digitSigns.flatMap((signs, value) => Array.from(signs, (sign) => [sign, value] as const)),
);
const powers: ReadonlyMap<string, number> = new Map(
  powerSigns.flatMap(([signs, value]) => Array.from(signs, (sign) => [sign, value] as const)),
);
const tens: ReadonlyMap<string, number> = new Map(tensSigns);

/** The digit that a Chinese sign stands for. */
export function chineseDigit(sign: string): number | undefined {
  return digits.get(sign);
}

/** The power of ten that a sign names: 十 to 千, 万, 亿. */
export function chinesePower(sign: string): number | undefined {
  return powers.get(sign);
}

/** How many tens a sign like 廿 stands for. */
export function chineseTens(sign: string): number | undefined {
  return tens.get(sign);
}

/** Whether a sign is one of 0 to 9. */
export function isArabicDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9" && sign.length === 1;
}

/** The signs that a numeral can begin with; 万 and 亿 only follow others (万一 is no number). */
export const firstNumeralSigns: readonly string[] = [
  ...Array.from("0123456789"),
  ...digits.keys(),
  ...tens.keys(),
  ...[...powers].flatMap(([sign, value]) => (value < 10_000 ? [sign] : [])),
];

const first = codesOf(firstNumeralSigns);
const chinese = codesOf([...digits.keys(), ...powers.keys(), ...tens.keys()]);
const digitsByCode = new Map(Array.from(digits, ([sign, value]) => [sign.charCodeAt(0), value]));

/** The codes of some signs: what stands in a text is asked for by its code, for which no string has to be made. */
export function codesOf(signs: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** Whether a numeral can begin with the sign at a place. */
export function beginsNumeralAt(text: string, at: number): boolean {
  return first.has(text.charCodeAt(at));
}

/** Whether the sign at a place belongs to numerals written in Chinese. */
export function isChineseNumeralAt(text: string, at: number): boolean {
  return chinese.has(text.charCodeAt(at));
}

/** The digit that the Chinese sign at a place stands for. */
export function chineseDigitAt(text: string, at: number): number | undefined {
  return digitsByCode.get(text.charCodeAt(at));
}

/** Whether the sign at a place is one of 0 to 9. */
export function isArabicDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The spaces that may stand between groups of three digits: plain, no-break, figure, thin, narrow no-break, ideographic. */
export function isGroupSpace(sign: string): boolean {
  return sign !== "" && " \u00A0\u2007\u2009\u202F\u3000".includes(sign);
}
