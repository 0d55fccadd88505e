import type { GatheringParams } from "../gathering/findings.ts";
import type { VerdictStatus } from "../gathering/verdicts.ts";
import type { Labels } from "./labels.ts";
import type { FixedWording, Language, Wording } from "./language.ts";
import { capital, sentence, type Sentence } from "./sentence.ts";

/** What becomes of a file, or of a unit of the roster. */
export const verdictWords: Readonly<Record<VerdictStatus | "missing", FixedWording>> = {
  included: { zh: "已汇入", en: "merged" },
  waiting: { zh: "待确认", en: "to be looked at" },
  failed: { zh: "读不了", en: "unreadable" },
  excluded: { zh: "未汇入", en: "left out" },
  missing: { zh: "未收到", en: "missing" },
};

/** Why, beside the checks M2, M3 and M5. */
const reasonWords: Readonly<Record<string, FixedWording>> = {
  M2: { zh: "重复，或不是本年度、本版表式", en: "twice, or of another year or edition" },
  M3: { zh: "数据已含在另一份报告里", en: "within another report already" },
  M5: { zh: "本身还有错误", en: "has errors of its own" },
  otherYear: { zh: "年度不符", en: "another year" },
  yearUnknown: { zh: "没有写年度", en: "says no year" },
  otherEdition: { zh: "表式版本不符，无法全部换算", en: "another edition, which cannot be converted" },
  converted: { zh: "由另一版表式换算", en: "converted from the other edition" },
  sameContent: { zh: "内容与已收的一份相同", en: "the same content again" },
  replaced: { zh: "已有新的一稿", en: "replaced by a later round" },
  orderUnclear: {
    zh: "同一单位有内容不同的几份，先后不明",
    en: "differs from another of the unit; which came last is not certain",
  },
  blank: { zh: "收到的是空表，还没有填", en: "came in empty: nothing is filled in yet" },
  unitUnclear: { zh: "不能确定是哪个单位", en: "whose it is has to be said" },
  notInRoster: { zh: "不在单位名册里", en: "not in the roster" },
  ownReport: { zh: "是本级报告", en: "the own report" },
  leftOut: { zh: "已决定不汇入", en: "left out by decision" },
};

/** A reason in words; failures of reading have a sentence of their own. */
export function formatReason(reason: string, language: Language): string {
  return reasonWords[reason]?.[language] ?? reason;
}

/** Why a file is where it is, in one line; a check that one of the other reasons tells more exactly is left out. */
export function formatReasons(reasons: readonly string[], language: Language): string {
  const exact = reasons.some((reason) => ["sameContent", "orderUnclear", "otherYear", "otherEdition"].includes(reason));
  return reasons
    .filter((reason) => !(exact && reason === "M2"))
    .map((reason) => formatReason(reason, language))
    .join("；");
}

/** The sentence of every check of a gathering, by its code. */
const gatheringFindingWords: { readonly [C in keyof GatheringParams]: Sentence<GatheringParams[C]> } = {
  M1: sentence(
    (p, l) =>
      `“${p.unit}”的${l.cell(p.cell)}写的是“${p.raw}”，不能识别为数字，没有加进汇总数；请退回改正，或确认后重新汇总。`,
    (p, l) =>
      `${p.unit}: ${l.cell(p.cell)} holds "${p.raw}", which could not be added. Send it back, or settle it and merge again.`,
  ),
  M2: sentence(
    (p) => `“${p.unit}”报送的“${p.file}”${repeatedWords.zh[p.why](p.other)}。`,
    (p) => `${p.unit}: "${p.file}" ${repeatedWords.en[p.why](p.other)}.`,
  ),
  M3: sentence(
    (p) =>
      p.how === "told"
        ? `“${p.unit}”的报告已包含${list(p.includes)}的数据，这些单位单独报送的没有再加；请确认应以哪一份为准。`
        : p.how === "twice"
          ? `“${p.unit}”的报告包含${list(p.includes)}的数据，另一份已汇入的报告也包含，可能加了两次；请核对。`
          : `“${p.unit}”的数据处处不小于下属${list(p.includes)}之和，可能已把它们加在内；请核对是否重复。`,
    (p) =>
      p.how === "told"
        ? `${p.unit} includes ${p.includes.join(", ")} already; what these sent themselves was not added again. Make sure which counts.`
        : p.how === "twice"
          ? `${p.unit} includes ${p.includes.join(", ")}, and so does another report that counts; they may count twice.`
          : `${p.unit} is nowhere smaller than the units below it together (${p.includes.join(", ")}): it may include them already.`,
  ),
  M4: sentence(
    (p) => `还有 ${p.units.length} 个单位没有可汇总的报告：${p.units.join("、")}。`,
    (p) =>
      `${p.units.length === 1 ? "1 unit has" : `${p.units.length} units have`} no report that counts: ${p.units.join(", ")}.`,
  ),
  M5: sentence(
    (p) => `“${p.unit}”的报告“${p.file}”还有 ${p.errors} 条错误未处理（${p.codes.join("、")}），已按原数汇入。`,
    (p) =>
      `${p.unit}: "${p.file}" has ${p.errors} open errors (${p.codes.join(", ")}); its figures were added as they are.`,
  ),
  M6: sentence(
    (p) =>
      `${p.units} 个单位的上年结转合计 ${p.carriedIn}，但它们上年报告的结转下年度合计 ${p.lastCarriedOut}，相差 ${Math.abs(p.carriedIn - p.lastCarriedOut)}。`,
    (p) =>
      `${p.units} units carried in ${p.carriedIn} together, but carried on ${p.lastCarriedOut} last year; difference ${Math.abs(p.carriedIn - p.lastCarriedOut)}.`,
  ),
  M7: sentence(
    (p) =>
      `名单里既有${list(p.governments)}，又有部门，复议后起诉 ${p.cases} 件可能由两家都报了；只由作出原行政行为的机关填报，请核对。`,
    (p) =>
      `The list holds ${p.governments.join(", ")} and departments: the ${p.cases} lawsuits after a review may be told by both. Only the body that acted first reports them.`,
  ),
};

