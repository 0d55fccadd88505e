import type { FindingCode } from "../catalogue/finding.ts";
import type { Rule } from "../checks/rule.ts";
import type { AnyFinding } from "../checks/finding.ts";
import type { FixedWording } from "./language.ts";

/** Where a check comes from. */
export const basisWords: Readonly<Record<Rule<AnyFinding>["basis"], FixedWording>> = {
  form: { zh: "格式所定", en: "printed in the form" },
  regulation: { zh: "法规所定", en: "Regulation" },
  practice: { zh: "填报实践", en: "seen in practice" },
  sense: { zh: "常理", en: "common sense" },
};

/** The name of a check, and what it compares. */
interface CheckWords {
  readonly name: FixedWording;
  readonly compares: FixedWording;
}

function check(zh: string, en: string, comparesZh: string, comparesEn: string): CheckWords {
  return { name: { zh, en }, compares: { zh: comparesZh, en: comparesEn } };
}

/** Every check as a clerk calls it. */
export const checkWords: { readonly [C in FindingCode]: CheckWords } = {
  B1: check(
    "收办平衡",
    "The balance",
    "表三每一列：新收＋上年结转＝办理结果总计＋结转下年度。一边全空时不比。",
    "Table 3, each column: received + carried in = concluded + carried on. Not compared while one side is wholly blank.",
  ),
  S1: check(
    "办理结果总计",
    "The sum of results",
    "来文所写的“（七）总计”与其上各行之和。",
    "The total （七）总计 that the document states, and the sum of the rows above it.",
  ),
  S2: check(
    "申请人总计",
    "The sum of applicants",
    "来文所写的“总计”列与六类申请人之和。",
    "The total column that the document states, and the sum of the six kinds of applicants.",
  ),
  S3: check(
    "复议诉讼总计",
    "The sum of outcomes",
    "表四每一组来文所写的总计与四种结果之和。",
    "Table 4, each group: the total that the document states, and the sum of the four outcomes.",
  ),
  V1: check(
    "件数",
    "Counts",
    "件数应为不小于 0 的整数（2019 年格式的增减列可为负）。",
    "Counts are whole numbers from 0 (the 增/减 columns of 2019 may be negative).",
  ),
  V2: check("金额", "Amounts", "金额不小于 0，小数不超过六位。", "Amounts are from 0, with at most six decimals."),
  V3: check(
    "未填",
    "Not filled in",
    "空格、“/”、“—”、“无”；每行只提示一次，全表未填只提示一次。",
    "Blank cells, “/”, “—”, 无; once a row, or once for a table in which nothing is filled in.",
  ),
  V4: check(
    "待确认的文字",
    "Text to interpret",
    "格中是需要解释的文字（如带单位、“减4”、千分位），确认前保留原样。",
    "A cell holds text that has to be interpreted (a unit, 减4, thousands separators); it stays until somebody decides.",
  ),
  V5: check(
    "元与万元",
    "元 for 万元",
    "收费金额约为上年的一万倍或万分之一。",
    "The amount is about ten thousand times last year's, or a ten-thousandth of it.",
  ),
  V6: check(
    "规章制定权",
    "Power to make 规章",
    "县级政府及其部门、乡镇街道的规章各栏应为 0。",
    "The row 规章 is 0 for counties, their departments, towns and street offices.",
  ),
  V7: check(
    "现行有效件数",
    "In force against issued",
    "规章、行政规范性文件：现行有效＋废止不少于制发。",
    "规章 and 行政规范性文件: in force + repealed are at least what was issued.",
  ),
  V8: check(
    "未缴费与第六部分",
    "Unpaid fees and part six",
    "有因未缴费不再处理的申请时，第六部分应写到收费。",
    "Where applications ended for an unpaid fee, part six speaks of fees.",
  ),
  Y1: check(
    "上年结转衔接",
    "Carried in against carried on",
    "本年“上年结转”与上年报告“结转下年度”，逐列相比。",
    "What was carried in this year and what last year's report carried on, column by column.",
  ),
  Y2: check(
    "现行有效衔接",
    "In force from year to year",
    "本年现行有效＝上年现行有效＋本年制发－本年废止。",
    "In force this year = in force last year + issued − repealed.",
  ),
  Y3: check(
    "未结案件衔接",
    "Pending cases",
    "上年“尚未审结”不应多于本年同组总计。",
    "Last year's pending cases of a group are not more than all of this year's.",
  ),
  Y4: check(
    "大幅增减",
    "Large changes",
    "与上年相比超过三倍且相差超过 20；合计只在分项都不大变时提示。",
    "A change of more than threefold and of more than 20; a total only where none of its own cells changed so much.",
  ),
  Y5: check(
    "与上年全同",
    "The same as last year",
    "各表非零数字全部与上年相同。",
    "Every table figure that is not 0 equals last year's.",
  ),
  Y6: check(
    "沿用上年文字",
    "Re-used paragraphs",
    "段落与上年某段有 85% 以上相同（数字不计）。",
    "A paragraph is at least 85 % the same as one of last year's, numbers aside.",
  ),
  Y7: check(
    "所选上年报告",
    "The linked report",
    "所选上年报告应是同一单位的上一年度报告。",
    "The report linked as last year's is of the same unit and the year before.",
  ),
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
  X1: check(
    "标题",
    "The title",
    "来文标题及前言中的报告名称应写明本单位和本年度。",
    "The title of the document, and the report's name in the preamble, name the unit and the year.",
  ),
  X2: check(
    "统计期限",
    "The period",
    "所写统计期限应为本年 1 月 1 日至 12 月 31 日。",
    "The stated period is 1 January to 31 December of the year.",
  ),
  X3: check(
    "年份之外的日期",
    "Dates of another year",
    "写本年工作时出现的其他年份，如“截至”上年年底。",
    "Dates of another year where the text speaks of this year's work, such as 截至 with last year's end.",
  ),
  X4: check(
    "引用旧文号",
    "An outdated notice",
    "前言、第一部分引用的格式文件应为本年适用的文件。",
    "The notice cited in the preamble or part one is the one in force for the year.",
  ),
  X5: check(
    "六个部分的标题",
    "The six headings",
    "来文各部分标题的文字和次序与格式一致。",
    "The headings of the document are the form's, in wording and order.",
  ),
  X6: check(
    "旧提纲标题",
    "Headings of the old outline",
    "2019 年以前提纲才有的标题，如“概述”“收费及减免情况”。",
    "Headings that only the outline before 2019 had, such as 概述 and 收费及减免情况.",
  ),
  X7: check(
    "共几个部分",
    "The number of parts",
    "前言所说的部分数与所列各部分。",
    "The number of parts that the preamble names, and those that it lists.",
  ),
  X8: check(
    "旧版表格",
    "Outdated tables",
    "2021 年度起不再用 2019 年格式的表格。",
    "The tables of 2019 are not used for 2021 or later.",
  ),
  X9: check(
    "监督保障三项",
    "Supervision in a government's report",
    "政府的报告应写到工作考核、社会评议、责任追究。",
    "A government's report speaks of assessment, public appraisal and accountability.",
  ),
  X10: check(
    "第五部分过少",
    "Part five too thin",
    "第五部分为空、只写“无”或不足 30 字。",
    "Part five is empty, says only 无, or has under 30 characters.",
  ),
  X11: check(
    "第一部分五项内容",
    "The five topics of part one",
    "主动公开、依申请公开、政府信息管理、平台建设、监督保障都应写到。",
    "Part one speaks of each of its five topics.",
  ),
  X12: check(
    "收费说明",
    "A word on fees",
    "第六部分应写明是否收取信息处理费（2021 年度起）。",
    "Part six says whether fees for processing information were charged (from 2021).",
  ),
  L1: check(
    "未填的占位",
    "Placeholders left",
    "XX、××、空括号、“信息  条”、模板提示语、没有数值的数字域。",
    "XX, ××, empty brackets, a gap before a unit, words of a template, a bound figure without a value.",
  ),
  L2: check(
    "证件号、银行卡号",
    "Identity and card numbers",
    "18 位身份证号（校验位、日期都对）和银行卡号。",
    "Citizen identity numbers (check digit and date valid) and bank card numbers.",
  ),
  L3: check(
    "手机号、私人邮箱",
    "Mobile numbers, private mail",
    "手机号码和公共邮箱地址；办公电话、单位邮箱不提示。",
    "Mobile numbers and addresses of public mail services; not office lines.",
  ),
  L4: check(
    "密级和内部标志",
    "Marks of secrecy",
    "绝密、机密、秘密★、内部资料等标志。",
    "绝密, 机密, 秘密★, 内部资料 and other marks of papers for inside use.",
  ),
  L5: check(
    "文字标点",
    "Slips of writing",
    "标点重复或半角、括号不成对、词语重复、截止与截至、编号跳号，以及自设的词。",
    "Doubled or half-width punctuation, lone brackets, doubled words, 截止 for 截至, gaps in numbering, and the user's own words.",
  ),
};
