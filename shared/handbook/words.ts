import type { FixedWording } from "../words/language.ts";
import type { HandbookChapter } from "./page.ts";

/** What the chapters are called. */
export const chapterWords: Readonly<Record<HandbookChapter, FixedWording>> = {
  begin: { zh: "从这里开始", en: "Begin here" },
  counting: { zh: "怎样计数", en: "What counts where" },
  rows: { zh: "表格各行", en: "The rows of the tables" },
  text: { zh: "文字部分", en: "The text" },
  checks: { zh: "各项检查", en: "The checks" },
  signing: { zh: "审签和公开", en: "Sign-off and publication" },
  gathering: { zh: "汇总", en: "Gathering" },
  program: { zh: "使用程序", en: "The program" },
};

/** Words of the handbook's window. */
export const handbookWords = {
  title: { zh: "使用手册", en: "Handbook" },
  search: { zh: "搜索手册", en: "Search the handbook" },
  nothing: {
    zh: "没有找到。请换一个词，或从左边的目录中选择。",
    en: "Nothing found. Try another word, or choose from the contents.",
  },
  contents: { zh: "目录", en: "Contents" },
} as const satisfies Record<string, FixedWording>;
