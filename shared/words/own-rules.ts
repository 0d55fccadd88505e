import type { OwnRuleFailures } from "../chain-failures.ts";
import type { OwnParams } from "../checks/finding.ts";
import type { FixedWording, Language, Wording } from "./language.ts";

/** Why the file of an office's own checks cannot be used. */
export const ownRuleFailureWords: { readonly [C in keyof OwnRuleFailures]: Wording<OwnRuleFailures[C]> } = {
  tooManyRuleFiles: {
    zh: ({ path, limit }) => `自定核对文件最多 ${limit} 个，没有载入“${path}”；请先移除不用的。`,
    en: ({ path, limit }) =>
      `At most ${limit} files of own checks are kept; "${path}" was not loaded. Remove one first.`,
  },
  notRules: {
    zh: ({ path }) => `“${path}”不是勾稽的自定核对文件，自定核对没有使用，其余核对照常；请检查是否选错了文件。`,
    en: ({ path }) =>
      `"${path}" holds no checks of Gouji. They were not used, all others were; check whether it is the right file.`,
  },
  rulesUnfit: {
    zh: ({ path, place }) =>
      `自定核对文件“${path}”的“${place}”处不符合格式，其中的规则都没有使用，其余核对照常；请改正后重试。`,
    en: ({ path, place }) =>
      `The checks in "${path}" do not fit at "${place}". None of them was used, all others were; mend it and try again.`,
  },
  ruleCodeTaken: {
    zh: ({ path, rule }) =>
      `自定核对文件“${path}”里的代码“${rule}”已被占用，其中的规则都没有使用，其余核对照常；请换一个代码。`,
    en: ({ path, rule }) =>
      `The code ${rule} in "${path}" is taken. None of its checks was used, all others were; choose another code.`,
  },
  ruleCellUnknown: {
    zh: ({ path, rule, cell }) =>
      `自定核对文件“${path}”的规则“${rule}”写的“${cell}”不是表中的格，其中的规则都没有使用，其余核对照常；请改正格的编号。`,
    en: ({ path, rule, cell }) =>
      `The check ${rule} in "${path}" names "${cell}", which is no cell. None of its checks was used, all others were; mend the cell.`,
  },
};

/** What a check of an office's own has found, with both sides. */
export function formatOwnFinding(
  { params: { sentence, left, is, right } }: { readonly params: OwnParams },
  language: Language,
): string {
  const end = /[。！？.!?]$/u.test(sentence) ? "" : "。";
  return language === "zh"
    ? `${sentence}${end}（左边 ${left}，应 ${signs[is]} 右边 ${right}）`
    : `${sentence}${end} (left ${left}, should be ${signs[is]} right ${right})`;
}

const signs: Readonly<Record<OwnParams["is"], string>> = {
  "=": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};

/** Words of the settings for an office's own checks. */
export const ownCheckWords = {
  title: { zh: "自定核对", en: "Checks of your own" },
  note: {
    zh: "省里或本单位自定的核对规则，写在一个文件里；填报时与其他核对一并进行，可以逐条停用。",
    en: "Checks of a province or an office, in a file. They run beside all others while a report is filled in; each can be switched off.",
  },
  load: { zh: "载入规则文件…", en: "Load a file…" },
  use: { zh: "使用这个文件的规则", en: "Use the checks of this file" },
  remove: { zh: "移除", en: "Remove" },
} as const satisfies Record<string, FixedWording>;
