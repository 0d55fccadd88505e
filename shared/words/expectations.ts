import type { Expectation, ReportLimit } from "../failure.ts";
import { firstYear, latestYear } from "../forms/registry.ts";
import { longestUnitName } from "../report/unit-name.ts";
import type { FixedWording } from "./language.ts";

/** What a place in a file should hold. */
export const expectationWords: Readonly<Record<Expectation, FixedWording>> = {
  count: { zh: "不小于 0 的整数（不超过 999999999999）", en: "a whole number from 0 to 999999999999" },
  signedCount: { zh: "整数（绝对值不超过 999999999999）", en: "a whole number between -999999999999 and 999999999999" },
  amount: { zh: '带引号的十进制金额，如 "299.7935"', en: 'a decimal amount in quotes, such as "299.7935"' },
  text: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  list: { zh: "列表", en: "a list" },
  object: { zh: "一组内容（{…}）", en: "an object ({…})" },
  edition: { zh: '"2021" 或 "2019"', en: '"2021" or "2019"' },
  year: { zh: `${firstYear} 至 ${latestYear} 之间的整数年份`, en: `a year from ${firstYear} to ${latestYear}` },
  uuid: { zh: "UUID 编号", en: "a UUID" },
  unitName: {
    zh: `单位名称（一行文字，不能为空，不超过 ${longestUnitName} 字）`,
    en: `the unit's name (one line, not empty, at most ${longestUnitName} characters)`,
  },
  date: { zh: "日期，如 2022-01-20", en: "a date such as 2022-01-20" },
  base64: { zh: "图片内容（base64 编码）", en: "a picture in base64" },
  present: { zh: "必须有的内容", en: "content that must be there" },
  total: { zh: "合计单元格的编号", en: "the id of a total" },
  working: { zh: "算得该格数值的算式，如 12+7", en: "a sum that comes to the value of its cell, such as 12+7" },
  known: { zh: "约定的写法之一", en: "one of the known words" },
};

/** What there may be too much of. */
export const limitWords: Readonly<Record<ReportLimit, FixedWording>> = {
  characters: { zh: "", en: "" },
  blocks: { zh: "", en: "" },
  figures: { zh: "", en: "" },
  pictures: { zh: "", en: "" },
  waivers: { zh: "", en: "" },
  journal: { zh: "的日志", en: " in the journal" },
  previousParagraphs: { zh: "关联的上年文字", en: " of last year's text" },
  previousCharacters: { zh: "关联的上年文字", en: " of last year's text" },
};

/** What is counted there. */
export const limitUnits: Readonly<Record<ReportLimit, FixedWording>> = {
  characters: { zh: "字", en: "characters" },
  blocks: { zh: "段", en: "paragraphs" },
  figures: { zh: "个引用数字", en: "bound figures" },
  pictures: { zh: "幅图片", en: "pictures" },
  waivers: { zh: "条说明", en: "explanations" },
  journal: { zh: "条记录", en: "entries" },
  previousParagraphs: { zh: "段", en: "paragraphs" },
  previousCharacters: { zh: "字", en: "characters" },
};
