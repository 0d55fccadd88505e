import type { HandbookPage } from "./page.ts";

/** All common mistakes on one page, row by row, from what the rows' own pages say. */
export function mistakesPage(rows: readonly HandbookPage[]): HandbookPage {
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
