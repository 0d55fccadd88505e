import { chineseDigit, chinesePower, chineseTens, isArabicDigit } from "./signs.ts";

/** A piece of a numeral: 一, 十, 1,234.5, or the 点五 behind 三. */
export type Piece =
  | { readonly kind: "digit"; readonly value: number }
  | { readonly kind: "power"; readonly value: number }
  | { readonly kind: "arabic"; readonly digits: string; readonly decimals: string }
  | { readonly kind: "point"; readonly decimals: string };

/** The signs from a place on that belong to one numeral, whether they make a number or not. */
export interface NumeralRun {
  readonly pieces: readonly Piece[];
  /** The place behind the last sign. */
  readonly to: number;
  /** No number is written so: too many signs, or points as in 1.2.3. */
  readonly broken: boolean;
}

/** Counts have fewer signs, whatever way they are written. */
const longestRun = 40;
const mostDigits = 15;

/** Splits the numeral that begins at a place into its pieces. Looks at each sign once. */
export function runAt(text: string, at: number): NumeralRun {
  const pieces: Piece[] = [];
  let broken = false;
  let to = at;
  while (to < text.length) {
    const sign = text.charAt(to);
    const last = pieces.at(-1);
    if (isArabicDigit(sign)) {
      if (last !== undefined && last.kind !== "power" && !isZero(last)) break;
      const found = arabicAt(text, to);
      pieces.push(found.piece);
      broken ||= found.broken;
      to = found.to;
      continue;
    }
    if (last?.kind === "point") {
      if (!isBigPower(text, to)) break;
    } else if (sign === "点") {
      const decimals = decimalsAt(text, to, last);
      if (decimals === "") break;
      pieces.push({ kind: "point", decimals });
      to += 1 + decimals.length;
      continue;
    }
    const next = chinesePiecesAt(text, to, last);
    if (next.length === 0) break;
    // Nothing is kept of a run that is too long, only where it ends.
    if (to - at < longestRun) pieces.push(...next);
    to += 1;
  }
  return { pieces, to, broken: broken || to - at > longestRun };
}

function isZero(piece: Piece): boolean {
  return piece.kind === "digit" && piece.value === 0;
}

function isBigPower(text: string, at: number): boolean {
  return (chinesePower(text.charAt(at)) ?? 0) >= 10_000 && !isPartOfWord(text, at);
}

/** 百分之, 百分点 and 万元 are words of their own. */
function isPartOfWord(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  const power = chinesePower(text.charAt(at)) ?? 0;
  return after === "分" ? power >= 100 : (after === "元" || after === "圆") && power >= 10_000;
}

function chinesePiecesAt(text: string, at: number, last: Piece | undefined): readonly Piece[] {
  const sign = text.charAt(at);
  const power = chinesePower(sign);
  if (power !== undefined) return isPartOfWord(text, at) ? [] : [{ kind: "power", value: power }];
  // 5一 are two numbers.
  if (last?.kind === "arabic") return [];
  const digit = chineseDigit(sign);
  if (digit !== undefined) return [{ kind: "digit", value: digit }];
  const tens = chineseTens(sign);
  return tens === undefined
    ? []
    : [
        { kind: "digit", value: tens },
        { kind: "power", value: 10 },
      ];
}

/** The digits behind 点, where they are decimals: 三点五, but not 三点意见 and not 三点五十分. */
function decimalsAt(text: string, at: number, before: Piece | undefined): string {
  if (before === undefined || before.kind === "arabic" || before.kind === "point") return "";
  let decimals = "";
  for (let to = at + 1; decimals.length <= mostDigits; to += 1) {
    const digit = chineseDigit(text.charAt(to));
    if (digit === undefined) {
      const power = chinesePower(text.charAt(to));
      return power !== undefined && power < 10_000 ? "" : decimals;
    }
    decimals += String(digit);
  }
  return "";
}

/**
 * Digits with thousands separators (commas or single spaces, three digits behind each) and decimals. 22,0 are two numbers; where the groups
 * go wrong later, as in 1,234,5, nobody can tell, and the whole is broken.
 */
function arabicAt(text: string, at: number): { readonly piece: Piece; readonly to: number; readonly broken: boolean } {
  let to = endOfDigits(text, at);
  let broken = to - at > mostDigits;
  const separator = text.charAt(to);
  if ((separator === "," || separator === " ") && to - at <= 3 && text.charAt(at) !== "0" && isGroup(text, to + 1)) {
    while (text.charAt(to) === separator && isArabicDigit(text.charAt(to + 1))) {
      broken ||= !isGroup(text, to + 1);
      to = endOfDigits(text, to + 1);
    }
  }
  // Two digits more than a count may have are enough to know that it is broken.
  const whole = text.slice(at, Math.min(to, at + longestRun)).replace(/[ ,]/g, "");
  broken ||= whole.length > mostDigits;
  let decimals = "";
  for (let points = 1; text.charAt(to) === "." && isArabicDigit(text.charAt(to + 1)); points += 1) {
    const end = endOfDigits(text, to + 1);
    decimals = text.slice(to + 1, Math.min(end, to + 2 + mostDigits));
    broken ||= points > 1 || decimals.length > mostDigits;
    to = end;
  }
  return { piece: { kind: "arabic", digits: whole, decimals }, to, broken };
}

function isGroup(text: string, at: number): boolean {
  return endOfDigits(text, at, 4) === at + 3;
}

function endOfDigits(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let to = at;
  while (to - at < most && isArabicDigit(text.charAt(to))) to += 1;
  return to;
}
