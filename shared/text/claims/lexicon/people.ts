import { type LexiconEntry, entry } from "./term.ts";

/** Who applies, which way the application came, how proceedings end. */
export const peopleWords: readonly LexiconEntry[] = [
  entry(
    { sort: "applicant", is: "naturalPerson" },
    "自然人 公民 公民个人 个人 自然人申请 公民申请 个人申请 自然人申请人 公民（自然人） 自然人（公民） 群众申请",
  ),
  entry(
    { sort: "applicant", is: "organisation" },
    `法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人与其他组织 法人或其它组织 法人和其它组织 法人、其它组织 法人（其他组织） 法人（或其他组织） 法人/其他组织
     法人 法人组织 单位申请 组织机构 法人机构 企业法人 法人单位 法人或组织 法人及组织 法人和组织 法人或其他组织申请 法人申请 企业及其他组织 企业和其他组织 企业或其他组织 来自组织 组织申请 单位`,
  ),
  entry({ sort: "applicant", is: "business" }, "商业企业 商业企业申请"),
  entry({ sort: "applicant", is: "enterprise" }, "企业 公司 企业申请"),
  entry({ sort: "applicant", is: "research" }, "科研机构 科研院所 科研机构申请"),
  entry({ sort: "applicant", is: "nonprofit" }, "社会公益组织 公益组织 社会公益组织申请 社会公益机构"),
  entry({ sort: "applicant", is: "legalService" }, "法律服务机构 律师事务所 律所 法律服务机构申请"),
  entry(
    { sort: "applicant", is: "otherOrg" },
    "其他组织 其他申请人 其他申请 其他类申请人 其他类型申请人 其他主体 其它组织 其他法人 其他法人或组织 其他机构",
  ),
  entry(
    { sort: "neutral", is: "neutral" },
    "个人信息 个人隐私 企业群众 企业和群众 群众和企业 企业开办 公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 个人所得",
  ),
  entry({ sort: "foreign", is: "thing" }, "企事业单位 公共企事业单位 中小企业 国有企业 市场主体"),
  entry(
    { sort: "channel", is: "channel" },
    `网上 网络 网站 在线 线上 线下 信函 信件 邮寄 邮件 电子邮件 电子邮箱 邮箱 传真 当面 现场 窗口 书面 平台 互联网 门户网站 政府网站 政府门户网站 网络平台 网上申请 网络申请
     在线申请 线上申请 网站申请 信函申请 信件申请 邮寄申请 电子邮件申请 邮件申请 传真申请 当面申请 现场申请 书面申请 纸质申请 纸质 来函 快递 邮政快递 电话 其他渠道 其他方式 其他途径 其它渠道 其他途径提交 当面提交 上级交办 领导交办 当场提交 当面申请 来信 来函 来访 来人 电子邮箱 信函邮寄 邮寄信函 EMS 挂号信函 政务服务网 微信 微博 公报 邮政 在线平台 依申请公开系统
     网上平台 网上提交 挂号信 当场申请 当面递交 口头 口头申请 通过网络 面交`,
  ),
  entry(
    { sort: "outcome", is: "upheld" },
    "维持 复议机关维持 复议机关决定维持 法院维持 法院判决维持 判决维持 胜诉 获维持 结果为维持 维持原决定 维持原行为 判决驳回 驳回诉讼请求 驳回原告诉讼请求 驳回诉求 驳回原告诉求 驳回复议请求 驳回行政复议请求 结果维持 予以维持 被维持 维持原行政行为 维持结果",
  ),
  entry(
    { sort: "outcome", is: "corrected" },
    "纠正 复议机关纠正 复议机关撤销 法院判决撤销 法院撤销 判决撤销 败诉 被撤销 撤销原决定 确认违法 责令履行 责令重新答复 责令重作 变更 被责令 被变更 被确认违法 责令限期答复 结果纠正 被纠正 予以纠正 纠错 被纠错 纠正结果 被依法纠正",
  ),
  entry(
    { sort: "outcome", is: "other" },
    "其他结果 复议机关终止 撤诉 终止 撤回终止 申请人撤回终止 撤回结案 和解 调解 调解结案 终止审理 终止复议 驳回起诉 撤诉结案 其它结果 其他结果的",
  ),
  entry(
    { sort: "outcome", is: "pending" },
    "尚未审结 尚未办结的复议 尚未作出决定 尚未判决 尚未宣判 正在诉讼 未审结 尚未结案 尚在审理 正在审理 尚在审理中 正在审理中 未结案 审理中 未结",
  ),
  entry({ sort: "outcome", is: "unsettled" }, "驳回 撤回 撤销 责令 不予受理 驳回复议申请 驳回行政复议申请"),
];
