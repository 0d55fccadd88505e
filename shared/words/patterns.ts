import type { NarrativeId } from "../forms/form.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Headings that a part usually has; part one takes its own from the form. */
export const usualHeadings = {
  s5: ["存在的主要问题", "改进情况"],
  s6: ["收取信息处理费情况", "其他需要报告的事项"],
} as const satisfies Partial<Record<NarrativeId, readonly string[]>>;

/** A sentence to begin with: the part that it belongs to, what it is called, and its words with the names of figures in braces. */
export interface PatternWords {
  readonly part: NarrativeId;
  readonly name: FixedWording;
  readonly text: string;
}

/** Sentences to begin with. The braces name figures of the tables (`drafting/patterns.ts`). They stay in Chinese: they go into the report. */
export const patternWords: readonly PatternWords[] = [
  {
    part: "s1",
    name: { zh: "规范性文件：制发、废止、现行有效", en: "Normative documents: issued, repealed, in force" },
    text: "全年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{inForce}件。",
  },
  {
    part: "s1",
    name: { zh: "行政许可、处罚、强制", en: "Licences, penalties, coercive measures" },
    text: "全年作出行政许可决定{licensing}件、行政处罚决定{penalty}件、行政强制决定{coercion}件。",
  },
  {
    part: "s1",
    name: { zh: "申请：新收、结转、办结", en: "Applications: received, carried over, concluded" },
    text: "全年新收政府信息公开申请{received}件，上年结转{carriedIn}件，共办结{concluded}件，结转下年度继续办理{carriedOut}件。",
  },
  {
    part: "s1",
    name: { zh: "申请：办理结果", en: "Applications: results" },
    text: "办结的申请中，予以公开{granted}件，部分公开{partiallyGranted}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{declined}件，其他处理{other}件。",
  },
  {
    part: "s1",
    name: { zh: "申请：申请人构成", en: "Applications: who applied" },
    text: "新收申请中，自然人提出{naturalPerson}件，占{naturalPersonShare}%；法人或其他组织提出{organisations}件，占{organisationsShare}%。",
  },
  {
    part: "s1",
    name: { zh: "申请：与上年相比", en: "Applications: compared with last year" },
    text: "新收申请数量与上年相比变化{receivedDifference}件，增长率为{receivedGrowth}%。",
  },
  {
    part: "s1",
    name: { zh: "复议和诉讼", en: "Reviews and lawsuits" },
    text: "因政府信息公开引发行政复议{reviews}件，其中被纠正{reviewsCorrected}件；行政诉讼{lawsuits}件。",
  },
  {
    part: "s6",
    name: { zh: "信息处理费：未收取", en: "Processing fee: none charged" },
    text: "本年度没有收取政府信息公开信息处理费。",
  },
  {
    part: "s6",
    name: { zh: "没有其他事项", en: "Nothing else to report" },
    text: "本年度没有其他需要报告的事项。",
  },
];

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
  sentences: { zh: "句式（数字随表格变化，插入后请核对）", en: "Sentences (figures follow the tables; check them)" },
  bound: { zh: "没有可绑定的数字", en: "No number to bind" },
  checked: { zh: "这句已核对", en: "This sentence is checked" },
  unchecked: { zh: "待核对", en: "to be checked" },
} as const satisfies Record<string, FixedWording>;
