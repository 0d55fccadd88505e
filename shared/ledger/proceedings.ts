import type { ProceedingColumn } from "../forms/cell-id.ts";
import { wordKey, type WordLine, wordReaders } from "./word-table.ts";

/** How a review or lawsuit ended, or that it is pending. */
export type Outcome = Exclude<ProceedingColumn, "total">;

/** The words for the state of a review or lawsuit. 驳回 of a review, and what offices count in different ways, is not among them: somebody has to say. */
const outcomeWords: readonly WordLine<Outcome>[] = [
  { means: "upheld", words: "维持 结果维持 驳回诉讼请求 维持原行为 判决驳回 维持原答复" },
  {
    means: "corrected",
    words: "纠正 结果纠正 撤销 变更 确认违法 责令履行 责令重新答复 撤销重作 确认无效 责令限期答复 败诉 履行",
  },
  { means: "other", words: "其他结果 终止 调解 和解 撤回 撤诉 驳回起诉 申请人撤回 终止审理 准予撤诉" },
  { means: "pending", words: "尚未审结 审理中 未审结 未结 正在审理 复议中 诉讼中 待审理 在审 待判决" },
];

const outcomes = wordReaders(
  outcomeWords,
  "复议 行政复议 诉讼 行政诉讼 是 有 已复议 已诉讼 决定 判决 一审 二审",
)(new Map());
const no = /^(?:|否|无|没有|未|未复议|未诉讼|未申请|无复议|无诉讼|n|no|0)$/u;
const yes = /^(?:是|有|已复议|已诉讼|复议|诉讼|行政复议|行政诉讼|y|yes|1|v|√|✓|✔)$/u;

/** Whether there was a review or lawsuit, and how it stands: by the cell that says so and the one that tells the result. Undefined: there was none. */
export function readProceeding(said: string, result: string): Outcome | "unclear" | undefined {
  // 否 beside 维持: somebody has to look.
  if (said.trim() !== "" && isNo(said) && outcomes(result).kind === "known") return "unclear";
  for (const text of [result, said]) {
    const heard = outcomes(text);
    if (heard.kind === "known" && heard.meanings.length === 1) return heard.meanings[0];
    if (heard.kind === "known") return "unclear";
  }
  if (isNo(said) && isNo(result)) return undefined;
  return "unclear";
}

function isNo(text: string): boolean {
  const bare = text.trim();
  if (yes.test(bare)) return false;
  return no.test(wordKey(bare)) && !/[√✓✔]/u.test(bare);
}
