import type { WordLine } from "./word-table.ts";

/** What a column of a register may hold. */
export const fields = [
  "number",
  "unit",
  "received",
  "applicant",
  "kind",
  "channel",
  "content",
  "corrected",
  "extended",
  "due",
  "answered",
  "closed",
  "served",
  "result",
  "ground",
  "remark",
  "carried",
  "review",
  "reviewResult",
  "lawsuit",
  "lawsuitResult",
  "pieces",
  "status",
] as const;

/** What a column of a register may hold. */
export type Field = (typeof fields)[number];

/** Whether a text names a field. */
export function isField(text: string): text is Field {
  return fields.some((field) => field === text);
}

/** Heads that name a field for certain; where several columns have some, the one that stands first here holds it: what was received one day is entered (登记) another. */
export const sureHeads: readonly WordLine<Field>[] = [
  {
    means: "number",
    words:
      "序号 编号 登记编号 受理编号 收件编号 申请编号 查询编号 查询码 登记号 受理号 收件号 申请号 件号 回执编号 流水号 申请单编号",
  },
  {
    means: "unit",
    words: "受理机关 受理单位 收件单位 被申请单位 被申请机关 答复机关 答复单位 填报单位 公开机关 行政机关",
  },
  {
    means: "received",
    words:
      "收到日期 收到时间 收到申请日期 收到申请时间 收件日期 收件时间 接收日期 接收时间 签收日期 来件时间 来件日期 收文日期 收到申请书日期 收到申请书时间 登记日期 登记时间",
  },
  {
    means: "applicant",
    words:
      "申请人 姓名 申请人姓名 名称 申请人名称 申请人姓名或名称 申请人姓名名称 姓名或名称 姓名名称 姓名单位 姓名及单位 申请者 申请人单位名称",
  },
  {
    means: "kind",
    words:
      "申请人类型 申请人类别 申请人性质 申请主体 申请主体类型 申请主体类别 申请人情况 单位类型 申请人身份 主体类别 申请人分类 申请人种类 申请者类型 申请者类别 申请者身份 申请者性质 主体类型 主体性质 人员类别",
  },
  {
    means: "channel",
    words: "申请方式 提交方式 接收渠道 申请渠道 来件方式 收件方式 接收方式 申请途径 收到方式 来件渠道 渠道",
  },
  {
    means: "content",
    words:
      "申请内容 申请事项 所需信息 内容描述 信息名称 申请公开内容 所需政府信息 申请信息内容 申请公开的信息 内容 事项",
  },
  {
    means: "corrected",
    words:
      "补正收到日期 收到补正日期 补正日期 补证收到日期 补正材料收到日期 补正完成日期 补正收到时间 补正收到 收到补正",
  },
  { means: "extended", words: "是否延期 延期告知日期 延期至 延期 延期情况 延期答复 是否延长 延长期限" },
  {
    means: "due",
    words: "答复期限 办理期限 应答复日期 到期日 截止日期 到期日期 答复截止日期 办理时限 应办结日期 期限",
  },
  { means: "answered", words: "答复日期 答复时间 正式答复日期 作出答复日期 答复书日期 答复作出日期" },
  { means: "closed", words: "办结日期 办结时间 完成日期 完成时间 办理完成日期 结案日期" },
  { means: "served", words: "送达日期 送达时间 交邮日期 寄出日期 邮寄日期 答复送达日期" },
  {
    means: "result",
    words:
      "答复类型 办理结果 处理结果 答复结果 处理决定 审批结果 答复情况 办理情况 答复类别 处理情况 结果 决定类型 公开情况 答复结论 结论 办理结果类型 回复结果 回复类型 回复类别 办复结果 办件结果 结果类型 答复性质 告知类型 告知书类型 答复书类型 决定书类型",
  },
  {
    means: "ground",
    words:
      "理由 不公开类别 适用条款 依据 不公开理由 不予公开理由 答复依据 法律依据 具体情形 不予公开情形 条款 适用条例条款",
  },
  { means: "remark", words: "备注 说明 备注说明 其他说明 办理说明 情况说明 备注情况" },
  { means: "carried", words: "是否结转 结转 结转情况 上年结转 是否上年结转 是否结转下年度 结转下年度" },
  { means: "review", words: "是否复议 行政复议 复议 复议情况 是否行政复议 行政复议情况 是否申请复议 是否提起行政复议" },
  { means: "reviewResult", words: "复议结果 行政复议结果 复议决定 复议结论" },
  {
    means: "lawsuit",
    words: "是否诉讼 行政诉讼 诉讼 诉讼情况 是否行政诉讼 行政诉讼情况 是否提起诉讼 是否提起行政诉讼",
  },
  { means: "lawsuitResult", words: "诉讼结果 行政诉讼结果 判决结果 裁判结果 诉讼结论" },
  { means: "pieces", words: "件数 申请件数 申请数量" },
];