/** The sentence of a finding of a gathering. */
export function formatGatheringFinding<C extends keyof GatheringParams>(
  finding: { readonly code: C; readonly params: GatheringParams[C] },
  labels: Labels,
  language: Language,
): string {
  return capital(gatheringFindingWords[finding.code][language](finding.params, labels));
}

const repeatedWords = {
  zh: {
    sameContent: (other: string) => `与已收的内容相同${other === "" ? "" : `（${other}）`}，只算一次`,
    orderUnclear: (other: string) =>
      `与同一单位的“${other}”内容不同，看不出先后，暂按最后改动的汇入；请确认哪一份是最后一稿`,
    otherYear: (other: string) => `是 ${other} 年度的，没有汇入`,
    otherEdition: (other: string) => `用的是 ${other} 版表式，有数据在本版没有对应的格，没有汇入`,
  },
  en: {
    sameContent: (other: string) =>
      `says the same as what came in already${other === "" ? "" : ` (${other})`}; it counts once`,
    orderUnclear: (other: string) =>
      `differs from "${other}" of the same unit; the one changed last was taken. Make sure which is the last`,
    otherYear: (other: string) => `is of ${other}; it was left out`,
    otherEdition: (other: string) =>
      `is in the edition of ${other} and has figures without a place in this one; it was left out`,
  },
} as const;

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** By how much a sum was adjusted, with its sign. */
export function formatAdjusted(by: number | string): string {
  return String(by).startsWith("-") ? String(by) : `+${by}`;
}

/** Words of gathering, auditing and merging. */
export const gatheringWords = {
  units: { zh: "单位", en: "Unit" },
  own: { zh: "本级", en: "own" },
  adjustment: { zh: "调整", en: "Adjustment" },
  file: { zh: "文件", en: "File" },
  round: { zh: "稿次", en: "Round" },
  status: { zh: "状态", en: "Status" },
  reason: { zh: "原因", en: "Reason" },
  errors: { zh: "错误", en: "Errors" },
  warnings: { zh: "警告", en: "Warnings" },
  hints: { zh: "提示", en: "Hints" },
  findings: { zh: "问题", en: "Findings" },
  code: { zh: "代码", en: "Code" },
  severity: { zh: "级别", en: "Severity" },
  sentence: { zh: "说明", en: "What it is" },
  fees: { zh: "信息处理费（第六部分）", en: "Fees told in part six" },
  year: { zh: "年度", en: "Year" },
  cell: { zh: "格", en: "Cell" },
  label: { zh: "名称", en: "Label" },
  value: { zh: "数值", en: "Value" },
  source: { zh: "来源", en: "Source" },
  total: { zh: "合计", en: "Total" },
  contact: { zh: "联系人", en: "Contact" },
  byUnit: { zh: "按单位", en: "By unit" },
  byRule: { zh: "按规则", en: "By rule" },
  matrix: { zh: "单位与规则", en: "Units and rules" },
  unitsFound: { zh: "有问题的单位", en: "Units found" },
  missing: { zh: "未报单位", en: "Missing units" },
  overview: { zh: "汇总一览", en: "Overview" },
  hall: { zh: "汇总", en: "Gathering" },
  defaultUnit: { zh: "汇总", en: "Merged" },
} as const satisfies Record<string, FixedWording>;

