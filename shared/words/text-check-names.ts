import type { textRules } from "../text/registry.ts";
import { check, type WordsOf } from "./check-words.ts";

/** The checks of the text against the tables as a clerk calls them. */
export const textCheckWords: WordsOf<typeof textRules> = {
  T1: check(
    "正文：收到",
    "Text: received",
    "正文所写新收、受理件数与表三新收（或新收＋上年结转）。",
    "What the text tells as received, and table 3 (with what was carried in where the words say so).",
  ),
  T2: check(
    "正文：结转",
    "Text: carried",
    "正文所写上年结转、结转下年度与表三。",
    "What the text tells as carried in and carried on, and table 3.",
  ),
  T3: check(
    "正文：办结",
    "Text: concluded",
    "正文所写办结、答复件数与表三办理结果总计。",
    "What the text tells as concluded, and the total of results in table 3.",
  ),
  T4: check(
    "正文：收办平衡",
    "Text: the balance",
    "同一段写明的新收、上年结转、办结、结转下年度应相平。",
    "Received, carried in, concluded and carried on, told in one passage, balance.",
  ),
  T5: check(
    "正文：办理结果",
    "Text: results",
    "正文所写予以公开、不予公开等件数与表三各小计。",
    "The results that the text tells, and the subtotals of table 3.",
  ),
  T6: check(
    "正文：申请人",
    "Text: applicants",
    "正文所写各类申请人件数与表三各列。",
    "The kinds of applicants that the text tells, and the columns of table 3.",
  ),
  T7: check(
    "正文：主动公开",
    "Text: documents and decisions",
    "正文所写规章、规范性文件、许可、处罚、强制、收费与表二。",
    "Documents, licences, penalties, coercion and fees in the text, and table 2.",
  ),
  T8: check(
    "正文：复议诉讼",
    "Text: reviews and lawsuits",
    "正文所写行政复议、行政诉讼件数与表四总计。",
    "Reviews and lawsuits in the text, and the totals of table 4.",
  ),
  T9: check(
    "正文说没有",
    "Said not to have happened",
    "正文说没有发生的事项，表中应为 0。",
    "What the text says did not happen is 0 in the tables.",
  ),
  T10: check(
    "正文说全部办结",
    "Said to be all concluded",
    "正文说全部办结时，结转下年度应为 0。",
    "Where the text says that everything was concluded, nothing is carried on.",
  ),
  T11: check(
    "占比",
    "Shares",
    "正文所写占比按表中或正文数字重算，四舍五入。",
    "A share in the text, computed anew from the tables or the text, rounded.",
  ),
  T12: check(
    "增减幅度",
    "Growth",
    "正文所写同比增减按本年与上年数字重算。",
    "Growth or a difference in the text, computed anew from the figures of both years.",
  ),
  T13: check(
    "其中各项之和",
    "Parts of a whole",
    "“其中”各项之和不超过总数；写明全部列出的应等于总数。",
    "The parts listed do not exceed the whole, and make it up where all of them are listed.",
  ),
  T14: check(
    "前后不一",
    "Told twice",
    "同一个数在正文中不应有两个值。",
    "The text does not give the same figure two values.",
  ),
  T15: check(
    "多写“万”",
    "A 万 too many",
    "一千以上的“万”，表中数字不能解释时。",
    "A thousand 万 or more that no figure of the tables explains.",
  ),
  K4: check(
    "正文与台账：申请方式",
    "Text and register: channels",
    "正文按申请方式（网上、信函、当面等）所写的件数，应与由台账数出的件数相同。",
    "How many applications the text says came in which way is what was counted from the register.",
  ),
  T16: check(
    "占比之和",
    "Shares that make a whole",
    "同一事项所列各项占比之和不超过 100%；有“其他”的应等于 100%（允许四舍五入的误差）。",
    "Shares of one whole do not exceed 100 % within rounding, and make it up where one is what is left over.",
  ),
};
