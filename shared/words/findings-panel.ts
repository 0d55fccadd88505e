import type { FindingPart } from "../checks/finding.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words of the findings panel. */
export const findingsPanelWords = {
  title: { zh: "核对结果", en: "Findings" },
  all: { zh: "全部", en: "All" },
  errors: { zh: "错误", en: "Errors" },
  warnings: { zh: "警告", en: "Warnings" },
  hints: { zh: "提示", en: "Hints" },
  explained: { zh: "已说明", en: "Explained" },
  awaiting: { zh: "待上级同意", en: "Awaiting consent" },
  filter: { zh: "按级别筛选", en: "Filter by severity" },
  clean: { zh: "没有发现问题", en: "Nothing found" },
  cleanText: { zh: "各项勾稽关系相符。", en: "Every check agrees." },
  filling: { zh: "未填全", en: "Being filled in" },
  noneOfKind: { zh: "这一级别没有问题。", en: "Nothing of this kind." },
  explain: { zh: "说明理由", en: "Explain" },
  withdraw: { zh: "撤回说明", en: "Withdraw" },
  reason: { zh: "理由", en: "Reason" },
  reasonPlaceholder: { zh: "例如：机构职能划转，数据由新单位报送", en: "For example: duties moved to another unit" },
  reasonNote: {
    zh: "说明仅对当前数据有效，数据改动后重新提示。",
    en: "The reason holds for the present figures; when they change the finding returns.",
  },
  reasonMissing: { zh: "请写明理由。", en: "Give a reason." },
  useHeadings: { zh: "改用规定的标题", en: "Use the prescribed headings" },
  keep: { zh: "保存理由", en: "Keep the reason" },
} as const satisfies Record<string, FixedWording>;

/** The headings under which findings are grouped. */
export const findingPartWords: Readonly<Record<FindingPart, FixedWording>> = {
  report: { zh: "整份报告", en: "The report" },
  preamble: { zh: "引言", en: "Preamble" },
  s1: { zh: "第一部分 总体情况", en: "Part one 总体情况" },
  t2: { zh: "表二 主动公开", en: "Table 2 主动公开" },
  t3: { zh: "表三 收到和处理申请", en: "Table 3 收到和处理申请" },
  t4: { zh: "表四 复议诉讼", en: "Table 4 复议诉讼" },
  s5: { zh: "第五部分 主要问题及改进", en: "Part five 主要问题及改进" },
  s6: { zh: "第六部分 其他事项", en: "Part six 其他事项" },
};

/** Sentences of the findings panel. */
export const findingsPanelSentences = {
  reasonGiven: word<{ reason: string }>(
    (p) => `理由：${p.reason}`,
    (p) => `Reason: ${p.reason}`,
  ),
  sameCause: word<{ count: number }>(
    (p) => `同一原因的另外 ${p.count} 处`,
    (p) => `${p.count} more of the same cause`,
  ),
  waiting: word<{ part: string; blank: number }>(
    (p) => `${p.part}还有 ${p.blank} 格未填，填全或离开该表后核对。`,
    (p) => `${p.part}: ${p.blank} cells to go; its sums are checked when it is full or left.`,
  ),
  more: word<{ count: number }>(
    (p) => `还有 ${p.count} 条`,
    (p) => `${p.count} more`,
  ),
  bindNumber: word<{ shown: string }>(
    (p) => `改为 ${p.shown}（与表格联动）`,
    (p) => `Make it ${p.shown} and follow the tables`,
  ),
  writeNumber: word<{ shown: string }>(
    (p) => `仅改文字为 ${p.shown}`,
    (p) => `Just write ${p.shown}`,
  ),
  readAs: word<{ value: string }>(
    (p) => `改为 ${p.value}`,
    (p) => `Write ${p.value}`,
  ),
  zerosFor: word<{ count: number }>(
    (p) => `${p.count} 格填 0`,
    (p) => `Enter 0 in ${p.count} ${p.count === 1 ? "cell" : "cells"}`,
  ),
  takeCounted: word<{ value: string }>(
    (p) => `改为台账数 ${p.value}`,
    (p) => `Take ${p.value} from the register`,
  ),
  useTitle: word<{ title: string }>(
    (p) => `标题改用“${p.title}”`,
    (p) => `Use the title "${p.title}"`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