/** Names on the disk. Folders are shared with colleagues, so they are Chinese in every language. */
export const gatheringFiles = {
  /** The folder of the gatherings in the library. */
  folder: gatheringWords.hall.zh,
  /** What is put behind the name of a gathering, for the folder of what came in by dropping. */
  originals: " 收件",
  set: ({ unit, year }: { readonly unit: string; readonly year: number }): string => `${unit}${year}年度汇总`,
} as const;

/** Sentences of gathering, auditing and merging. */
export const gatheringSentences = {
  gathered: {
    zh: ({ files, included, waiting, failed, excluded, missing }) =>
      `收到 ${files} 份：汇入 ${included}，待确认 ${waiting}，未汇入 ${excluded}，读不了 ${failed}${missing > 0 ? `；未报 ${missing} 个单位` : ""}。`,
    en: ({ files, included, waiting, failed, excluded, missing }) =>
      `${files} came in: ${included} merged, ${waiting} to be looked at, ${excluded} left out, ${failed} unreadable${missing > 0 ? `; ${missing} units missing` : ""}.`,
  } satisfies Wording<{
    files: number;
    included: number;
    waiting: number;
    failed: number;
    excluded: number;
    missing: number;
  }>,
  audited: {
    zh: ({ files, failed, errors, warnings, hints }) =>
      `审核 ${files} 份${failed > 0 ? `（${failed} 份读不了）` : ""}：错误 ${errors} 条，警告 ${warnings} 条，提示 ${hints} 条。`,
    en: ({ files, failed, errors, warnings, hints }) =>
      `${files} audited${failed > 0 ? ` (${failed} unreadable)` : ""}: ${errors} errors, ${warnings} warnings, ${hints} hints.`,
  } satisfies Wording<{ files: number; failed: number; errors: number; warnings: number; hints: number }>,
  merged: {
    zh: ({ title, units }) => `${title}：由 ${units} 个单位汇总。`,
    en: ({ title, units }) => `${title}: merged from ${units} units.`,
  } satisfies Wording<{ title: string; units: number }>,
  adjusted: {
    zh: ({ cell, by, reason, name }) => `调整：${cell} ${by}，${reason}${name === "" ? "" : `（${name}）`}`,
    en: ({ cell, by, reason, name }) => `Adjusted: ${cell} ${by}, ${reason}${name === "" ? "" : ` (${name})`}`,
  } satisfies Wording<{ cell: string; by: string; reason: string; name: string }>,
  skipped: {
    zh: ({ path, why }) => `跳过“${path}”：${why}`,
    en: ({ path, why }) => `Skipped "${path}": ${why}`,
  } satisfies Wording<{ path: string; why: string }>,
  roundChanges: {
    zh: ({ unit, round, cells }) => `${unit}：第 ${round} 稿，改动 ${cells} 格`,
    en: ({ unit, round, cells }) => `${unit}: round ${round}, ${cells} cells changed`,
  } satisfies Wording<{ unit: string; round: number; cells: number }>,
  imbalance: {
    zh: ({ column, units }) => `表三“${column}”列不平，出自：${units}`,
    en: ({ column, units }) => `Table 3, column "${column}" does not balance because of: ${units}`,
  } satisfies Wording<{ column: string; units: string }>,
} as const;

/** Sentences of templates. */
export const templateSentences = {
  written: {
    zh: ({ folder, units }) => `已在“${folder}”写好 ${units} 个单位的表，每个单位一份工作簿和一份报告文件。`,
    en: ({ folder, units }) => `Wrote a workbook and a report file for each of ${units} units into "${folder}".`,
  } satisfies Wording<{ folder: string; units: number }>,
  withoutLastYear: {
    zh: ({ units }) => `没有找到上年报告的单位（${units.length} 个，表中没有附上年数）：${units.join("、")}`,
    en: ({ units }) => `Units without last year's report, and its figures (${units.length}): ${units.join(", ")}`,
  } satisfies Wording<{ units: readonly string[] }>,
} as const;

/** Why something in a folder is passed over. */
export const skippedWords = {
  archive: { zh: "压缩包，请先解压", en: "an archive; unpack it first" },
  openMark: { zh: "Office 打开文件时的临时标记", en: "the mark of an open file" },
  link: { zh: "链接、管道或设备，没有跟进", en: "a link, a pipe or a device; it was not followed" },
  shortcut: { zh: "快捷方式，不是文件本身", en: "a shortcut, not the file itself" },
  hidden: { zh: "隐藏文件", en: "hidden" },
  otherKind: { zh: "不是报告文件的格式", en: "no format of reports" },
  tooDeep: { zh: "文件夹层数太深", en: "too many folders deep" },
  vanished: { zh: "读取时已不在或没有权限", en: "gone while it was read, or not permitted" },
} as const satisfies Record<string, FixedWording>;
