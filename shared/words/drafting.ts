import type { PatternId } from "../drafting/patterns.ts";
import type { FixedWording, Wording } from "./language.ts";

/** What the sentences to begin with are called. */
export const patternNames: Readonly<Record<PatternId, FixedWording>> = {
  receivedAtOnce: { zh: "申请：新收，与上年相比", en: "Applications: received, compared with last year" },
  concludedCompared: { zh: "申请：办结，与上年相比", en: "Applications: concluded, compared with last year" },
  issuedCompared: { zh: "规范性文件：制发，与上年相比", en: "Normative documents issued, compared with last year" },
  reviewsCompared: { zh: "复议：与上年相比", en: "Reviews: compared with last year" },
  lawsuitsCompared: { zh: "诉讼：与上年相比", en: "Lawsuits: compared with last year" },
  stillOpenCompared: { zh: "问题：结转下年度，与上年相比", en: "Problems: carried on, compared with last year" },
  feesCompared: { zh: "行政事业性收费：与上年相比", en: "Administrative charges, compared with last year" },
  documents: { zh: "规范性文件：制发、废止、现行有效", en: "Normative documents: issued, repealed, in force" },
  decisions: { zh: "行政许可、处罚、强制", en: "Licences, penalties, coercive measures" },
  applications: { zh: "申请：新收、结转、办结", en: "Applications: received, carried over, concluded" },
  results: { zh: "申请：办理结果", en: "Applications: results" },
  applicants: { zh: "申请：申请人构成", en: "Applications: who applied" },
  channels: { zh: "申请：申请方式（由台账数出）", en: "Applications: ways of applying (from the register)" },
  channelShares: { zh: "申请：申请方式及占比（由台账数出）", en: "Applications: ways of applying, with shares" },
  comparedWithLastYear: { zh: "申请：与上年相比", en: "Applications: compared with last year" },
  proceedings: { zh: "复议和诉讼", en: "Reviews and lawsuits" },
  fees: { zh: "行政事业性收费", en: "Administrative charges" },
  disputesCorrected: { zh: "问题：复议被纠正", en: "Problems: reviews corrected" },
  stillOpen: { zh: "问题：结转下年度", en: "Problems: carried on" },
  noProcessingFee: { zh: "信息处理费：未收取", en: "Processing fee: none charged" },
  unitFees: { zh: "信息处理费：各单位情况", en: "Processing fee: what the units say" },
  nothingElse: { zh: "没有其他事项", en: "Nothing else to report" },
};

/** How many numbers of the whole text agree with the tables and can follow them. */
export const bindAll: Wording<number> = {
  zh: (count) => `绑定全文 ${count} 个与表格相符的数字`,
  en: (count) => `Bind the ${count} ${count === 1 ? "number" : "numbers"} of the text that agree`,
};

/** What the drafting menu says. */
export const draftingWords = {
  menu: { zh: "提纲和句式", en: "Outline and sentences" },
  outline: { zh: "插入提纲（只有标题）", en: "Insert the outline (headings only)" },
  outlineDone: { zh: "提纲标题已经齐全", en: "All headings of the outline are there" },
  preamble: { zh: "按单位和年度写引言", en: "Write the preamble for this unit and year" },
  sentences: { zh: "句式（数据与表格联动，插入后请核对）", en: "Sentences (figures follow the tables; check them)" },
  bound: { zh: "没有可绑定的数字", en: "No number to bind" },
  checked: { zh: "这句已核对", en: "This sentence is checked" },
  unchecked: { zh: "待核对", en: "to be checked" },
} as const satisfies Record<string, FixedWording>;
