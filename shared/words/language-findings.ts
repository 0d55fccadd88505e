import type { languageRules } from "../language/registry.ts";
import type { PlaceholderKind } from "../language/rules/placeholder.ts";
import type { Slip } from "../language/slips.ts";
import type { Language } from "./language.ts";
import { sentence, type SentencesOf } from "./sentence.ts";

/** The sentences of the checks of language and confidentiality (L). */
export const languageFindingWords: SentencesOf<(typeof languageRules)[number]> = {
  L1: sentence(
    (p) => `“${p.words}”${placeholders.zh[p.kind]}`,
    (p) => `"${p.words}" ${placeholders.en[p.kind]}`,
  ),
  L2: sentence(
    (p) => `文中有${p.kind === "identity" ? "居民身份证号码" : "银行卡号"}（${p.masked}），公开前必须删除或隐去。`,
    (p) =>
      `The text holds ${p.kind === "identity" ? "a citizen's identity number" : "a bank card number"} (${p.masked}); take it out before publication.`,
  ),
  L3: sentence(
    (p) =>
      p.kind === "mobile"
        ? `文中有手机号码（${p.words}），请核对是否应当公开；办公联系方式宜用固定电话。`
        : p.office
          ? `联系邮箱（${p.words}）是公共邮箱服务的地址，请确认是单位邮箱；办公联系方式宜用政务邮箱。`
          : `文中有个人邮箱（${p.words}），请核对是否应当公开；办公联系方式宜用政务邮箱。`,
    (p) =>
      p.kind === "mobile"
        ? `The text holds a mobile number (${p.words}); make sure that it is to be public.`
        : p.office
          ? `The contact address (${p.words}) is of a mail service for everybody; make sure that it is the office's.`
          : `The text holds a private e-mail address (${p.words}); make sure that it is to be public.`,
  ),
  L4: sentence(
    (p) => `文中有“${p.words}”字样，公开前请核实是否涉密或属于内部资料。`,
    (p) => `The text says "${p.words}"; make sure that nothing secret or internal is published.`,
  ),
  L5: sentence(
    // A lone quotation mark would be lost between quotation marks.
    (p) => (p.slip.kind === "bracket" ? p.words : `“${p.words}”`) + slips.zh(p.slip),
    (p) => `${p.slip.kind === "bracket" ? p.words : `"${p.words}"`} ${slips.en(p.slip)}`,
  ),
};

const placeholders: Readonly<Record<Language, Readonly<Record<PlaceholderKind, string>>>> = {
  zh: {
    letters: "是没有替换的占位符，请填写实际内容。",
    space: "处似有空缺，请补填内容或删去。",
    template: "是模板中的提示文字，请替换或删去。",
    figure: "处的引用数字算不出来，请检查对应的表格和上年报告。",
  },
  en: {
    letters: "is a placeholder that was left in.",
    space: "leaves something open; fill it in or take it out.",
    template: "is a template's instruction that was left in.",
    figure: "stands for a bound figure that cannot be computed; see its cells and last year's report.",
  },
};

const slips: Readonly<Record<Language, (slip: Slip) => string>> = {
  zh: (slip) => {
    switch (slip.kind) {
      case "doubledMark":
        return "标点重复或连用，请核对。";
      case "halfWidthMark":
        return "用的是半角标点，中文之间应用全角标点。";
      case "doubledWord":
        return "字词重复，请核对。";
      case "cutoff":
        return "应为“截至”：到某一时间点统计用“截至”，“截止”后面不接时间。";
      case "bracket":
        return " 没有配对的另一半，请核对括号或引号。";
      case "numbering":
        return `的序号不连续，应为“${slip.expected}”，请核对。`;
      case "unwanted":
        return "列在本单位的注意用语中，请核对。";
    }
  },
  en: (slip) => {
    switch (slip.kind) {
      case "doubledMark":
        return "has doubled punctuation.";
      case "halfWidthMark":
        return "uses half-width punctuation between Chinese words.";
      case "doubledWord":
        return "has a word twice.";
      case "cutoff":
        return "should read 截至 before a date.";
      case "bracket":
        return "has no counterpart; see the brackets and quotation marks.";
      case "numbering":
        return `breaks the numbering; "${slip.expected}" is due.`;
      case "unwanted":
        return "is on the list of words to look out for.";
    }
  },
};
