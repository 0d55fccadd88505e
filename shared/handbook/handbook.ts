import type { Report } from "../report/report.ts";
import type { Language } from "../words/language.ts";
import { checkPages } from "./check-pages.ts";
import { type HandbookBlock, handbookChapters, type HandbookPage } from "./page.ts";
import { beginPages } from "./prose/begin.ts";
import { countingPages } from "./prose/counting.ts";
import { gatheringPages } from "./prose/gathering.ts";
import { type KeyedAction, keyPage, programPages } from "./prose/program.ts";
import { signingPages } from "./prose/signing.ts";
import { rowPages } from "./row-pages.ts";

/** The whole handbook, chapter by chapter. `whole` is a report in which nothing is found, for the examples; `keys` what the window's actions are called and reached by. */
export function handbookOf(whole: Report, keys: readonly KeyedAction[]): readonly HandbookPage[] {
  const rows = rowPages();
  const pages = [
    ...beginPages,
    ...countingPages,
    mistakesPage(rows),
    ...rows,
    ...programPages,
    ...checkPages(whole),
    ...signingPages,
    ...gatheringPages,
    keyPage(keys),
  ];
  return handbookChapters.flatMap((chapter) => pages.filter((page) => page.chapter === chapter));
}

/** All common mistakes on one page, row by row, from what the rows' own pages say. */
function mistakesPage(rows: readonly HandbookPage[]): HandbookPage {
  const facts = rows.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "facts") return [];
      const mistakes = block.facts.find(({ name }) => name.zh === "常见错误");
      return mistakes === undefined ? [] : [{ name: title, text: mistakes.text }];
    }),
  );
  return {
    id: "mistakes",
    chapter: "counting",
    title: { zh: "各行常见错误", en: "Common mistakes, row by row" },
    blocks: [{ kind: "facts", facts }],
  };
}

/** All words of a page in a language, as they are searched. */
export function wordsOf({ blocks }: HandbookPage, language: Language): string {
  return blocks.flatMap((block) => wordsOfBlock(block, language)).join("\n");
}

function wordsOfBlock(block: HandbookBlock, language: Language): readonly string[] {
  switch (block.kind) {
    case "text":
    case "heading":
    case "caution":
      return [block.text[language]];
    case "list":
      return block.lines.map((line) => line[language]);
    case "facts":
      return block.facts.map(({ name, text }) => `${name[language]} ${text[language]}`);
    case "table":
      return [block.heads, ...block.rows].map((row) => row.map((cell) => cell[language]).join(" "));
    case "picture":
      return [block.shows[language]];
    case "pages":
      return [];
  }
}
