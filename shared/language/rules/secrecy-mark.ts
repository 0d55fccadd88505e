import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import { checksOfWords, stretchesOf } from "../word-rule.ts";

/** Marks of secrecy and of papers for inside use. The words that the form itself uses (国家秘密, 商业秘密, 保密审查) are not among them. */
const marks =
  /(?<!国家|商业|工作|军事|核心|个人)(?:绝密|机密)|(?<!国家|商业|工作)秘密(?=[ 　]?[★☆])|(?<=^|[【［[（(])[ 　]?秘密(?=[ 　]?(?:$|[】］\])）]))|(?<![以对强将于及为类])内部(?:资料|文件|材料|刊物)(?![管为等的])|注意保存|[不严][得禁]外传|会后收回|仅供内部(?:使用|参阅|参考|传阅)/gu;

/** L4: a secrecy mark, or a mark of papers for inside use, was left in. Source: 保守国家秘密法; practice. */
export const secrecyMark: Rule = {
  code: "L4",
  severity: "error-unless-explained",
  basis: "regulation",
  checks: (form) =>
    checksOfWords(
      form,
      (text) => stretchesOf(text, marks),
      (own): Finding => ({ code: "L4", severity: secrecyMark.severity, ...own, params: { words: own.quote } }),
    ),
};
