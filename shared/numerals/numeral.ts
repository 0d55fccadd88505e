import { type Piece, runAt } from "./run.ts";
import {
  beginsNumeralAt,
  chineseDigitAt,
  chinesePower,
  codesOf,
  isArabicDigitAt,
  isChineseNumeralAt,
} from "./signs.ts";
import { type RunValue, shifted, valueOfRun } from "./value-of-run.ts";

/** A number as somebody wrote it. */
export interface Numeral {
  /** Its exact value as a decimal string; "15100" for 1.51万. */
  readonly value: string;
  /** What its last digit counts: "1" for 151, "100" for 1.51万, "0.01" for 12.35. */
  readonly step: string;
  /** Told as about so much, as somewhat more (余, 多, 超), or as somewhat less (近). */
  readonly approximate?: "about" | "over" | "under";
  /** The number in front of 万, where it ends with that. */
  readonly tenThousands?: string;
}

/** The signs of a numeral up to `to`, the character after its last one; no `numeral` where it is not certain which number they are. */
export interface ReadNumeral {
  readonly numeral: Numeral | undefined;
  readonly to: number;
}

/**
 * Reads the numeral that begins at a place, in time linear in its length: 151, 1,024, 12 300, 1.2万, 1万2千3百, 一百五十一, 一百五, 廿五, 三亿二千万,
 * 二〇二一, 二十余. Undefined where none begins. Full-width digits have to be folded before. In front of 万元 and 亿元 a number counts these: 1.5
 * for 1.5万元, 12000 for 1亿2千万元.
 */
export function readNumeral(text: string, at: number): ReadNumeral | undefined {
  if (!beginsNumeralAt(text, at)) return undefined;
  const simple = simpleNumeral(text, at);
  if (simple !== undefined) return simple;
  const { pieces, broken, to: end } = runAt(text, at);
  if (end === at) return undefined;
  let to = end;
  let all = pieces;
  const over = isMore(text.charAt(to));
  if (over) {
    to += 1;
    // 三十余万: 万 counts what stands in front of 余.
    const power = bigPowerAt(text, to);
    if (power !== undefined && moneyUnitAt(text, to) === undefined) {
      all = [...pieces, { kind: "power", value: power }];
      to += 1;
    }
  }
  const unit = moneyUnitAt(text, to);
  const read = broken ? undefined : valueInFrontOf(unit, all);
  if (read === undefined) return { numeral: undefined, to };
  return {
    numeral: { ...read, ...(over && { approximate: "over" as const }), ...tenThousandsOf(all, unit, read.value) },
    to,
  };
}

/** The most common numerals without further ado: a few digits, or one Chinese digit, that nothing of a numeral follows. */
function simpleNumeral(text: string, at: number): ReadNumeral | undefined {
  const digit = chineseDigitAt(text, at);
  let to = at + 1;
  if (digit === undefined) {
    if (!isArabicDigitAt(text, at) || text.startsWith("0", at)) return undefined;
    while (to - at <= fewDigits && isArabicDigitAt(text, to)) to += 1;
    if (to - at > fewDigits) return undefined;
  }
  if (
    goesOn.has(text.charCodeAt(to)) ||
    isArabicDigitAt(text, to) ||
    (digit !== undefined && isChineseNumeralAt(text, to))
  )
    return undefined;
  return { numeral: { value: digit === undefined ? text.slice(at, to) : String(digit), step: "1" }, to };
}

const fewDigits = 6;

/** What may follow digits inside of a numeral. */
const goesOn = codesOf("., 点余多十拾百佰千仟万萬亿億");

/** The number that a text says and nothing else; undefined where it says none, or more than one. */
export function wholeNumeral(text: string): Numeral | undefined {
  const read = readNumeral(text, 0);
  return read?.to === text.length ? read.numeral : undefined;
}

/** The same as a whole number; undefined for decimals and for about so many. */
export function wholeNumber(text: string): number | undefined {
  const { value, approximate } = wholeNumeral(text) ?? {};
  return value === undefined || approximate !== undefined || value.includes(".") ? undefined : Number(value);
}

function isMore(sign: string): boolean {
  return sign === "余" || sign === "多";
}

function bigPowerAt(text: string, at: number): number | undefined {
  const power = chinesePower(text.charAt(at));
  return power !== undefined && power >= 10_000 ? power : undefined;
}

/** 万 or 亿 where 元 makes them a unit of money. */
function moneyUnitAt(text: string, at: number): number | undefined {
  const after = text.charAt(at + 1);
  return after === "元" || after === "圆" ? bigPowerAt(text, at) : undefined;
}

function valueInFrontOf(unit: number | undefined, pieces: readonly Piece[]): RunValue | undefined {
  if (unit === undefined || (pieces.length === 1 && pieces[0]?.kind === "arabic")) return valueOfRun(pieces);
  const all = valueOfRun([...pieces, { kind: "power", value: unit }]);
  const places = -Math.log10(unit);
  return all && { value: shifted(all.value, places), step: shifted(all.step, places) };
}

function tenThousandsOf(
  pieces: readonly Piece[],
  unit: number | undefined,
  value: string,
): Pick<Numeral, "tenThousands"> {
  const last = pieces.at(-1);
  const ends = unit === undefined && last?.kind === "power" && last.value === 10_000;
  return ends ? { tenThousands: shifted(value, -4) } : {};
}
