import type { NarrativeId } from "../forms/form.ts";
import type { ChartName } from "../report/narrative.ts";
import { reportLimits } from "../report/limits.ts";
import type { FixedWording, Wording } from "./language.ts";

/** What the narrative editor and the search say. */
export const narrativeWords = {
  toolbar: { zh: "文字格式", en: "Text format" },
  paragraph: { zh: "正文", en: "Paragraph" },
  heading1: { zh: "一级标题（一）", en: "Heading level 1 （一）" },
  heading2: { zh: "二级标题 1.", en: "Heading level 2 1." },
  runIn: { zh: "标题与正文接排", en: "Text on the heading's line" },
  point: { zh: "编号段落", en: "Numbered point" },
  picture: { zh: "插入图片", en: "Insert picture" },
  chart: { zh: "插入表内数据图（联动）", en: "Insert chart (follows the tables)" },
  chartPanel: { zh: "数据图", en: "Chart" },
  removeChart: { zh: "删除数据图", en: "Delete chart" },
  figure: { zh: "插入表内数据（联动）", en: "Insert figure (follows the tables)" },
  placeholder: { zh: "在这里写文字，也可以粘贴。", en: "Write or paste text here." },
  few: { zh: "内容偏少，请写明存在的问题和改进情况", en: "Little text: name the problems and what was improved" },
  boundUnknown: { zh: "（暂无数据）", en: " (no figure yet)" },
  previous: { zh: "上年", en: "last year's " },
  pictureMissing: { zh: "报告中没有这张图片", en: "The report does not hold this picture" },
  picturePanel: { zh: "图片说明", en: "Picture" },
  description: { zh: "替代文字", en: "Description" },
  descriptionHint: {
    zh: "用一句话写明图片内容，供看不到图片的人了解",
    en: "What the picture shows, for those who cannot see it",
  },
  caption: { zh: "图注", en: "Caption" },
  width: { zh: "宽度（%）", en: "Width (%)" },
  removePicture: { zh: "删除图片", en: "Delete picture" },
  closePanel: { zh: "完成", en: "Done" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  find: { zh: "查找", en: "Find" },
  findWhat: { zh: "查找文字", en: "Find in the text" },
  next: { zh: "下一处", en: "Next" },
  previousMatch: { zh: "上一处", en: "Previous" },
  closeFind: { zh: "关闭查找", en: "Close" },
  replaceBy: { zh: "替换为", en: "Replace by" },
  replaceOne: { zh: "替换", en: "Replace" },
  replaceAll: { zh: "全部替换", en: "Replace all" },
  noMatch: { zh: "没有找到", en: "Nothing found" },
} as const satisfies Record<string, FixedWording>;

/** What each chart of the tables is called. */
export const chartTitles: Readonly<Record<ChartName, FixedWording>> = {
  results: { zh: "申请办理结果", en: "How applications were concluded" },
  applicants: { zh: "新收申请的申请人构成", en: "Who applied" },
  disputes: { zh: "行政复议、行政诉讼结果", en: "How reviews and lawsuits ended" },
  years: { zh: "申请数量与上年比较", en: "Applications beside last year's" },
};

/** What stands below a new chart; it is the report's own text, which somebody may change. */
export const chartCaptions: Readonly<Record<ChartName, string>> = {
  results: "政府信息公开申请办理结果（单位：件）",
  applicants: "新收政府信息公开申请的申请人构成（单位：件）",
  disputes: "政府信息公开行政复议、行政诉讼结果（单位：件）",
  years: "政府信息公开申请数量与上年比较（单位：件）",
};

/** What a bound figure can be. */
export const figureKinds: Readonly<Record<"value" | "share" | "difference" | "growth", FixedWording>> = {
  value: { zh: "数值", en: "Value" },
  share: { zh: "占比（%）", en: "Share (%)" },
  difference: { zh: "增减数", en: "Difference" },
  growth: { zh: "增长率（%）", en: "Growth (%)" },
};

/** What the dialog and the panel of bound figures say. */
export const figureDialogWords = {
  insert: { zh: "插入数字", en: "Insert a figure" },
  change: { zh: "修改数字的取数", en: "Change what the figure shows" },
  kind: { zh: "类型", en: "Kind" },
  of: { zh: "取自", en: "Figure" },
  share: { zh: "占（总数）", en: "Out of" },
  difference: { zh: "减去", en: "Less" },
  growth: { zh: "与之相比", en: "Compared with" },
  search: { zh: "输入行名或列名查找，如“予以公开 总计”", en: "Type words of the row or column" },
  noQuantity: { zh: "没有符合的数字", en: "No such figure" },
  year: { zh: "年度", en: "Year" },
  thisYear: { zh: "本年", en: "This year" },
  lastYear: { zh: "上年", en: "Last year" },
  decimals: { zh: "小数位数", en: "Decimal places" },
  exact: { zh: "与表格一致", en: "As in the table" },
  usual: { zh: "最多 2 位", en: "At most 2" },
  incomplete: { zh: "请选择要引用的数字。", en: "Choose the figure to show." },
  unknown: {
    zh: "表格里还没有可用的数字，填表后会自动显示。",
    en: "The tables give no number yet; it will show once they do.",
  },
  confirmInsert: { zh: "插入", en: "Insert" },
  confirmChange: { zh: "确定", en: "Apply" },
  panel: { zh: "数字的来源", en: "Where the figure comes from" },
  changeBinding: { zh: "修改取数…", en: "Change…" },
  unbind: { zh: "改为普通文字", en: "Make it plain text" },
} as const satisfies Record<string, FixedWording>;

/** What a figure would show today. */
export const figurePreview: Wording<{ shown: string; isPercent: boolean }> = {
  zh: ({ shown, isPercent }) => `现在显示：${shown}${isPercent ? "（百分号由正文书写）" : ""}`,
  en: ({ shown, isPercent }) => `Shows now: ${shown}${isPercent ? " (the text itself writes the % sign)" : ""}`,
};

/** What the editor of each part is called. */
export const narrativeNames: Readonly<Record<NarrativeId, FixedWording>> = {
  preamble: { zh: "引言", en: "Preamble" },
  s1: { zh: "总体情况", en: "总体情况 (part one)" },
  s5: { zh: "存在的主要问题及改进情况", en: "存在的主要问题及改进情况 (part five)" },
  s6: { zh: "其他需要报告的事项", en: "其他需要报告的事项 (part six)" },
};

/** How many characters a part has. */
export const characterCount: Wording<number> = {
  zh: (count) => `${count} 字`,
  en: (count) => (count === 1 ? "1 character" : `${count} characters`),
};

/** Which match of how many. */
export const matchCount: Wording<{ current: number; count: number }> = {
  zh: ({ current, count }) => `第 ${current} 处，共 ${count} 处`,
  en: ({ current, count }) => `${current} of ${count}`,
};

/** What replacing did, and what it left. */
export const replacedCount: Wording<{ count: number; kept: number }> = {
  zh: ({ count, kept }) => `已替换 ${count} 处${kept > 0 ? `；另有 ${kept} 处是与表格联动的数字，未作改动` : ""}。`,
  en: ({ count, kept }) => `${count} replaced${kept > 0 ? `; ${kept} stay, as they follow the tables` : ""}.`,
};

/** What a bound figure is bound to. */
export const boundFigureTitle: Readonly<
  Record<"value" | "share" | "difference" | "growth", Wording<readonly string[]>>
> = {
  value: { zh: ([of]) => `取自${of}`, en: ([of]) => `From ${of}` },
  share: { zh: ([of, whole]) => `${of}占${whole}的百分比`, en: ([of, whole]) => `${of} as a percentage of ${whole}` },
  difference: { zh: ([of, less]) => `${of}减去${less}`, en: ([of, less]) => `${of} less ${less}` },
  growth: {
    zh: ([of, over]) => `${of}比${over}增长的百分比`,
    en: ([of, over]) => `Growth of ${of} over ${over}, percent`,
  },
};

/** What of a paste was not put in, and why: too much of it, a picture by its name, or words that are struck out by the lines they stand in. */
export const pasteRefusals = {
  struckWords: {
    zh: (lines) => `粘贴的文字里有加了删除线的字，没有带入。原文：“${lines}”。请核对。`,
    en: (lines) => `Words that are struck out were not pasted. As they stood: “${lines}”. Please check.`,
  },
  tooLong: {
    zh: () =>
      `每个部分不超过 ${reportLimits.characters} 字、${reportLimits.blocks} 段，刚才的内容没有放入，原有文字未动。请删减后再试，或把附件性内容移到别的文件。`,
    en: () =>
      `A part has at most ${reportLimits.characters} characters and ${reportLimits.blocks} paragraphs; nothing was put in or changed. Shorten it, or move appendices to other files.`,
  },
  notPicture: {
    zh: (name) => `${name}不是图片，或者图片已损坏，没有插入。请另存为 PNG 或 JPEG 再试。`,
    en: (name) => `${name} is not a picture, or is damaged; it was not inserted. Save it as PNG or JPEG and try again.`,
  },
  tooLarge: {
    zh: (name) => `${name}超过 20 MB，没有插入。请缩小后再试。`,
    en: (name) => `${name} is over 20 MB and was not inserted. Make it smaller and try again.`,
  },
  tooManyPixels: {
    zh: (name) => `${name}的宽或高超过 10000 像素，没有插入。请缩小后再试。`,
    en: (name) => `${name} is wider or higher than 10,000 pixels and was not inserted. Make it smaller and try again.`,
  },
} as const satisfies Record<string, Wording<string>>;

/** What a pasted picture without a name is called. */
export const pastedPicture: FixedWording = { zh: "这张图片", en: "This picture" };
