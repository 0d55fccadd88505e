import type { ExplainFailures } from "../failure.ts";
import type { Grounds } from "../text/claims/claim.ts";
import type { ExplainedSegment, ExplainedToken, UnreadStretch } from "../text/claims/explain.ts";
import type { FixedWording, Wording } from "./language.ts";

/** The headings of what `gouji explain` prints, and its few words in between. */
export const explainWords = {
  plain: { zh: "整理后的文字", en: "Plain text" },
  tokens: { zh: "词、数和标点", en: "Tokens" },
  segments: { zh: "小句和语境", en: "Segments and scene" },
  claims: { zh: "读出的论断和对应的单元格", en: "Claims and their cells" },
  unread: { zh: "没有读作论断的数，以及原因", en: "Numbers that claim nothing, and why" },
  noClaims: { zh: "没有读出论断。", en: "Nothing is claimed." },
  noUnread: { zh: "没有。", en: "None." },
  unknown: { zh: "不认识，略过", en: "unknown, passed over" },
  number: { zh: "数", en: "number" },
  mark: { zh: "标点", en: "mark" },
  uncounted: { zh: "不计数", en: "counts nothing" },
  certain: { zh: "确定", en: "certain" },
  uncertain: { zh: "不确定，至多提示", en: "not certain, a hint at most" },
  lastYear: { zh: "上年", en: "last year" },
  textOnly: { zh: "只能与文中别的数相比", en: "only comparable with other numbers of the text" },
} as const satisfies Record<string, FixedWording>;

type TermSort = Extract<ExplainedToken, { readonly kind: "term" }>["sort"];

/** The sorts of words that the reader knows. */
export const termSortWords: Readonly<Record<TermSort, FixedWording>> = {
  topic: { zh: "主题", en: "topic" },
  application: { zh: "申请", en: "application" },
  event: { zh: "办理动作", en: "event" },
  result: { zh: "处理结果", en: "result" },
  outcome: { zh: "复议诉讼结果", en: "outcome" },
  route: { zh: "诉讼途径", en: "route" },
  applicant: { zh: "申请人", en: "applicant" },
  document: { zh: "文件动作", en: "document" },
  channel: { zh: "申请渠道", en: "channel" },
  period: { zh: "期间", en: "period" },
  authority: { zh: "机关", en: "authority" },
  foreign: { zh: "表外事项", en: "foreign" },
  sign: { zh: "虚词", en: "sign" },
  neutral: { zh: "无关的词", en: "neutral" },
};

/** What a segment can be about. */
export const topicWords: Readonly<Record<NonNullable<ExplainedSegment["topic"]>, FixedWording>> = {
  applications: { zh: "政府信息公开申请", en: "applications" },
  review: { zh: "行政复议", en: "reviews" },
  lawsuit: { zh: "行政诉讼", en: "lawsuits" },
  regulation: { zh: "规章", en: "regulations" },
  normative: { zh: "行政规范性文件", en: "normative documents" },
  licensing: { zh: "行政许可", en: "licences" },
  penalty: { zh: "行政处罚", en: "penalties" },
  coercion: { zh: "行政强制", en: "coercive measures" },
  fees: { zh: "行政事业性收费", en: "fees" },
  foreign: { zh: "表外事项", en: "another matter" },
};

/** The period that a segment speaks of. */
export const scenePeriodWords: Readonly<Record<ExplainedSegment["period"], FixedWording>> = {
  thisYear: { zh: "本年", en: "this year" },
  lastYear: { zh: "上年", en: "last year" },
  nextYear: { zh: "下年", en: "next year" },
  other: { zh: "其他期间", en: "another period" },
};

/** Whose figures a segment gives. */
export const sceneAuthorityWords: Readonly<Record<ExplainedSegment["authority"], FixedWording>> = {
  own: { zh: "本机关", en: "own" },
  government: { zh: "本级政府", en: "its government" },
  other: { zh: "其他机关", en: "another authority" },
};

/** What a claim is certain by, and what is open where it is not. */
export const groundsWords: Readonly<Record<keyof Grounds, Readonly<Record<"holds" | "open", FixedWording>>>> = {
  subject: {
    holds: { zh: "写明了数的是什么", en: "subject named" },
    open: { zh: "用词可作他解", en: "subject open" },
  },
  unit: { holds: { zh: "量词相符", en: "unit fits" }, open: { zh: "量词不合常例", en: "unit open" } },
  scope: {
    holds: { zh: "说的是本报告范围", en: "scope own" },
    open: { zh: "可能只是其中一个机关的", en: "scope open" },
  },
  period: { holds: { zh: "期间明确", en: "period this report's" }, open: { zh: "期间不明确", en: "period open" } },
  clause: {
    holds: { zh: "小句读全了", en: "clause read" },
    open: { zh: "小句里有没读懂的词", en: "clause has unread words" },
  },
};

