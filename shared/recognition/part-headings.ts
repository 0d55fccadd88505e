import type { NarrativeId, TableId } from "../forms/form.ts";
import { labelOf } from "./labels.ts";
import { foldText, lettersOf, splitNumber } from "./normalise.ts";
import type { SourceLine } from "./source-document.ts";

/** A part of the report that a heading opens. */
export type PartId = Exclude<NarrativeId, "preamble"> | TableId;

/** A line that opens a part: which, its heading as it stands, and the text that follows on the same line. */
export interface PartHeading {
  readonly part: PartId;
  readonly heading: string;
  readonly rest: string;
  /** Only its number tells which part it opens; its words are none of the form's. */
  readonly byNumber?: true;
}

interface PartWords {
  readonly part: PartId;
  /** The number that the part has in the form. */
  readonly number: string;
  /** Wordings of the heading, as letters alone. */
  readonly wordings: readonly string[];
  /** What a heading with the part's number speaks about. */
  readonly about: RegExp;
}

const parts: readonly PartWords[] = [
  {
    part: "s1",
    number: "1",
    wordings: ["总体情况", "总体工作情况", "工作总体情况", "基本情况", "概述", "政府信息公开工作总体情况", "总体概况"],
    about: /总体|概述|概况|基本情况/u,
  },
  {
    part: "t2",
    number: "2",
    wordings: ["主动公开政府信息情况", "行政机关主动公开政府信息情况", "主动公开政府信息的情况"],
    about: /主动公开/u,
  },
  {
    part: "t3",
    number: "3",
    wordings: [
      "收到和处理政府信息公开申请情况",
      "行政机关收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请的情况",
    ],
    about: /申请/u,
  },
  {
    part: "t4",
    number: "4",
    wordings: [
      "政府信息公开行政复议行政诉讼情况",
      "政府信息公开行政复议及行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开工作被申请行政复议提起行政诉讼情况",
      "政府信息公开行政复议行政诉讼的情况",
    ],
    about: /复议|诉讼/u,
  },
  {
    part: "s5",
    number: "5",
    wordings: [
      "存在的主要问题及改进情况",
      "政府信息公开工作存在的主要问题及改进情况",
      "存在的主要问题及改进措施",
      "存在的主要问题和改进情况",
      "存在的问题及改进情况",
      "存在问题及改进情况",
      "存在的问题及改进措施",
      "存在问题及改进措施",
      "存在的不足及改进措施",
    ],
    about: /问题|不足|改进/u,
  },
  {
    part: "s6",
    number: "6",
    wordings: [
      "其他需要报告的事项",
      "其他需要报告事项",
      "需要报告的其他事项",
      "其他需要说明的事项",
      "其他需报告的事项",
      "其他事项",
      "其他情况",
    ],
    about: /其他|报告的事项/u,
  },
];

const longestHeading = 40;

/**
 * The part that a line opens; undefined for any other line. In a document whose parts go by （一）, （二） (`below`), lines with these numbers
 * are headings too where they have the part's own number and words.
 */
