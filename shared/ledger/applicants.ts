import type { ApplicantColumn } from "../forms/cell-id.ts";
import { foldText } from "../recognition/normalise.ts";
import { type WordLine, wordReaders } from "./word-table.ts";

/** A kind of applicant: a column of table three. */
export type ApplicantKind = Exclude<ApplicantColumn, "total">;

/** The kinds in the order of the form. */
export const applicantKinds: readonly ApplicantKind[] = [
  "naturalPerson",
  "business",
  "research",
  "nonprofit",
  "legalService",
  "otherOrg",
];

/** What a word for the applicant means: a kind, or some of which somebody has to choose one. */
export type ApplicantSense = { readonly kind: ApplicantKind } | { readonly among: readonly ApplicantKind[] };

const organisations = applicantKinds.filter((kind) => kind !== "naturalPerson");

/** The words for kinds of applicants, with those that are in doubt: they only propose. To be extended by a user's own words. */
export const applicantWords: readonly WordLine<ApplicantSense>[] = [
  { means: { kind: "naturalPerson" }, words: "自然人 公民 个人 居民 村民 群众 本人 自然人公民 公民个人 公民自然人" },
  {
    means: { kind: "business" },
    words: "商业企业 企业 公司 有限公司 有限责任公司 股份有限公司 商贸企业 商贸 工厂 厂 企业法人 商业企业类 工商企业",
  },
  {
    means: { kind: "research" },
    words: "科研机构 科研院所 科研单位 研究院 研究所 研究机构 高校 高等院校 高等学校 大学 学院",
  },
  {
    means: { kind: "nonprofit" },
    words: "社会公益组织 公益组织 社会组织 社会团体 社团 基金会 协会 学会 民非 民办非企业单位 社会服务机构",
  },
  { means: { kind: "legalService" }, words: "法律服务机构 律师事务所 律所 法律服务所 基层法律服务所 法律机构" },
  {
    means: { kind: "otherOrg" },
    words:
      "其他 其它 其他组织类 机关 行政机关 国家机关 事业单位 村委会 村民委员会 居委会 居民委员会 业委会 业主委员会 学校 中小学 医院 工会",
  },
  { means: { among: ["naturalPerson", "business"] }, words: "个体工商户 个体户 个体" },
  { means: { among: ["business", "otherOrg"] }, words: "合作社 农民专业合作社 媒体 新闻媒体" },
  { means: { among: ["nonprofit", "otherOrg"] }, words: "行业协会 商会" },
  { means: { among: ["naturalPerson", "legalService"] }, words: "律师 代理律师" },
  {
    means: { among: organisations },
    words:
      "法人 法人或其他组织 法人及其他组织 法人和其他组织 法人或者其他组织 法人其他组织 其他组织 单位 组织 机构 团体",
  },
];

/** Words beside the kind that say nothing about it. */
const silent = "申请人 类 本市 外地 本地 法人或其他组织 法人或者其他组织 法人及其他组织 法人和其他组织";

/** Reads the words for applicants, with those that the user has taught. */
export const applicantReader = wordReaders(applicantWords, silent);

/** How names end, the surest first. A name only proposes a kind, it never sets one. */
const endings: readonly (readonly [RegExp, readonly ApplicantKind[]])[] = [
  [/(?:律师事务所|法律服务所|公证处)$/u, ["legalService"]],
  [/(?:研究院|研究所|科学院|研究中心|大学|学院)$/u, ["research"]],
  [/(?:行业协会|商会)$/u, ["nonprofit", "otherOrg"]],
  [/(?:基金会|协会|学会|促进会|联合会|志愿者?队|服务社)$/u, ["nonprofit"]],
  [/(?:合作社|报社|电视台|杂志社)$/u, ["business", "otherOrg"]],
  [/(?:公司|集团|厂|企业|商行|商店|经营部|事务所|中心)$/u, ["business"]],
  [
    /(?:委员会|村委会|居委会|业委会|工会|局|厅|院|学校|中学|小学|幼儿园|医院|政府|办事处|办公室|支队|大队)$/u,
    ["otherOrg"],
  ],
];

/** The kinds that a name makes likely: by its ending, or a person's where it is as short as one. */
export function kindsOfName(name: string): readonly ApplicantKind[] {
  const plain = foldText(name).replace(/\([^()]*\)/gu, "");
  if (plain === "") return [];
  const found = endings.find(([ending]) => ending.test(plain));
  if (found !== undefined) return found[1];
  return /^[\p{Script=Han}*·]{2,4}(?:等\d*[人名]?)?$/u.test(plain) ? ["naturalPerson"] : [];
}

/** Surnames that nine people in ten bear, and those of two characters. */
const surnames = new RegExp(
  "^(?:欧阳|司马|诸葛|上官|司徒|东方|令狐|皇甫|尉迟|公孙|慕容|夏侯|端木|南宫|" +
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])" +
    "[\\p{Script=Han}*·]{1,2}(?:先生|女士|等\\d*[人名]?)?$",
  "u",
);

/** Whether a word may be what a person is called: by a surname and its length. Some are none (高中生). */
export function mayNameAPerson(word: string): boolean {
  return surnames.test(foldText(word));
}