/** Why a number claims nothing. */
export const unreadWords: Readonly<Record<UnreadStretch["why"], FixedWording>> = {
  open: { zh: "写法不能确定是哪个数", en: "its signs leave open which number they are" },
  word: { zh: "是词语的一部分，或后面没有量词", en: "part of a word, or no unit behind it" },
  ordinal: { zh: "是序号或文号", en: "an ordinal, or the number of a document" },
  range: { zh: "是起止范围的一端", en: "one end of a range" },
  code: { zh: "是编号或代码的一部分", en: "part of a code" },
  within: { zh: "是期限", en: "a time within which something is done" },
  every: { zh: "前面有“每”“各”等字，不是总数", en: "every one of some, no total" },
  loose: { zh: "没有量词，也不在小句末尾", en: "no unit, and not at the end of its clause" },
  otherAuthority: { zh: "说的是其他机关", en: "belongs to another authority" },
  otherMatter: { zh: "说的是三张表之外的事项", en: "belongs to a matter that no table counts" },
  otherNoun: { zh: "数的是另一样东西", en: "counts something else, by the noun beside it" },
  otherPeriod: { zh: "说的是其他期间", en: "belongs to another period" },
  respectively: {
    zh: "与“分别”并列，对应关系不能确定",
    en: "told with others “respectively”; which is whose is not certain",
  },
  denied: { zh: "前面有否定的词", en: "denied by a word in front of it" },
  noSubject: { zh: "文中和标题里都没有说明数的是什么", en: "neither the text nor a heading says what it counts" },
  notUnderstood: { zh: "没有句式认得前后的词", en: "no construction knows the words around it" },
  onlyAPart: { zh: "只作为构成部分与文中别的数相加，不与表格核对", en: "only added up with other numbers of the text" },
  withdrawn: { zh: "后文说明它另有所指，已撤回", en: "taken back because of what comes later" },
};

/** Sentences of `gouji explain` with parameters. */
export const explainSentences = {
  readAs: {
    zh: ({ unit, year, edition, under }) =>
      `按“${unit}”${year} 年度报告（${edition} 版表式）的一段理解，${under === undefined ? "上面没有标题" : `在标题“${under}”之下`}。`,
    en: ({ unit, year, edition, under }) =>
      `Read as a paragraph in the report of "${unit}" for ${year} (form of ${edition}), ${under === undefined ? "under no heading" : `under the heading "${under}"`}.`,
  } satisfies Wording<{ unit: string; year: number; edition: string; under: string | undefined }>,
  scene: {
    zh: ({ topic, period, authority, partOf }) =>
      `主题：${topic ?? "未知"}；期间：${period}；机关：${authority}${partOf === undefined ? "" : `；属于：${partOf}`}`,
    en: ({ topic, period, authority, partOf }) =>
      `topic: ${topic ?? "unknown"}; period: ${period}; authority: ${authority}${partOf === undefined ? "" : `; part of: ${partOf}`}`,
  } satisfies Wording<{ topic: string | undefined; period: string; authority: string; partOf: string | undefined }>,
  claimedBy: {
    zh: ({ by, certain, grounds }) => `句式 ${by}，${certain}：${grounds.join("、")}`,
    en: ({ by, certain, grounds }) => `construction ${by}, ${certain}: ${grounds.join(", ")}`,
  } satisfies Wording<{ by: string; certain: string; grounds: readonly string[] }>,
} as const;

/** Expected failures of `gouji explain`, with their sentences; part of `failureWords`. */
export const explainFailureWords: { readonly [C in keyof ExplainFailures]: Wording<ExplainFailures[C]> } = {
  sentenceEmpty: {
    zh: ({ command }) => `没有要解释的句子；请在 ${command} 后面用引号写出一句话。`,
    en: ({ command }) => `There is no sentence to explain. Put one in quotes behind ${command}.`,
  },
  sentenceTooLong: {
    zh: ({ length, limit }) => `句子有 ${length} 个字，超过 ${limit} 个字的上限，没有解释；请只给出要看的一段。`,
    en: ({ length, limit }) =>
      `The sentence has ${length} characters, more than ${limit}, and was not explained. Give the paragraph in question alone.`,
  },
  sentenceUnprintable: {
    zh: ({ place }) => `句子的第 ${place} 个字符是控制字符，没有解释；请去掉后再试。`,
    en: ({ place }) =>
      `Character ${place} of the sentence is a control character, so it was not explained. Remove it and try again.`,
  },
};