/** Heads that name a field in some offices and something else in others: what stands below them decides, and the user is told. */
export const doubtfulHeads: readonly WordLine<Field>[] = [
  {
    means: "received",
    words:
      "申请日期 申请时间 提交日期 提交时间 受理日期 受理时间 申请受理日期 受理登记日期 提出申请日期 申请提出日期 日期 时间",
  },
  { means: "applicant", words: "申请单位" },
  { means: "kind", words: "类别 类型 申请类别 性质 申请人 身份 主体 申请对象 人员类型" },
  {
    means: "answered",
    words:
      "回复日期 回复时间 办复日期 办复时间 反馈日期 反馈时间 决定日期 作出决定日期 告知书日期 签发日期 发文日期 落款日期",
  },
  {
    means: "result",
    words:
      "答复方式 处理方式 办理方式 公开方式 状态 办理状态 答复 公开类型 类别 类型 答复意见 处理意见 办理意见 答复内容 答复形式 是否公开 公开与否 备注",
  },
  { means: "ground", words: "原因 说明 备注" },
  { means: "channel", words: "方式 途径 来源" },
  { means: "status", words: "状态 办理状态 是否办结 是否已办结 是否答复 是否已答复 办理进度 办理进展 进度" },
];

/** Heads that are like those of a field, where no list has them. */
export const likeHeads: readonly (readonly [RegExp, Field])[] = [
  [/^(?:申请|所需).*(?:内容|信息|事项)$/u, "content"],
  [/^补[正证](?!.*(?:告知|通知|期限|限期|是否)).*(?:日期|时间)$/u, "corrected"],
  [
    // 收到第三方意见日期 and the like are days of something else.
    /^(?:申请|首次|实际)?(?:收到|收件|接收|接件|来件|来文|来信|收文|收信|收悉|签收)(?!.*(?:补[正证]|答复|回复|意见|第三方|协办|复议|诉讼|费|款|告知|通知)).*(?:日期|时间)$/u,
    "received",
  ],
  [/^申请人?.*(?:类别|类型|性质|分类)$/u, "kind"],
  [/^申请人.*(?:姓名|名称)$/u, "applicant"],
  [/(?:登记|受理|收件|申请|查询)(?:序|编|流水)?号$/u, "number"],
  [
    /^(?:实际|正式|书面)?(?:作出|出具)?(?:最终)?答复(?!.*(?:期限|截止|应|延|补[正证]|第三方|征求|协办)).*(?:日期|时间)$/u,
    "answered",
  ],
  [/^(?:办结|完成|结案).*(?:日期|时间)$/u, "closed"],
  [/^(?:答复|办理|处理)(?:书)?(?:结果|类型|类别|情形|决定).*$/u, "result"],
  [/^(?:申请|接收|来件|提交).*(?:方式|渠道|途径)$/u, "channel"],
  [/^(?:不予?公开|答复|适用).*(?:理由|依据|条款|情形)$/u, "ground"],
  [/复议.*(?:结果|决定|结论)$/u, "reviewResult"],
  [/^(?:是否|有无).*复议$|^(?:行政)?复议(?:是否|有无)/u, "review"],
  [/诉讼.*(?:结果|判决|结论)$/u, "lawsuitResult"],
  [/^(?:是否|有无).*诉讼$|^(?:行政)?诉讼(?:是否|有无)/u, "lawsuit"],
  [/^(?:应|法定)?(?:答复|办理|办结).*(?:期限|截止|时限).*$/u, "due"],
];

/** The fields that hold dates. */
export const dateFields = ["received", "corrected", "due", "answered", "closed", "served"] as const satisfies Field[];

/** A field that holds dates. */
export type DateField = (typeof dateFields)[number];

/** Whether a field holds dates. */
export function isDateField(field: Field): field is DateField {
  return dateFields.some((each) => each === field);
}
