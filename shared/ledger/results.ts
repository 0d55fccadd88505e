import type { ApplicationRowId } from "../forms/cell-id.ts";
import { edition2021 } from "../forms/edition-2021.ts";
import { type WordLine, wordReaders } from "./word-table.ts";

/** A result of an application: a row of table three between 上年结转 and 总计. */
export type ResultRow = Extract<
  ApplicationRowId,
  "granted" | "partiallyGranted" | `${"refused" | "unavailable" | "declined" | "other"}.${string}`
>;

/** What words for a result mean: a row; some rows of which somebody has to choose one; or that there is no final answer yet. */
export type ResultSense =
  { readonly row: ResultRow } | { readonly among: readonly ResultRow[] } | { readonly open: true };

/** The result rows of the form of 2021, each with its label, in the order of the form. */
const labelled: readonly { readonly row: ResultRow; readonly label: string }[] = edition2021.cells.flatMap((cell) =>
  cell.table === "t3" && cell.column === "total" && isResult(cell.row)
    ? [{ row: cell.row, label: cell.rowLabels.at(-1) ?? "" }]
    : [],
);

/** The result rows in the order of the form. */
export const resultRows: readonly ResultRow[] = labelled.map(({ row }) => row);

/** Whether a text names a result row. */
export function isResult(row: string): row is ResultRow {
  return row === "granted" || row === "partiallyGranted" || /^(?:refused|unavailable|declined|other)\./.test(row);
}

function rowsOf(group: "refused" | "unavailable" | "declined" | "other"): readonly ResultRow[] {
  return resultRows.filter((row) => row.startsWith(`${group}.`));
}

