import type { documentRules } from "../document/registry.ts";
import type { UntoldTopic } from "../document/rules/part-one.ts";
import type { TitleFault } from "../document/rules/title-and-form.ts";
import type { Language } from "./language.ts";
import { sentence, type SentencesOf } from "./sentence.ts";

/** The sentences of the checks of the document as a whole (X, Y6). */
export const documentFindingWords: SentencesOf<(typeof documentRules)[number]> = {
  X1: sentence(
    (p) => `“${p.title}”${titleFault.zh[p.wrong](p)}，请改正。`,
    (p) => `"${p.title}" ${titleFault.en[p.wrong](p)}.`,
  ),
  X2: sentence(
    (p) =>
      p.period === undefined
        ? `引言没有写数据的统计期限，应为${p.year}年1月1日至12月31日。`
        : `统计期限写作“${p.period}”，应为${p.year}年1月1日至${p.year}年12月31日。`,
    (p) =>
      p.period === undefined
        ? `The preamble does not state the period; it is 1 January to 31 December ${p.year}.`
        : `The period is stated as "${p.period}"; it is 1 January to 31 December ${p.year}.`,
  ),
  X3: sentence(
    (p) => `“${p.date}”不在 ${p.year} 年度之内，请核对是否沿用了往年的文字。`,
    (p) => `"${p.date}" is not within ${p.year}; it may be left over from another year.`,
  ),
  X4: sentence(
    (p) => `引用的格式文件（${p.cited}）与本年度不符，应为${p.inForce}。`,
    (p) => `The text cites a notice that is not in force for this year (${p.cited}); the one in force is ${p.inForce}.`,
  ),
  X5: sentence(
    (p) =>
      p.fault === "missing"
        ? `导入的文件缺少标题${p.headings.map((heading) => `“${heading}”`).join("")}。`
        : p.fault === "order"
          ? `导入的文件中标题“${p.stated}”的位置不对，应按规定格式的顺序排列。`
          : `导入的文件中标题“${p.stated}”与规定格式不一致，应为“${p.headings.join("")}”。`,
    (p) =>
      p.fault === "missing"
        ? `The imported document lacks headings: ${p.headings.join(", ")}.`
        : p.fault === "order"
          ? `In the imported document the heading "${p.stated}" is out of the prescribed order.`
          : `The imported document has the heading "${p.stated}"; the form prescribes "${p.headings.join("")}".`,
  ),
  X6: sentence(
    (p) => `标题“${p.heading}”是 2019 年以前旧提纲的写法，请按现行格式调整。`,
    (p) => `The heading "${p.heading}" belongs to the outline in use before 2019.`,
  ),
  X7: sentence(
    (p) => `文中说“${p.said}”，即 ${p.stated} 个部分，实际列出 ${p.listed} 个部分。`,
    (p) => `The text says "${p.said}", ${p.stated} parts, but there are ${p.listed}.`,
  ),
  X8: sentence(
    (p) => `${p.year} 年度报告用的是旧表（${p.used}），应换用现行格式（${p.inForce}）。`,
    (p) => `The report for ${p.year} uses outdated tables (${p.used}); the form in force is that of ${p.inForce}.`,
  ),
  X9: sentence(
    (p) => `政府的年度报告应写明工作考核、社会评议和责任追究结果，文中没有提到${p.missing.join("、")}。`,
    (p) =>
      `A government's report tells the results of 考核, 评议 and 责任追究; it does not mention ${p.missing.join(", ")}.`,
  ),
  X10: sentence(
    (p) =>
      p.length === 0
        ? `“${p.heading}”还没有写。`
        : `“${p.heading}”只有 ${p.length} 个字，过于简单；应写明存在的主要问题和改进情况（至少 ${p.least} 字）。`,
    (p) =>
      p.length === 0
        ? `"${p.heading}" is not written yet.`
        : `"${p.heading}" is too short (characters: ${p.length}, at least ${p.least}); it has to tell the main problems and what is done.`,
  ),
  X11: sentence(
    (p) =>
      p.empty
        ? `“${p.heading}”还没有写；应包括${p.missing.join("、")}。`
        : `“${p.heading}”没有写${p.missing.map((topic) => `“${topic}”`).join("")}的内容。`,
    (p) =>
      p.empty
        ? `"${p.heading}" is not written yet; it has to cover ${p.missing.join(", ")}.`
        : `"${p.heading}" does not cover ${p.missing.join(", ")}.`,
  ),
  X12: sentence(
    (p) => `“${p.heading}”没有说明收取信息处理费的情况；没有收取的，也请写明。`,
    (p) => `"${p.heading}" does not say whether fees for processing information (信息处理费) were charged.`,
  ),
  X13: sentence(
    (p) => `“${p.cited}”引用有误，应为${p.right}，请核对后改正。`,
    (p) => `"${p.cited}" is a wrong citation; it should be ${p.right}.`,
  ),
  X14: sentence(
    (p) =>
      `表中有数而正文没有写到：${p.untold.map(({ topic, count }) => `${untold.zh[topic]} ${count} 件`).join("、")}；请补写，或确认不必写。`,
    (p) =>
      `The tables count what the text does not tell: ${p.untold.map(({ topic, count }) => `${untold.en[topic]} ${count}`).join(", ")}.`,
  ),
  X15: sentence(
    (p) =>
      p.fault === "long"
        ? `“总体情况”有 ${p.length} 字，部门的一般不超过 ${p.most} 字，请压缩。`
        : "“总体情况”没有写任何数字，请补写公开、申请、办理等主要数据。",
    (p) =>
      p.fault === "long"
        ? `Part one has ${p.length} characters; a department's usually has no more than ${p.most}.`
        : "Part one has no figure at all; tell the main ones.",
  ),
  X16: sentence(
    (p) => `文中的“${p.words}”与本单位“${p.unit}”不符，可能是套用他处文稿留下的，请改正。`,
    (p) => `"${p.words}" is another kind of unit than "${p.unit}"; it may be left from a template.`,
  ),
  Y6: sentence(
    (p) => `“${p.beginning}”这一段与上年报告有 ${p.percent}% 相同（数字不计），请确认不是沿用旧稿。`,
    (p) => `The paragraph "${p.beginning}" is ${p.percent}% the same as last year's, numbers aside; was it re-used?`,
  ),
};

const untold: Readonly<Record<Language, Readonly<Record<UntoldTopic, string>>>> = {
  zh: {
    received: "本年新收申请",
    carriedIn: "上年结转",
    concluded: "办理结果总计",
    carriedOut: "结转下年度",
    review: "行政复议",
    lawsuits: "行政诉讼",
  },
  en: {
    received: "applications received",
    carriedIn: "carried in",
    concluded: "concluded",
    carriedOut: "carried on",
    review: "reviews",
    lawsuits: "lawsuits",
  },
};

type TitleWords = Readonly<Record<TitleFault, (p: { readonly year: number; readonly unit: string }) => string>>;

const titleFault: Readonly<Record<Language, TitleWords>> = {
  zh: {
    year: (p) => `的年份与报告年度 ${p.year} 年不符`,
    noYear: (p) => `没有写报告年度（${p.year} 年）`,
    unit: (p) => `没有写明本单位“${p.unit}”`,
  },
  en: {
    year: (p) => `names another year than the report's, ${p.year}`,
    noYear: (p) => `does not name the report's year, ${p.year}`,
    unit: (p) => `does not name the unit "${p.unit}"`,
  },
};
