import type { Piece } from "./run.ts";

/** What a numeral says: its value, and what its last digit counts ("100" for 1.41万), as exact decimals. */
export interface RunValue {
  readonly value: string;
  readonly step: string;
}

const tenThousand = 10_000;
/** Whole numbers up to here stay exact while they are added up. */
const largest = 999_999_999_999_999;

/** The number that the pieces of a numeral make together; undefined where they make none, or leave open which (1万5, 五六十). */
export function valueOfRun(pieces: readonly Piece[]): RunValue | undefined {
  const [first] = pieces;
  if (first?.kind === "arabic" && pieces.length === 1) {
    const { decimals } = first;
    const whole = withoutZeros(first.digits);
    return { value: decimals === "" ? whole : `${whole}.${decimals}`, step: shifted("1", -decimals.length) };
  }
  if (pieces.length > 1 && pieces.every(({ kind }) => kind === "digit")) return digitByDigit(pieces);
  const terms = termsOf(pieces);
  return terms && sumOf(terms);
}

/** 二〇二一, 一五一. Two neighbours (五六件, 三五件) are about so many, not one number. */
function digitByDigit(pieces: readonly Piece[]): RunValue | undefined {
  const digits = pieces.flatMap((piece) => (piece.kind === "digit" ? [piece.value] : []));
  const [a = 0, b = 0] = digits;
  const neighbours = digits.length === 2 && a > 0 && b > 0 && (Math.abs(a - b) === 1 || (a === 3 && b === 5));
  if (neighbours || digits.length > String(largest).length) return undefined;
  return { value: withoutZeros(digits.join("")), step: "1" };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

/** A number in front of a power: 二 of 二百, 1.41 of 1.41万. */
interface Count {
  readonly whole: number;
  readonly decimals: string;
  /** How many Arabic digits the whole has; 0 for a Chinese one. */
  readonly arabic: number;
}

/** A count and its power, either of which may be left out: 二百, 十, 五 at the end (power 1); `zero` where 零 stands in front. */
interface Term {
  readonly zero: boolean;
  readonly count: Count | undefined;
  readonly power: number;
}

function termsOf(pieces: readonly Piece[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  let at = 0;
  while (at < pieces.length) {
    const zero = terms.length > 0 && isZero(pieces[at]);
    if (zero) at += 1;
    const count = countAt(pieces, at);
    at += count?.pieces ?? 0;
    const piece = pieces[at];
    if (piece?.kind === "power") at += 1;
    else if (count === undefined || at < pieces.length) return undefined;
    terms.push({ zero, count, power: piece?.kind === "power" ? piece.value : 1 });
  }
  return terms;
}

function isZero(piece: Piece | undefined): boolean {
  return piece?.kind === "digit" && piece.value === 0;
}

function countAt(pieces: readonly Piece[], at: number): (Count & { readonly pieces: number }) | undefined {
  const piece = pieces[at];
  const next = pieces[at + 1];
  switch (piece?.kind) {
    case "digit":
      return next?.kind === "point"
        ? { whole: piece.value, decimals: next.decimals, arabic: 0, pieces: 2 }
        : { whole: piece.value, decimals: "", arabic: 0, pieces: 1 };
    case "point":
      return { whole: 0, decimals: piece.decimals, arabic: 0, pieces: 1 };
    case "arabic":
      return { whole: Number(piece.digits), decimals: piece.decimals, arabic: piece.digits.length, pieces: 1 };
    case "power":
    case undefined:
      return undefined;
  }
}

/** What has been added up so far. */
interface Sum {
  /** What 亿 and 万 have closed, and the last of them. */
  readonly closed: number;
  readonly closedBy: number;
  /** What 千, 百 and 十 have counted since. */
  readonly section: number;
  /** The power named last; undefined at the beginning. */
  readonly above: number | undefined;
}

function sumOf(terms: readonly Term[]): RunValue | undefined {
  let sum: Sum = { closed: 0, closedBy: Number.POSITIVE_INFINITY, section: 0, above: undefined };
  for (const term of terms.slice(0, -1)) {
    const next: Sum | undefined = (term.count?.decimals ?? "") === "" ? added(sum, term) : undefined;
    if (next === undefined) return undefined;
    sum = next;
  }
  const last = terms.at(-1);
  if (last === undefined) return undefined;
  const { closed, section } = added(sum, last) ?? {};
  if (closed === undefined || section === undefined || closed + section > largest) return undefined;
  return withDecimals(closed + section, last, stepOf(terms, last, sum));
}

function added(sum: Sum, term: Term): Sum | undefined {
  if (term.power >= tenThousand) return withBigPower(sum, term);
  return term.power === 1 ? withRest(sum, term) : withSmallPower(sum, term);
}

/** 二千, 三百; 十 may stand without a digit, 百 and 千 only at the beginning (百余, 千余). */
function withSmallPower(sum: Sum, { zero, count, power }: Term): Sum | undefined {
  const { section, above } = sum;
  const begins = above === undefined;
  const whole = count === undefined && (power === 10 || begins) ? 1 : (count?.whole ?? 0);
  if (whole < 1 || whole > 9 || power >= (section === 0 ? tenThousand : (above ?? 0))) return undefined;
  if (zero && power * 10 >= (above ?? 0)) return undefined;
  if (count !== undefined && count.decimals !== "" && !begins) return undefined;
  return { ...sum, section: section + whole * power, above: power };
}

/** 万 and 亿 count all that was said since the last of them; 亿 behind 万 counts that as well: 三万亿. */
function withBigPower(sum: Sum, { zero, count, power }: Term): Sum | undefined {
  const { closed, closedBy, section, above } = sum;
  const again = closedBy === tenThousand && power > tenThousand;
  const rest = count === undefined ? 0 : restOf(count, zero, section === 0 && !zero ? undefined : above);
  if (rest === undefined || (power >= closedBy && !again)) return undefined;
  const counted = section + rest;
  if (!again && counted * power >= closedBy) return undefined;
  if (counted === 0 && !again && (count === undefined || count.arabic === 0)) return undefined;
  const value = again ? (closed + counted) * power : closed + counted * power;
  return value > largest ? undefined : { closed: value, closedBy: power, section: 0, above: power };
}

/** The end of a numeral without a power of its own: 五 of 十五, and of 一百五, where it counts tens. */
function withRest(sum: Sum, { zero, count }: Term): Sum | undefined {
  if (count === undefined) return undefined;
  const { section, above } = sum;
  const inTens = isColloquial(count, zero, above);
  const rest = inTens ? (count.whole * (above ?? 0)) / 10 : restOf(count, zero, above);
  // Decimals end a number that is written as one: 九十八点五, but not 1万2345.5.
  if (rest === undefined || (count.decimals !== "" && (inTens || count.arabic > 0))) return undefined;
  return { ...sum, section: section + rest };
}

function isColloquial({ whole, arabic }: Count, zero: boolean, above: number | undefined): boolean {
  return !zero && whole > 0 && arabic === 0 && above !== undefined && above >= 100;
}

/** A count in the ones below a power: 五 of 十五 and of 一百零五, 2345 of 1万2345. 1万5 leaves open whether it is 15000. */
function restOf({ whole, arabic, decimals }: Count, zero: boolean, above: number | undefined): number | undefined {
  if (above === undefined) return whole;
  if (zero) return above >= 100 && whole > 0 && whole * 10 < above ? whole : undefined;
  if (above === 10) return whole < 10 && (whole > 0 || decimals !== "") ? whole : undefined;
  return (arabic >= 2 || decimals !== "") && whole < above ? whole : undefined;
}

/** What the last digit counts. Chinese below 万 is written out to the ones, so 三百 is exact; 3百 is not. */
function stepOf(terms: readonly Term[], { count, zero, power }: Term, { above }: Sum): string {
  const decimals = count?.decimals.length ?? 0;
  const inChinese = terms.every((term) => (term.count?.arabic ?? 0) === 0);
  if (power === 1 && count !== undefined && isColloquial(count, zero, above)) return String((above ?? 0) / 10);
  if (power < tenThousand && inChinese && decimals === 0) return "1";
  // 3千万 counts 千 of 万.
  const counted = count === undefined && !inChinese && above !== undefined && above < tenThousand ? above : 1;
  return shifted("1", Math.log10(power * counted) - decimals);
}

function withDecimals(whole: number, { count, power }: Term, step: string): RunValue {
  const decimals = count?.decimals ?? "";
  if (decimals === "") return { value: String(whole), step };
  const places = Math.log10(power);
  const counted = whole + Number(decimals.slice(0, places).padEnd(places, "0"));
  const rest = decimals.slice(places);
  return { value: rest === "" ? String(counted) : `${counted}.${rest}`, step };
}

/** A decimal number with its point moved to the right (to the left for negative places), exactly. */
export function shifted(decimal: string, places: number): string {
  const point = decimal.indexOf(".");
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  const fraction = point < 0 ? "" : decimal.slice(point + 1);
  const digits = places >= 0 ? whole + fraction.padEnd(places, "0") : whole.padStart(1 - places, "0") + fraction;
  const end = whole.length + places;
  const at = places >= 0 ? end : digits.length - fraction.length + places;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = digits.slice(at).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}