/** The words for results. Words for a whole group, and those that offices use in different ways, only propose rows. */
export const resultWords: readonly WordLine<ResultSense>[] = [
  // The labels of the form itself; what stands further down counts where a label says too little, such as 其他.
  ...labelled.map(({ row, label }) => ({ means: { row }, words: `${label} ${withoutRemark(label)}` })),
  {
    means: { row: "granted" },
    words:
      "予以公开 同意公开 公开 全部公开 提供 已提供 予以提供 主动公开告知 已主动公开 已公开告知 告知获取途径 告知获取方式和途径 属于主动公开 予以全部公开 已公开 已予公开 已全部公开 全部提供",
  },
  { means: { row: "partiallyGranted" }, words: "部分公开 同意部分公开 区分处理 部分予以公开 予以部分公开 部分提供" },
  { means: { row: "refused.stateSecret" }, words: "国家秘密 涉密 涉及国家秘密 属于国家秘密" },
  {
    means: { row: "refused.prohibitedByLaw" },
    words: "法律行政法规禁止 法律行政法规禁止公开 法律法规禁止公开 其他法律行政法规禁止公开",
  },
  {
    means: { row: "refused.safetyStability" },
    words: "三安全一稳定 危及三安全一稳定 危及国家安全公共安全经济安全和社会稳定 可能危及三安全一稳定",
  },
  {
    means: { row: "refused.thirdParty" },
    words: "第三方 商业秘密 个人隐私 涉及商业秘密 涉及个人隐私 第三方合法权益 保护第三方合法权益 损害第三方合法权益",
  },
  {
    means: { row: "refused.internalAffairs" },
    words: "内部事务 内部事务信息 内部管理信息 三类内部事务信息 属于内部事务信息 属于三类内部事务信息",
  },
  {
    means: { row: "refused.deliberative" },
    words: "过程性信息 四类过程性信息 过程信息 属于过程性信息 属于四类过程性信息",
  },
  { means: { row: "refused.enforcementFile" }, words: "执法案卷 行政执法案卷 行政执法案卷信息 属于行政执法案卷" },
  {
    means: { row: "refused.administrativeQuery" },
    words: "行政查询 行政查询事项 登记查询 另有规定 属于行政查询事项",
  },
  {
    means: { row: "unavailable.notHeld" },
    words:
      "不存在 信息不存在 政府信息不存在 未制作 未保存 不掌握 非本机关 非本部门掌握 本机关不掌握 不属于本机关公开 不属于本机关 不属于本机关负责公开 不属于本机关职责 不属于本机关职责权限 不属于本机关职责范围 不属于本机关公开范围 告知其他机关 非本机关掌握 非本机关政府信息 本机关不掌握相关政府信息",
  },
  {
    means: { row: "unavailable.needsCreation" },
    words: "需加工 需汇总 需另行制作 没有现成信息 没有现成信息需要另行制作 需要另行制作 需加工分析 需要汇总加工",
  },
  { means: { row: "unavailable.unclear" }, words: "补正后仍不明确 补正后申请内容仍不明确 补正后内容仍不明确" },
  {
    means: { row: "declined.petition" },
    words: "信访 投诉 举报 信访举报投诉 信访举报投诉类申请 信访投诉举报 非政府信息公开申请 不作为申请处理 信访投诉",
  },
  { means: { row: "declined.repeated" }, words: "重复申请 不予重复处理 不重复处理 不予重复答复" },
  { means: { row: "declined.publication" }, words: "公开出版物 要求提供公开出版物" },
  { means: { row: "declined.excessive" }, words: "大量反复 理由不合理 无正当理由大量反复申请 大量反复申请" },
  {
    means: { row: "declined.confirmation" },
    words: "确认 重新出具 确认或重新出具 要求确认或重新出具 要求行政机关确认或重新出具已获取信息",
  },
  {
    means: { row: "other.noCorrection" },
    words:
      "逾期未补正 逾期不补正 未补正 视为放弃 视为放弃申请 逾期未补正视为放弃 无正当理由逾期不补正 逾期未按要求补正 未按要求补正 申请人未按要求补正 未按期补正 申请人逾期未补正",
  },
  {
    means: { row: "other.feeUnpaid" },
    words: "逾期未缴费 逾期不缴费 未缴费 逾期未缴纳费用 逾期未交费 未按收费通知缴费",
  },
  {
    means: { row: "other.other" },
    words:
      "撤回 撤销 主动撤回 自主撤销 自愿撤回 申请人撤回 申请人主动撤回 申请人自愿撤回 申请人撤回申请 撤回申请 主动撤回申请 申请人撤销 终止 终止办理 撤销申请 已撤回",
  },
  { means: { among: rowsOf("refused") }, words: "不予公开 不公开 不同意公开 否决公开 免予公开 不予提供" },
  { means: { among: rowsOf("unavailable") }, words: "无法提供 不能提供" },
  { means: { among: rowsOf("declined") }, words: "不予处理 不处理 不再处理" },
  { means: { among: rowsOf("other") }, words: "其他处理 其它处理" },
  { means: { among: ["unavailable.unclear", "other.noCorrection"] }, words: "内容不明确 申请内容不明确 不明确" },
  { means: { among: ["declined.petition", "unavailable.needsCreation"] }, words: "咨询 业务咨询" },
  {
    means: { among: ["other.other"] },
    words: "其他 其它 转办 移送 转送 合并 并案 合并答复 并案处理 非政府信息 不属于政府信息 党务信息 档案 已失效",
  },
  {
    means: { open: true },
    words:
      "办理中 在办 正在办理 待答复 待补正 补正中 延期 延期答复 延期中 延期办理 征求意见中 征求第三方意见中 未办结 未答复 处理中 待办 待办理 受理中 已受理 受理 已登记 待处理 转办中 结转",
  },
];

/** Words beside the result that say nothing about it: how and that it was answered. */
const silent =
  "邮寄 信函 ems 挂号信 电子邮件 邮箱 当面 现场 网上 网络 在线 传真 纸质 书面 书面答复 已答复 答复 已办结 办结 已邮寄 告知书 答复书 按时办结 已完成 本年度办理结果";

/** Reads the words for results, with those that the user has taught. */
export const resultReader = wordReaders(resultWords, silent);

/** A label without its number and what stands in brackets, and without spaces, which divide words here. */
function withoutRemark(label: string): string {
  return label.replace(/^（[一二三四五六七]）|^\d\./u, "").replace(/（.*）$/u, "");
}

const ended = /^(?:是|[√✓✔]|已?(?:办结|答复|完成|结案|办毕|办理完毕)|(?:按时|按期|逾期)(?:办结|答复))$/u;
const open = /^(?:否|[×✗✘]|未(?:办结|答复|完成)|尚未办结|办理中|在办|正在办理|处理中|待办|待答复)$/u;

/** What 已办结, or 是 below 是否办结, says of an application; undefined where it says nothing of that sort. */
export function readStatus(text: string): "ended" | "open" | undefined {
  const bare = text.trim();
  return ended.test(bare) ? "ended" : open.test(bare) ? "open" : undefined;
}
