import { fingerprint } from "./fingerprint.ts";
import type { Report } from "./report.ts";

/** How many digits a fingerprint shows. */
const fingerprintLength = 16;

/** A fingerprint as somebody typed it: its digits in groups of four, and the letters that were taken for digits. */
export interface TypedFingerprint {
  readonly digits: string;
  readonly mistaken: readonly { readonly letter: string; readonly digit: "0" | "1" }[];
}

/** What is no fingerprint: how many digits it has, and how many a whole one has. */
interface NoFingerprint {
  readonly length: number;
  readonly whole: number;
}

/** A typed fingerprint against a report's, group by group; `wrong` are the groups (from 1) that differ. */
export interface HeldFingerprint extends TypedFingerprint {
  readonly same: boolean;
  readonly expected: string;
  readonly wrong: readonly number[];
}

/** Letters that somebody reads off paper in the place of a digit that looks like them; a fingerprint has none of them. */
const lookalikes: ReadonlyMap<string, "0" | "1"> = new Map([
  ["o", "0"],
  ["l", "1"],
  ["i", "1"],
]);

/** What stands before a fingerprint where it is copied with its name, as from a QR code with the report's title. */
const name = /^[^]{0,400}(?:指纹|fingerprint)[:：]?|^sha-?256[:：]?/iu;

/**
 * Reads a fingerprint that was typed or pasted: blanks, hyphens, width and case do not count, and letters that look like digits are taken for them.
 * Gives how many digits there are where it is none.
 */
function readFingerprint(text: string): TypedFingerprint | NoFingerprint {
  const plain = folded(text);
  const mistaken = Array.from(new Set(plain)).flatMap((letter) => {
    const digit = lookalikes.get(letter);
    return digit === undefined ? [] : [{ letter, digit }];
  });
  const digits = Array.from(plain, (sign) => lookalikes.get(sign) ?? sign).join("");
  if (digits.length !== fingerprintLength || !/^[0-9a-f]+$/u.test(digits))
    return { length: Array.from(plain).length, whole: fingerprintLength };
  return { digits: digits.match(/.{4}/gu)?.join(" ") ?? digits, mistaken };
}

/** Whether a word on the command line is meant as a fingerprint, right or wrong, rather than as the name of a file. */
export function looksLikeFingerprint(text: string): boolean {
  const plain = folded(text);
  const fit = Array.from(plain).filter((sign) => /[0-9a-fgoli]/u.test(sign)).length;
  return (
    plain.length >= fingerprintLength / 2 &&
    plain.length <= fingerprintLength * 2 &&
    fit >= plain.length - 1 &&
    /\d/u.test(plain)
  );
}

/** Holds a typed fingerprint against a report's; gives how many digits there are where it is none. */
export function holdFingerprint(report: Report, text: string): HeldFingerprint | NoFingerprint {
  const typed = readFingerprint(text);
  if ("length" in typed) return typed;
  const expected = fingerprint(report);
  const groups = typed.digits.split(" ");
  const wrong = expected.split(" ").flatMap((group, place) => (group === groups[place] ? [] : [place + 1]));
  return { ...typed, same: wrong.length === 0, expected, wrong };
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(name, "")
    .replaceAll(/[\s\p{Cf}\p{Pd}·.,;:，。；：_]/gu, "")
    .toLowerCase();
}
