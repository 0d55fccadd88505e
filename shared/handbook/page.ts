import type { FixedWording } from "../words/language.ts";

/** The chapters of the handbook, in their order. */
export const handbookChapters = [
  "begin",
  "counting",
  "rows",
  "text",
  "checks",
  "signing",
  "gathering",
  "program",
] as const;

/** A chapter of the handbook. */
export type HandbookChapter = (typeof handbookChapters)[number];

/** The pictures of the handbook, taken by `npm run screenshots`. */
export const handbookPictures = ["balance", "check-list", "import", "sign-off"] as const;

/** A picture of the handbook. */
export type HandbookPicture = (typeof handbookPictures)[number];

/** A piece of a page, from top to bottom. */
export type HandbookBlock =
  | { readonly kind: "text"; readonly text: FixedWording }
  | { readonly kind: "heading"; readonly text: FixedWording }
  | { readonly kind: "list"; readonly ordered: boolean; readonly lines: readonly FixedWording[] }
  /** Names with what belongs to them. */
  | { readonly kind: "facts"; readonly facts: readonly HandbookFact[] }
  | {
      readonly kind: "table";
      readonly heads: readonly FixedWording[];
      readonly rows: readonly (readonly FixedWording[])[];
    }
  | { readonly kind: "picture"; readonly picture: HandbookPicture; readonly shows: FixedWording }
  /** Something that is not the same everywhere, or not sure. */
  | { readonly kind: "caution"; readonly text: FixedWording }
  /** Other pages, by their ids. */
  | { readonly kind: "pages"; readonly name: FixedWording; readonly ids: readonly string[] };

/** A name with what belongs to it. */
export interface HandbookFact {
  readonly name: FixedWording;
  readonly text: FixedWording;
}

/** A page of the handbook. `id` is known to whoever leads to it: a prose page's own name, a row (`t3.received`), a check (`B1`). */
export interface HandbookPage {
  readonly id: string;
  readonly chapter: HandbookChapter;
  readonly title: FixedWording;
  readonly blocks: readonly HandbookBlock[];
}

/** The same words in both languages, as statutory labels, codes and keys are. */
export function same(words: string): FixedWording {
  return { zh: words, en: words };
}

/** Short ways to write the blocks of a page. */
export const write = {
  text: (zh: string, en: string): HandbookBlock => ({ kind: "text", text: { zh, en } }),
  heading: (zh: string, en: string): HandbookBlock => ({ kind: "heading", text: { zh, en } }),
  list: (...lines: readonly (readonly [zh: string, en: string])[]): HandbookBlock => ({
    kind: "list",
    ordered: false,
    lines: lines.map(([zh, en]) => ({ zh, en })),
  }),
  steps: (...lines: readonly (readonly [zh: string, en: string])[]): HandbookBlock => ({
    kind: "list",
    ordered: true,
    lines: lines.map(([zh, en]) => ({ zh, en })),
  }),
  facts: (...facts: readonly (readonly [name: FixedWording, text: FixedWording])[]): HandbookBlock => ({
    kind: "facts",
    facts: facts.map(([name, text]) => ({ name, text })),
  }),
} as const;
