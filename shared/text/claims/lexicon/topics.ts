import { type LexiconEntry, entry } from "./term.ts";

/** The subjects of the three tables. */
export const topicWords: readonly LexiconEntry[] = [
  entry(
    { sort: "topic", is: "applications" },
    `政府信息公开申请 政府信息公开的申请  信息公开申请 公开申请 申请公开 政务公开申请 信息公开申请件 公开政府信息的申请
     公开政府信息申请 依申请件 申请政府信息公开 申请数量 申请量 申请总量 信息依申请 政府信息申请 公开信息申请 政务信息公开申请`,
  ),
  entry(
    { sort: "topic", is: "applications", loose: true },
    "依申请公开 依申请信息公开 依申请政府信息公开 政府信息依申请公开 依申请公开政府信息",
  ),
  entry({ sort: "application", is: "weak" }, "申请 申请件 申请事项 申请总数"),
  entry({ sort: "topic", is: "review" }, "行政复议 复议 行政复议案件 行政复议申请 复议申请 复议案件"),
  entry(
    { sort: "topic", is: "lawsuit" },
    "行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政应诉 应诉案件 行政应诉案件 行政案件 被诉 被诉讼 被起诉 被提起诉讼",
  ),
  entry(
    { sort: "route", is: "direct" },
    "未经复议直接起诉 未经行政复议直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 未经复议直接提起的行政诉讼 未经行政复议直接提起的行政诉讼 直接提起的行政诉讼 直接起诉 直接提起行政诉讼 直接提起诉讼",
  ),
  entry(
    { sort: "route", is: "afterReview" },
    "复议后起诉 经复议后起诉 复议后提起的行政诉讼 经复议后提起的行政诉讼 行政复议后起诉 复议后提起行政诉讼 复议后提起诉讼 复议后诉讼 经复议起诉",
  ),
  entry(
    { sort: "neutral", is: "neutral" },
    `未经复议 经复议 复议或诉讼 诉讼法 行政诉讼法 行政复议法 诉讼风险 复议诉讼风险 申请人 申请表 申请书 申请渠道 申请受理 申请办理 申请方式 申请流程 申请平台
     申请答复 申请内容 申请材料 申请指南 申请邮箱 复议权 诉讼权 规章制定权 许可证 规章制度 各项规章制度 行政许可法 行政处罚法 行政强制法 依申请办理`,
  ),
  entry(
    { sort: "topic", is: "regulation" },
    "规章 区政府规章 市政府规章 县政府规章 省政府规章 政府规章 地方政府规章 部门规章 行政规章",
  ),
  entry(
    { sort: "topic", is: "normative" },
    "行政规范性文件 区政府规范性文件 市政府规范性文件 县政府规范性文件 省政府规范性文件 镇政府规范性文件 规范性文件 政府规范性文件 规范性公文 行政规范文件 规范文件 行政性规范文件",
  ),
  entry(
    { sort: "topic", is: "licensing" },
    "行政许可 行政许可决定 行政许可案件 行政许可处理决定 许可处理决定 行政许可件",
  ),
  entry(
    { sort: "topic", is: "penalty" },
    "行政处罚 行政处罚决定 行政处罚案件 行政处罚处理决定 处罚决定 处罚处理决定 行政处罚件",
  ),
  entry(
    { sort: "topic", is: "coercion" },
    "行政强制 行政强制决定 行政强制措施 行政强制执行 行政强制案件 行政强制处理决定 强制处理决定 行政强制件",
  ),
  entry({ sort: "topic", is: "fees" }, "行政事业性收费 行政事业性收费金额 行政事业收费 行政事业性收费总金额"),
];
