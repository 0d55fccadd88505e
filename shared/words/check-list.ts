import type { CodedPairing, PairingOutcome } from "../checks/pairing.ts";
import type { FindingCode } from "../catalogue/finding.ts";
import type { Form } from "../forms/form.ts";
import type { UnreadNumber } from "../text/unread.ts";
import { checkNames } from "./check-names.ts";
import { unreadWords } from "./explain.ts";
import { labelsFor } from "./labels.ts";
import type { FixedWording, Language, Wording } from "./language.ts";

/** Words of the check list: every comparison that was made, and what was left unread. */
export const checkListWords = {
  title: { zh: "核对清单", en: "Check list" },
  note: {
    zh: "列出本次核对的全部比较和两边的数；相符的也列出。",
    en: "Every comparison that was made, with both sides, also where they agree.",
  },
  outcome: { zh: "结果", en: "Outcome" },
  check: { zh: "核对事项", en: "Check" },
  where: { zh: "位置", en: "Where" },
  left: { zh: "一边", en: "One side" },
  right: { zh: "另一边", en: "Other side" },
  all: { zh: "全部", en: "All" },
  unread: { zh: "正文中未核对的数", en: "Numbers of the text that were left unread" },
  unreadShort: { zh: "未核对", en: "Unread" },
  noUnread: { zh: "正文中没有未核对的数。", en: "No number of the text was left unread." },
  noComparisons: { zh: "没有这一类比较。", en: "No comparison of this kind." },
  reason: { zh: "原因", en: "Reason" },
  quote: { zh: "原文", en: "Words" },
  nothing: { zh: "（无）", en: "(none)" },
} as const satisfies Record<string, FixedWording>;

/** What became of a comparison. */
export const outcomeWords: Readonly<Record<PairingOutcome, FixedWording>> = {
  holds: { zh: "相符", en: "agrees" },
  fails: { zh: "不符", en: "differs" },
  open: { zh: "暂不能判断", en: "open" },
};

/** Sentences of the check list. */
export const checkListSentences = {
  summary: {
    zh: ({ holds, fails, open, unread }) =>
      `共比较 ${holds + fails + open} 处：相符 ${holds}，不符 ${fails}，暂不能判断 ${open}；正文另有 ${unread} 个数未核对。`,
    en: ({ holds, fails, open, unread }) =>
      `${holds + fails + open} comparisons: ${holds} agree, ${fails} differ, ${open} open; ${unread} numbers of the text were left unread.`,
  } satisfies Wording<{ holds: number; fails: number; open: number; unread: number }>,
} as const;

interface SideNames {
  readonly left: FixedWording;
  readonly right: FixedWording;
}

function sides(leftZh: string, leftEn: string, rightZh: string, rightEn: string): SideNames {
  return { left: { zh: leftZh, en: leftEn }, right: { zh: rightZh, en: rightEn } };
}

const declared = sides("文件所写", "declared", "各项之和", "sum of its cells");
const told = sides("正文", "the text", "表格", "the tables");

/** What the two sides of each comparison are. */
const sideNames: { readonly [C in FindingCode]?: SideNames } = {
  B1: sides("新收＋上年结转", "received + carried in", "办理结果总计＋结转下年度", "concluded + carried on"),
  S1: declared,
  S2: declared,
  S3: declared,
  V7: sides("现行有效＋废止", "in force + repealed", "制发", "issued (no more than that)"),
  Y1: sides("本年填报", "this year's report", "上年报告结转", "carried on last year"),
  Y2: sides("本年现行有效", "in force", "上年现行有效＋制发－废止", "last year's + issued - repealed"),
  K1: sides("填报", "typed", "台账", "counted from the register"),
  T4: sides("正文新收＋上年结转", "received + carried in", "正文办结＋结转下年度", "concluded + carried on"),
  T13: sides("正文总数", "the whole", "所列各项之和", "sum of its parts"),
  T14: sides("此处", "here", "另一处", "elsewhere"),
  K4: sides("正文", "the text", "台账", "the register"),
  T16: sides("各项占比之和", "sum of the shares", "全部", "the whole"),
};

/** A comparison in words: its check, where it was made, and its two sides with their names. */
export interface PairingWords {
  readonly outcome: string;
  readonly name: string;
  readonly where: string;
  readonly left: string;
  readonly right: string;
}

/** A comparison in words. */
export function pairingWords(pairing: CodedPairing, form: Form, language: Language): PairingWords {
  const { code, left, right, outcome, relation } = pairing;
  const known = isFindingCode(code) ? code : undefined;
  const names = (known && sideNames[known]) ?? told;
  const none = checkListWords.nothing[language];
  const percent = code === "T11" || code === "T16" ? "%" : "";
  const side = (name: FixedWording, value: number | string | null): string =>
    `${name[language]} ${value === null ? none : `${value}${percent}`}`;
  return {
    outcome: outcomeWords[outcome][language] + (outcome === "holds" ? relationWords[relation][language] : ""),
    name: known === undefined ? code : checkNames[known].name[language],
    where: whereWords(pairing, form, language),
    left: side(names.left, left),
    right: side(names.right, right),
  };
}

/** What the two sides of the comparisons of a check are called; undefined where they are the text and the tables. */
export function ownSideNames(code: FindingCode): SideNames | undefined {
  return sideNames[code];
}

const relationWords: Readonly<Record<CodedPairing["relation"], FixedWording>> = {
  equal: { zh: "", en: "" },
  rounded: { zh: "（按所写位数）", en: " (rounded)" },
  atLeast: { zh: "", en: "" },
  inPieces: { zh: "（分述合计）", en: " (told in pieces)" },
};

function whereWords({ code, quote, cells: [first] }: CodedPairing, form: Form, language: Language): string {
  if (quote !== undefined) return language === "zh" ? `“${quote}”` : `"${quote}"`;
  if (first === undefined) return "";
  const labels = labelsFor(form, language);
  const cell = form.cellById.get(first);
  if (code !== "B1" || cell === undefined) return labels.cell(first);
  const [table, column] = [labels.table(cell.table), labels.columnLabel(first)];
  return language === "zh" ? `${table}“${column}”列` : `${table}, column "${column}"`;
}

function isFindingCode(code: string): code is FindingCode {
  return code in checkNames;
}

/** Why a number of the text was left unread. */
export function unreadReason({ why }: UnreadNumber, language: Language): string {
  return unreadWords[why][language];
}
