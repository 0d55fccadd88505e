import type { documentRules } from "../document/registry.ts";
import type { languageRules } from "../language/registry.ts";
import { check, type WordsOf } from "./check-words.ts";

/** The checks of the document, and of language and confidentiality, as a clerk calls them. */
export const documentCheckWords: WordsOf<readonly [...typeof documentRules, ...typeof languageRules]> = {
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
  X13: check(
    "法规文件引用",
    "Citations",
    "《政府信息公开条例》为国务院令第711号，编制依据为第四十九条、第五十条；格式文件的文号应准确。",
    "The Regulation is 国务院令第711号, articles 49 and 50; the notices have their own numbers.",
  ),
  X14: check(
    "表有文无",
    "Figures that the text does not tell",
    "新收、办结、结转、复议、诉讼在表中有数的，正文应写到。",
    "Applications received, concluded and carried, reviews and lawsuits that the tables count are told in the text.",
  ),
  X15: check(
    "总体情况的篇幅",
    "The length of part one",
    "部门的总体情况一般不超过 1000 字；不能没有数字。",
    "A department's part one has no more than 1,000 characters, and any part one has figures.",
  ),
  X16: check(
    "单位称谓",
    "Another kind of unit",
    "“我县”“我局”等称谓应与本单位相符。",
    "Words like 我县 and 我局 fit the unit.",
  ),
  Y6: check(
    "沿用上年文字",
    "Re-used paragraphs",
    "段落与上年某段有 85% 以上相同（数字不计）。",
    "A paragraph is at least 85 % the same as one of last year's, numbers aside.",
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
