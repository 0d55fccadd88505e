import type { Failures } from "../failure.ts";
import type { HeldFingerprint, TypedFingerprint } from "../report/typed-fingerprint.ts";
import type { FixedWording, Language, Wording } from "./language.ts";

/** Words of verifying an exported file, on the command line and in the window. */
export const verifyWords = {
  title: { zh: "核验导出文件", en: "Verify an exported file" },
  note: {
    zh: "选择由本报告导出的 DOCX、XLSX、网页或 PDF，核验其与本报告是否一致：在 Word、WPS 中改过的，从网站上另存的网页（.html、.mht），打印成的 PDF 都可以。",
    en: "Choose a DOCX, XLSX, web page or PDF of this report to see whether it still says the same: also one edited since, a published page saved from the website (.html, .mht), or a PDF that was printed.",
  },
  file: { zh: "导出的文件", en: "Exported file" },
  run: { zh: "核验", en: "Verify" },
  choose: { zh: "选择文件…", en: "Choose a file…" },
  again: { zh: "再核验一次", en: "Verify again" },
  running: { zh: "正在核验…", en: "Verifying…" },
  same: { zh: "文件与报告完全一致。", en: "The file says the same as the report." },
  fingerprint: { zh: "内容指纹", en: "Content fingerprint" },
  typed: { zh: "纸上或二维码中的指纹", en: "Fingerprint on paper or in the QR code" },
  typedNote: {
    zh: "16 位数字和字母 a 至 f，照审签单抄写即可；空格、大小写、全角半角不限。",
    en: "16 digits and letters a to f, as on the sign-off sheet; blanks, case and width do not matter.",
  },
  ownFingerprint: { zh: "这份报告现在的内容指纹", en: "The report's content fingerprint now" },
  code: { zh: "内容指纹的二维码", en: "QR code of the content fingerprint" },
  hold: { zh: "核对指纹", en: "Check the fingerprint" },
  sameFingerprint: {
    zh: "指纹一致：纸上的内容就是这份报告现在的内容。",
    en: "The fingerprint is the same: the paper says what this report says now.",
  },
  inReport: { zh: "报告中", en: "In the report" },
  inFile: { zh: "文件中", en: "In the file" },
  nothing: { zh: "（没有）", en: "(nothing)" },
  blank: { zh: "（空白）", en: "(blank)" },
  wholeReport: { zh: "标题和落款", en: "Title and signature" },
  preamble: { zh: "引言", en: "Preamble" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of verifying. */
export const verifySentences = {
  verified: word<{ file: string; title: string }>(
    (p) => `核验“${p.file}”与${p.title}`,
    (p) => `"${p.file}" against ${p.title}`,
  ),
  differences: word<{ count: number }>(
    (p) => `有 ${p.count} 处不一致：`,
    (p) => (p.count === 1 ? "1 difference:" : `${p.count} differences:`),
  ),
  otherFingerprint: word<HeldFingerprint>(
    (p) =>
      `指纹不一致：报告现在的指纹是 ${p.expected}，您输入的是 ${p.digits}（第 ${p.wrong.join("、")} 组不同）；请先核对有没有抄错，没有抄错就是报告在签出之后改过。`,
    (p) =>
      `Not the same: the report's fingerprint is now ${p.expected}, you typed ${p.digits} (group ${p.wrong.join(", ")} differs). Check for slips; if there is none, the report was changed since.`,
  ),
} as const;

/** Which letters were taken for digits; empty where none was. */
export function mistakenLetters({ mistaken }: TypedFingerprint, language: Language): string {
  if (mistaken.length === 0) return "";
  return language === "zh"
    ? `指纹里没有字母 ${mistaken.map(({ letter }) => letter).join("、")}，已当作${mistaken.map(({ letter, digit }) => `数字 ${digit}（${letter}）`).join("、")}。`
    : `A fingerprint has no letter ${mistaken.map(({ letter, digit }) => `${letter} (read as ${digit})`).join(", ")}.`;
}

/** Why a file or a fingerprint cannot be held against a report. */
export const verifyFailureWords = {
  notVerifiable: word<Failures["notVerifiable"]>(
    (p) => `“${p.path}”不是 DOCX、XLSX、网页或 PDF，不能与报告核验；请选择由勾稽导出的文件，或从网站上另存的网页。`,
    (p) =>
      `"${p.path}" is no DOCX, XLSX, web page or PDF, so it cannot be verified. Choose a file exported by Gouji, or a page saved from the website.`,
  ),
  changedWhileVerified: word<Failures["changedWhileVerified"]>(
    (p) => `“${p.path}”在核验的时候被改动，结果不可靠；请等它保存完毕，再核验一次。`,
    (p) => `"${p.path}" was changed while it was verified. Wait until it is saved, then verify again.`,
  ),
  notAFingerprint: word<Failures["notAFingerprint"]>(
    (p) =>
      `“${p.text}”不是完整的内容指纹：指纹是 ${p.whole} 位数字和字母 a 至 f，${p.length === p.whole ? "其中有别的字符" : `这里有 ${p.length} 位`}；请照审签单重新输入。`,
    (p) =>
      `"${p.text}" is no whole fingerprint: it has ${p.whole} digits and letters a to f, ${p.length === p.whole ? "there is another character in this" : `this has ${p.length}`}. Type it again as on the sign-off sheet.`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