export function partHeadingOf(line: SourceLine, below = false): PartHeading | undefined {
  const text = line.text.trim();
  if (text === "" || (text.length > longestHeading && !/^[第一二三四五六\d(（]/u.test(text) && !line.number))
    return undefined;
  const folded = foldText((line.number ?? "") + text.slice(0, 3 * longestHeading));
  const level = numberKind(folded);
  // 六、其他 opens a part, though 其他 by itself is a word of the tables.
  if (labelOf(text).known && !/^六[、.,:]其他/u.test(folded)) return undefined;
  if (level === "sub" && !below) return undefined;
  const { number, rest } = splitNumber(folded);
  const words = lettersOf(rest);
  for (const part of parts) {
    if (number !== "" && number !== part.number && (level === "digit" || level === "sub")) continue;
    if (part.wordings.includes(words) && (level !== "none" || !text.includes("。"))) {
      return { part: part.part, heading: text, rest: "" };
    }
  }
  const unparted = /^([一二三四五六])(?=\p{Script=Han})/u.exec(folded)?.[1];
  const named = parts.find((part) => part.wordings.includes(lettersOf(folded.slice(1))));
  if (unparted !== undefined && named?.number === String("一二三四五六".indexOf(unparted) + 1)) {
    return { part: named.part, heading: text, rest: "" };
  }
  if (number === "") return undefined;
  for (const part of parts) {
    if (number !== part.number) continue;
    const glued = gluedRest(text, part);
    if (glued !== undefined) return { part: part.part, ...glued };
    if (part.about.test(rest) && rest.length <= longestHeading && !/[。，；,;]/u.test(rest) && level === "part") {
      return { part: part.part, heading: text, rest: "" };
    }
  }
  return undefined;
}

/**
 * The part that a line opens by its number alone: 六、附则 is no heading that the form has, but where the sixth part is wanted it is that part's.
 * A number below those of the parts needs the part's own words: （六）其他需要报告的事项.
 */
export function partByNumber(line: SourceLine, wanted: PartId): PartHeading | undefined {
  const text = line.text.trim();
  const below = partHeadingOf(line, true);
  if (below?.part === wanted) return below;
  const folded = foldText((line.number ?? "") + text);
  if (text.length > longestHeading || /[。；;，,！？]/u.test(text) || numberKind(folded) !== "part") return undefined;
  const { number } = splitNumber(folded);
  const isOwn = parts.some((part) => part.part === wanted && part.number === number);
  return isOwn ? { part: wanted, heading: text, rest: "", byNumber: true } : undefined;
}

/** Whether a line is numbered as a part is, with that number. */
export function isNumberedAs(line: SourceLine, wanted: PartId): boolean {
  const folded = foldText((line.number ?? "") + line.text.trim());
  const { number } = splitNumber(folded);
  return numberKind(folded) === "part" && parts.some((part) => part.part === wanted && part.number === number);
}

/** How a folded line is numbered: as a part (一、 or 第一部分), by digits, below the parts （一）, or not at all. */
function numberKind(folded: string): "part" | "digit" | "sub" | "none" {
  if (/^第[一二三四五六七八九\d]{1,2}部分/u.test(folded) || /^[一二三四五六七八九]{1,2}[、.,:;]/u.test(folded))
    return "part";
  if (folded.startsWith("(")) return "sub";
  return /^\d{1,2}[、.,]?\p{Script=Han}/u.test(folded) ? "digit" : "none";
}

/** The text that stands on the line of a heading, after its words. */
function gluedRest(text: string, part: PartWords): { readonly heading: string; readonly rest: string } | undefined {
  const longestFirst = part.wordings.toSorted((a, b) => b.length - a.length);
  for (const wording of longestFirst) {
    const end = endOf(text, wording);
    if (end === undefined) continue;
    const rest = text.slice(end).replace(/^[\s:：。.]+/u, "");
    // The number of a page, as in a table of contents.
    if (/^\d{1,3}$/u.test(rest)) return { heading: text.slice(0, end).trim(), rest: "" };
    if (rest.length > 0) return { heading: text.slice(0, end).trim(), rest };
  }
  return undefined;
}

/** Where a wording ends in a text, spaces and punctuation between its letters passed over; it has to begin right after the number. */
function endOf(text: string, wording: string): number | undefined {
  const start = /^\s*(?:第\s*[一二三四五六]\s*部分|[一二三四五六\d]+\s*[、.．，,])\s*/u.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  let place = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === wording[place]) {
      place += 1;
      if (place === wording.length) return at + 1;
    } else if (!/[\s、，,]/u.test(sign)) {
      return undefined;
    }
  }
  return undefined;
}

/** Whether a line is the heading of a part that the form does not have: a seventh, or one after it. */
export function isFurtherPart(line: SourceLine): boolean {
  const text = line.text.trim();
  if (text.length > longestHeading || /[。；;]/u.test(text)) return false;
  return /^(?:[七八九十]|第[七八九十]部分)[、.,:]?\p{Script=Han}/u.test(foldText((line.number ?? "") + text));
}
