import MiniSearch from "minisearch";
import type { Language } from "../words/language.ts";
import { wordsOf } from "./handbook.ts";
import type { HandbookPage } from "./page.ts";

/** Finds pages of the handbook, the best first. */
export type HandbookSearch = (query: string) => readonly HandbookPage[];

/** Chinese has no spaces between words: it is searched by each sign and each two signs in a row; letters and digits by their words. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const run of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    const [word] = run;
    if (!/\p{Script=Han}/u.test(word)) {
      terms.push(word);
      continue;
    }
    const signs = Array.from(word);
    terms.push(...signs, ...signs.slice(1).map((sign, place) => `${signs[place] ?? ""}${sign}`));
  }
  return terms;
}

/** Makes the index of some pages, in a language. A page that holds the query as it stands comes before those that hold only its pieces. */
export function createHandbookSearch(pages: readonly HandbookPage[], language: Language): HandbookSearch {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const texts = new Map(
    pages.map((page) => [page.id, `${page.title[language]}\n${wordsOf(page, language)}`.toLowerCase()]),
  );
  const index = new MiniSearch({
    fields: ["title", "words"],
    tokenize: termsOf,
    searchOptions: { boost: { title: 4 }, combineWith: "AND", prefix: (term) => !/\p{Script=Han}/u.test(term) },
  });
  index.addAll(pages.map((page) => ({ id: page.id, title: page.title[language], words: wordsOf(page, language) })));
  return (query) => {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return [];
    const found = index.search(wanted).flatMap(({ id }) => byId.get(String(id)) ?? []);
    const asItStands = (page: HandbookPage): boolean => texts.get(page.id)?.includes(wanted) === true;
    return [...found.filter(asItStands), ...found.filter((page) => !asItStands(page))];
  };
}
