import type { FixedWording } from "./language.ts";

/** The name of a check, and what it compares. */
export interface CheckWords {
  readonly name: FixedWording;
  readonly compares: FixedWording;
}

/** A check by its name in Chinese and English, and by what it compares. */
export function check(zh: string, en: string, comparesZh: string, comparesEn: string): CheckWords {
  return { name: { zh, en }, compares: { zh: comparesZh, en: comparesEn } };
}

/** The words of every check among some rules. */
export type WordsOf<R extends readonly { readonly code: string }[]> = { readonly [C in R[number]["code"]]: CheckWords };
