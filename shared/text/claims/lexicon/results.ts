import { type LexiconEntry, entry } from "./term.ts";

/** The results of table three, as reports name them. */
export const resultWords: readonly LexiconEntry[] = [
  entry(
    { sort: "result", is: "granted" },
    "予以公开 同意公开 全部公开 全部予以公开 准予公开 给予公开 已予公开 决定公开 属于公开 予以全部公开 依法公开 依法予以公开",
  ),
  entry(
    { sort: "result", is: "partiallyGranted" },
    "部分公开 予以部分公开 部分予以公开 同意部分公开 部分公开部分不予公开 区分处理 作区分处理",
  ),
  entry({ sort: "result", is: "refused" }, "不予公开 未予公开 不同意公开 不公开 依法不予公开 决定不予公开 不予以公开"),
  entry({ sort: "result", is: "refused.stateSecret" }, "国家秘密 属于国家秘密 涉及国家秘密 属国家秘密"),
  entry(
    { sort: "result", is: "refused.prohibitedByLaw" },
    `法律行政法规禁止公开 法律、行政法规禁止公开 其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律法规禁止公开 法律、法规禁止公开 其他法律法规禁止公开
     法律、行政法规禁止的 法律行政法规禁止`,
  ),
  entry(
    { sort: "result", is: "refused.safetyStability" },
    '三安全一稳定 危及“三安全一稳定” 危及三安全一稳定 “三安全一稳定” 危及"三安全一稳定"',
  ),
  entry(
    { sort: "result", is: "refused.thirdParty" },
    "第三方合法权益 保护第三方合法权益 第三方权益 损害第三方合法权益 第三方利益 第三人合法权益 涉及第三方",
  ),
  entry(
    { sort: "result", is: "refused.internalAffairs" },
    "内部事务信息 三类内部事务信息 属于三类内部事务信息 三类内部事务 内部事务 内部管理信息",
  ),
  entry(
    { sort: "result", is: "refused.deliberative" },
    "过程性信息 四类过程性信息 属于四类过程性信息 四类过程性 过程信息",
  ),
  entry(
    { sort: "result", is: "refused.enforcementFile" },
    "行政执法案卷 行政执法案卷信息 执法案卷 执法案卷信息 属于行政执法案卷",
  ),
  entry({ sort: "result", is: "refused.administrativeQuery" }, "行政查询事项 行政查询 属于行政查询事项"),
  entry({ sort: "result", is: "unavailable" }, "无法提供 不能提供 未能提供 予以无法提供"),
  entry(
    { sort: "result", is: "unavailable.notHeld" },
    `不掌握 不掌握相关政府信息 本机关不掌握 本机关不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握的政府信息 政府信息不存在 信息不存在 不掌握相关信息 非本机关掌握 不存在
     不属于本机关掌握 未掌握 不掌握该信息 不掌握信息`,
  ),
  entry(
    { sort: "result", is: "unavailable.needsCreation" },
    "没有现成信息需要另行制作 没有现成信息 没有现成信息，需要另行制作 需要另行制作 需另行制作 没有现成信息、需要另行制作 另行制作 无现成信息",
  ),
  entry(
    { sort: "result", is: "unavailable.unclear" },
    "补正后申请内容仍不明确 补正后仍不明确 申请内容不明确 内容不明确 补正后内容仍不明确 补正后申请内容不明确 申请内容仍不明确",
  ),
  entry({ sort: "result", is: "declined" }, "不予处理"),
  entry(
    { sort: "result", is: "declined.petition" },
    `信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访、举报、投诉类 信访举报投诉 信访、举报、投诉 信访、投诉、举报类 信访、投诉、举报 信访类申请 信访投诉举报类申请 信访投诉举报类
     信访投诉举报 信访类`,
  ),
  entry({ sort: "result", is: "declined.repeated" }, "重复申请 重复申请类"),
  entry({ sort: "result", is: "declined.publication" }, "要求提供公开出版物 提供公开出版物 公开出版物"),
  entry({ sort: "result", is: "declined.excessive" }, "无正当理由大量反复申请 大量反复申请 大量、反复申请 反复申请"),
  entry(
    { sort: "result", is: "declined.confirmation" },
    "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 重新出具已获取信息 确认或重新出具",
  ),
  entry(
    { sort: "result", is: "other" },
    "其他处理 作其他处理 其他方式处理 其他情形处理 其他处理情形 其它处理 其他处理结果 其他处理方式",
  ),
  entry(
    { sort: "result", is: "other.noCorrection" },
    `申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 无正当理由逾期不补正 逾期不补正 逾期未补正 申请人逾期不补正 申请人无正当理由逾期不补正 不补正 未补正`,
  ),
  entry(
    { sort: "result", is: "other.feeUnpaid" },
    `申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 逾期未按收费通知要求缴纳费用 未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费
     逾期未缴纳费用 未缴纳费用`,
  ),
  entry(
    { sort: "neutral", is: "neutral" },
    "不再处理 不掌握情况 以公开为常态 不公开为例外 公开为常态、不公开为例外 公开为常态，不公开为例外 应公开未公开 不应公开的随意公开",
  ),
];
