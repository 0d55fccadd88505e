import type { FindingOfRule } from "../checks/rule.ts";
import type { Labels } from "./labels.ts";
import type { Language } from "./language.ts";

/** The sentence of a check in every language; `P` is what it needs to know beside the labels of the form. */
export type Sentence<P> = Readonly<Record<Language, (params: P, labels: Labels) => string>>;

/** A sentence for every check among some rules, each with what its rule declares. */
export type SentencesOf<R> = { readonly [F in FindingOfRule<R> as F["code"]]: Sentence<F["params"]> };

/** A sentence from its two wordings. */
export function sentence<P>(
  zh: (params: P, labels: Labels) => string,
  en: (params: P, labels: Labels) => string,
): Sentence<P> {
  return { zh, en };
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
