import type { Failures, FrameField } from "../failure.ts";
import type { FixedWording, Wording } from "./language.ts";

/** What is asked for of each element around a report: its name, what stands there as an example, and what to do where it does not fit. */
interface FieldWords {
  readonly name: FixedWording;
  readonly example?: string;
  readonly unfit: FixedWording;
}

const tooLong = {
  zh: "最多 200 字，写在一行里。",
  en: "At most 200 characters, on one line.",
};
const day = {
  zh: "请填写日期，如 2022-01-25。",
  en: "Give a day, such as 2022-01-25.",
};
const number = {
  zh: "请按“机关代字〔年份〕序号”填写，如 示政发〔2022〕3号。",
  en: "Give the code of the authority, the year in brackets and a number, such as 示政发〔2022〕3号.",
};

/** The elements of the frame and of the cover letter. */
export const frameFieldWords = {
  head: { name: { zh: "发文机关标志（红头）", en: "Red head" }, example: "示例区人民政府文件", unfit: tooLong },
  number: { name: { zh: "发文字号", en: "Document number" }, example: "示政发〔2022〕3号", unfit: number },
  copy: {
    name: { zh: "份号", en: "Copy number" },
    example: "1",
    unfit: { zh: "请填写 1 至 999999 的数字。", en: "Give a number from 1 to 999999." },
  },
  secrecy: {
    name: { zh: "密级和保密期限", en: "Secrecy and its term" },
    example: "秘密★5年",
    unfit: {
      zh: "请填写秘密、机密或绝密，期限写在★之后，分别不超过 10 年、20 年、30 年，如 秘密★5年。",
      en: "Give 秘密, 机密 or 绝密, its term behind ★, at most 10, 20 and 30 years, such as 秘密★5年.",
    },
  },
  urgency: {
    name: { zh: "紧急程度", en: "Urgency" },
    example: "加急",
    unfit: { zh: "请填写加急或特急。", en: "Give 加急 or 特急." },
  },
  addressee: { name: { zh: "主送机关", en: "Addressee" }, example: "示例市人民政府办公室", unfit: tooLong },
  attachments: {
    name: { zh: "附件说明（每行一个附件名称）", en: "Attachments, one name a line" },
    unfit: { zh: "最多 30 个附件，共 2000 字。", en: "At most 30 attachments and 2,000 characters." },
  },
  copiesTo: { name: { zh: "抄送机关", en: "Copies to" }, example: "区委办公室，区人大常委会办公室", unfit: tooLong },
  issuer: { name: { zh: "印发机关", en: "Issued by" }, example: "示例区人民政府办公室", unfit: tooLong },
  issued: { name: { zh: "印发日期", en: "Issued on" }, example: "2022-01-26", unfit: day },
  coverTo: {
    name: { zh: "报送函主送机关", en: "Letter to" },
    example: "示例市人民政府办公室",
    unfit: {
      zh: "请填写报送函送给哪个机关，最多 200 字；不需要报送函时，把字号、正文和日期清空。",
      en: "Say whom the letter goes to; without a letter, leave its number, text and date empty.",
    },
  },
  coverNumber: {
    name: { zh: "报送函发文字号", en: "Number of the letter" },
    example: "示政函〔2022〕5号",
    unfit: number,
  },
  coverText: {
    name: { zh: "报送函正文（留空则用通用文字）", en: "Text of the letter, where it is not the usual sentence" },
    unfit: { zh: "最多 2000 字。", en: "At most 2,000 characters." },
  },
  coverDate: {
    name: { zh: "报送函日期（留空则用审签日期）", en: "Date of the letter, else that of signing" },
    unfit: day,
  },
} as const satisfies Readonly<Record<FrameField, FieldWords>>;

/** Words around the elements. */
export const frameScreenWords = {
  frame: { zh: "公文格式要素", en: "Elements of an official document" },
  frameNote: {
    zh: "不需要的留空，印出的报告中就没有。公开稿不印份号、密级、紧急程度和版记；网站片段也不印红头。",
    en: "What is left empty is not printed. The public copy never shows copy number, secrecy, urgency and imprint; nor does a piece for a website show the red head.",
  },
  cover: { zh: "报送函", en: "Cover letter" },
  coverNote: {
    zh: "填写主送机关后，导出和材料包中多一份信函格式的报送函。",
    en: "With an addressee, exports and the packet have a letter besides.",
  },
  edit: { zh: "公文格式…", en: "Official document…" },
  optional: { zh: "（选填）", en: " (optional)" },
  imprintNote: {
    zh: "版记单独印在最后一个双数页的末端。",
    en: "The imprint stands at the foot of the last even page.",
  },
} as const satisfies Record<string, FixedWording>;

/** Why an element cannot be set from the command line. */
export const frameFailureWords: { readonly frameUnfit: Wording<Failures["frameUnfit"]> } = {
  frameUnfit: {
    zh: ({ option, value, field }) =>
      `${option} 的值“${value}”不能用作${frameFieldWords[field].name.zh}，没有改动；${frameFieldWords[field].unfit.zh}`,
    en: ({ option, value, field }) =>
      `"${value}" does not fit ${option}; nothing was changed. ${frameFieldWords[field].unfit.en}`,
  },
};
