import type { SlipFailures } from "../chain-failures.ts";
import type { ReturnedSlip } from "../gathering/slip.ts";
import { reportTitle } from "../report/report.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Why a returned slip cannot be read or does not belong here. */
export const slipFailureWords: { readonly [C in keyof SlipFailures]: Wording<SlipFailures[C]> } = {
  notSlip: {
    zh: ({ path }) => `“${path}”不是勾稽的退回修改单；请选择扩展名为 .gouji-slip 的文件。`,
    en: ({ path }) => `"${path}" is no returned slip of Gouji. Choose a .gouji-slip file.`,
  },
  slipUnfit: {
    zh: ({ path, place }) => `退回修改单“${path}”的“${place}”处不符合格式，没有读取；请向退回的单位重新索取。`,
    en: ({ path, place }) => `The slip "${path}" does not fit at "${place}" and was not read. Ask for it again.`,
  },
  slipWithoutReport: {
    zh: ({ path }) => `要读入退回修改单“${path}”，请先打开它所退回的报告，再把它拖进窗口。`,
    en: ({ path }) => `To take in the slip "${path}", open the report that it is for, and drop it again.`,
  },
  slipOfOther: {
    zh: ({ path, unit, year }) =>
      `退回修改单“${path}”是给“${unit}”${year} 年度报告的，与这份报告不符，没有采用；请打开对应的报告。`,
    en: ({ path, unit, year }) =>
      `The slip "${path}" is for ${unit}, ${year}, and was not taken in. Open the report that it belongs to.`,
  },
};

/** Words of a returned slip; those of the paper are Chinese in every language. */
export const slipWords = {
  title: { zh: "退回修改单", en: "Returned slip" },
  nothing: { zh: "没有需要修改的问题。", en: "Nothing has to be mended." },
  office: { zh: "政府信息公开工作主管部门", en: "The disclosure office" },
  lead: {
    zh: "经审核，你单位报送的报告有以下问题，请逐条核对修改后重新报送：",
    en: "Please mend the following and send the report again:",
  },
} as const satisfies Record<string, FixedWording>;

/** Sentences of slips. */
export const slipSentences = {
  taken: {
    zh: ({ unit, fresh }) =>
      fresh === 0
        ? `“${unit}”的退回修改单已读入过，没有新的意见。`
        : `已读入“${unit}”的退回修改单，新增 ${fresh} 条意见，逐条列在对应的格和文字处。`,
    en: ({ unit, fresh }) =>
      fresh === 0
        ? `The slip for ${unit} was taken in before; nothing is new.`
        : `The slip for ${unit} was taken in: ${fresh} new remarks, each at its cell or its words.`,
  },
  slipsWritten: {
    zh: ({ folder, slips }) => `已在“${folder}”写好 ${slips} 份退回修改单。`,
    en: ({ folder, slips }) => `Wrote ${slips} returned slips into "${folder}".`,
  },
} as const satisfies {
  taken: Wording<{ unit: string; fresh: number }>;
  slipsWritten: Wording<{ folder: string; slips: number }>;
};

/** A slip as text: for a message, and line by line for its page. */
export function slipLines(slip: ReturnedSlip): {
  readonly title: string;
  readonly lines: readonly string[];
  readonly end: readonly string[];
  /** Who sends it, and when. */
  readonly signature: { readonly name: string; readonly date: string };
} {
  const title = reportTitle({ unit: { name: slip.unit, level: "" }, year: slip.year });
  return {
    title: slipWords.title.zh,
    lines: [
      `${slip.unit}：`,
      `《${title}》（第 ${slip.round} 稿）`,
      slip.remarks.length === 0 ? slipWords.nothing.zh : slipWords.lead.zh,
      ...slip.remarks.map(
        ({ text, quote }, at) => `${at + 1}. ${text}${quote === undefined ? "" : `原文：“${quote}”`}`,
      ),
    ],
    end: [
      ...(slip.deadline === undefined ? [] : [`请于 ${chineseDate(slip.deadline)}前重新报送。`]),
      ...(slip.contact === undefined ? [] : [`联系人：${slip.contact}`]),
    ],
    signature: { name: slip.by, date: chineseDate(slip.at.slice(0, 10)) },
  };
}

/** A slip as one text, for a message. */
export function slipText(slip: ReturnedSlip): string {
  const { title, lines, end, signature } = slipLines(slip);
  return `${[title, ...lines, ...end, `${signature.name}　${signature.date}`].join("\n")}\n`;
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? date : `${year}年${month}月${day}日`;
}
