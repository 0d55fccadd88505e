import { Big } from "big.js";
import { groupBy } from "../../group-by.ts";
import { type Numeral, readNumeral } from "../../numerals/numeral.ts";
import { beginsNumeral, firstNumeralSigns, isChineseNumeralSign } from "../../numerals/signs.ts";
import { digitsValue } from "../../numerals/written.ts";
import { firstSigns, wordAt } from "./lexicon/registry.ts";
import { ofUnit, withNames } from "./own-name.ts";
import type {
  CountUnit,
  MarkKind,
  NumberToken,
  Reference,
  TermToken,
  Token,
  UncountedReason,
  UncountedToken,
} from "./token.ts";

const marks: ReadonlyMap<string, MarkKind> = new Map([
  ..."。！？!?".split("").map((sign) => [sign, "stop"] as const),
  ..."；;".split("").map((sign) => [sign, "semicolon"] as const),
  ..."，,".split("").map((sign) => [sign, "comma"] as const),
  ["、", "list"],
  ..."：:".split("").map((sign) => [sign, "colon"] as const),
  ..."（(".split("").map((sign) => [sign, "open"] as const),
  ..."）)".split("").map((sign) => [sign, "close"] as const),
]);

/** Longest first. */
const units: readonly (readonly [string, CountUnit])[] = [
  ["个百分点", "points"],
  ["个工作日", "other"],
  ["工作日", "other"],
  ["百分点", "points"],
  ["万元", "tenThousandYuan"],
  ["人次", "other"],
  ["件次", "case"],
  ["亿元", "tenThousandYuan"],
  ["元", "yuan"],
  ["%", "percent"],
  ["‰", "other"],
  ["倍", "times"],
  ["条", "entry"],
  ..."件宗起份例笔封".split("").map((sign) => [sign, "case"] as const),
  ..."项次个部".split("").map((sign) => [sign, "piece"] as const),
  ..."人名家篇期场处类年月日天号届岁页所位批级版册户台辆本套座盘通张".split("").map((sign) => [sign, "other"] as const),
];

const unitsByBeginning = groupBy(units, ([word]) => word.charAt(0));

/** For each code of a sign whether a word, a mark or a number can begin with it: most places of a text are passed over by this. */
const canBegin = new Uint8Array(0x1_00_00);
for (const code of firstSigns) canBegin[code] = 1;
for (const sign of [...marks.keys(), ...firstNumeralSigns]) canBegin[sign.charCodeAt(0)] = 1;

/** Splits a plain text into known words, numbers and marks, in one pass from left to right. */
export function tokenize(text: string, reference: Reference): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = canBegin[text.charCodeAt(at)] === 1 ? tokenAt(text, at, reference) : undefined;
    if (token === undefined) {
      at += 1;
    } else {
      tokens.push(token);
      at = token.kind === "number" ? token.end : token.to;
    }
  }
  return withNames(withApproximations(tokens), text, reference);
}

/** The token that begins at a place. */
function tokenAt(text: string, at: number, reference: Reference): Token | undefined {
  const word = wordAt(text, at);
  if (word !== undefined) {
    const to = at + word.word.length;
    return { kind: "term", from: at, to, term: ofUnit(word.term, text, { from: at, to }, reference) };
  }
  const sign = text.charAt(at);
  const mark = marks.get(sign);
  if (mark !== undefined) return { kind: "mark", from: at, to: at + 1, mark };
  if (sign === "百" && text.startsWith(percentWord, at)) return percentInWords(text, at);
  return periodAt(text, at, reference) ?? numberAt(text, at);
}

const datePattern =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:(?:至|到|[-—–~－]{1,2})(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?)?/y;
const monthRangePattern = /(?:(\d{4})年)?(\d{1,2})(?:至|到|[-—–~－]{1,2})(\d{1,2})月/y;
const yearPattern = /(\d{4})年/y;
const chineseYearPattern = /[〇零一二三四五六七八九]{4}年/y;

/** 2020年12月31日前制定的 dates a thing, not what is told of it. */
const beforeSign = /^[以之]?前/;

/** A date or a year. A whole year, or its last day, is the year; part of one is another period. */
function periodAt(text: string, at: number, { year }: Reference): TermToken | undefined {
  if (!mayBePeriod(text, at)) return undefined;
  const token = (to: number, is: "thisYear" | "lastYear" | "nextYear" | "other"): TermToken => ({
    kind: "term",
    from: at,
    to: text.startsWith("度", to) ? to + 1 : to,
    term: { sort: "period", is },
  });
  const date = matchAt(datePattern, text, at);
  if (date !== undefined) {
    const to = at + date[0].length;
    const [, , month, day, , endMonth] = date;
    const wholeYear = month === "1" && (day === undefined || day === "1") && endMonth === "12";
    const lastDay = month === "12" && (day === undefined || day === "31") && endMonth === undefined;
    if (beforeSign.test(text.slice(to, to + 2))) {
      return { kind: "term", from: at, to, term: { sort: "neutral", is: "neutral" } };
    }
    return token(to, wholeYear || lastDay ? periodOf(Number(date[1] ?? year), year) : "other");
  }
  const range = matchAt(monthRangePattern, text, at);
  if (range !== undefined) {
    const whole = range[2] === "1" && range[3] === "12";
    return token(at + range[0].length, whole ? periodOf(Number(range[1] ?? year), year) : "other");
  }
  const found = matchAt(yearPattern, text, at);
  if (found !== undefined) {
    const own =
      Number(found[1]) === year
        ? (/^度?以来/u.exec(text.slice(at + found[0].length, at + found[0].length + 3))?.[0].length ?? 0)
        : 0;
    return token(at + found[0].length + own, periodOf(Number(found[1]), year));
  }
  const chinese = matchAt(chineseYearPattern, text, at);
  if (chinese === undefined) return undefined;
  return token(at + chinese[0].length, periodOf(digitsValue(chinese[0].slice(0, 4)) ?? 0, year));
}

/** Whether 年, 月 or the sign of a range stands behind some digits: other numbers need not be held against all ways of writing a date. */
function mayBePeriod(text: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end += 1;
  if (end === at) return text.charAt(at + 4) === "年";
  const next = text.charAt(end);
  return next !== "" && "年月至到-—–~－".includes(next);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function periodOf(told: number, year: number): "thisYear" | "lastYear" | "nextYear" | "other" {
  if (told === year) return "thisYear";
  if (told === year - 1) return "lastYear";
  return told === year + 1 ? "nextYear" : "other";
}

/** A regular expression's match that begins exactly at a place. The patterns are sticky and bounded. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const percentWord = "百分之";

function percentInWords(text: string, from: number): Token | undefined {
  const read = readNumeral(text, from + percentWord.length);
  if (read === undefined) return undefined;
  const { numeral, to } = read;
  return numeral === undefined
    ? { kind: "uncounted", from, to, why: "open" }
    : { kind: "number", from, to, end: to, numeral, unit: "percent", counted: "%" };
}

function numberAt(text: string, from: number): NumberToken | UncountedToken | undefined {
  const read = readNumeral(text, from);
  if (read === undefined) return undefined;
  const { numeral, to } = read;
  const inChinese = isChineseNumeralSign(text.charAt(from));
  const [word, unit] = unitAt(text, to);
  const end = to + word.length;
  // Chinese signs that count nothing are parts of words (一体化, 十四五), and may hide a word that is known (一三安全一稳定).
  if (inChinese && word === "") return { kind: "uncounted", from, to: beforeKnownWord(text, from, to), why: "word" };
  const within = daysWithin.has(word) ? (/^[以之]?内/u.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  if (within > 0) return { kind: "uncounted", from, to: end + within, why: "within" };
  const why = numeral === undefined ? "open" : whyUncounted(text, { from, to, inChinese, unit });
  if (numeral === undefined || why !== undefined) return { kind: "uncounted", from, to: end, why: why ?? "open" };
  return {
    kind: "number",
    from,
    to,
    end,
    numeral: word === "亿元" ? inTenThousands(numeral) : numeral,
    unit,
    counted: word,
  };
}

/** The word of a unit at a place and what it counts; "" where none stands there. */
function unitAt(text: string, at: number): readonly [string, CountUnit] {
  const found = unitsByBeginning.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
  if (found === undefined) return noUnit;
  const after = at + found[0].length;
  return otherWords.get(found[0])?.some((rest) => text.startsWith(rest, after)) === true ? noUnit : found;
}

const noUnit = ["", ""] as const;

/** What turns a unit into another word: 部分, 部门, 一次性, 一件事, 十件实事. */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map([
  ["部", ["分", "门", "署"]],
  ["次", ["性"]],
  ["件", ["事", "实事"]],
]);

/** Days that say within which time something is done: 20个工作日内. */
const daysWithin: ReadonlySet<string> = new Set(["个工作日", "工作日", "日", "天"]);

function beforeKnownWord(text: string, from: number, end: number): number {
  for (let to = from + 1; to < end; to += 1) if (wordAt(text, to) !== undefined) return to;
  return end;
}

const rangeSigns = "至到-—–~～";
const ordinalSigns = "第〔[【No.№/";

/** Signs in front of a Chinese number that make it no count: 每一件; and, in front of 一 alone, those of words like 统一. */
const everySigns = "每逐同任某这那各上下";
const beforeOne = "统唯单专划归合不万之";

interface FoundNumber extends Pick<NumberToken, "from" | "to" | "unit"> {
  readonly inChinese: boolean;
}

/** Why a number is no quantity, from what stands around it; undefined where it is one. */
function whyUncounted(text: string, { from, to, inChinese, unit }: FoundNumber): UncountedReason | undefined {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  const isOneOf = (signs: string, sign: string): boolean => sign !== "" && signs.includes(sign);
  if (isOneOf(ordinalSigns, before)) return "ordinal";
  if (isOneOf(rangeSigns, before) && isRangeEnd(text.charAt(from - 2))) return "range";
  if (isOneOf(rangeSigns, after) && beginsNumeral(text.charAt(to + 1))) return "range";
  if (/[A-Za-z.]/.test(before) || /[A-Za-z\d+/]/.test(after)) return "code";
  if (inChinese && isOneOf(everySigns, before)) return "every";
  if (inChinese && text.startsWith("分之", from - 2)) return "word";
  if (text.slice(from, to) === "一" && isOneOf(beforeOne, before)) return "word";
  // 10、8和2件: the unit follows at the end.
  const joined = "和及与".includes(after) && after !== "" && beginsNumeral(text.charAt(to + 1));
  return unit === "" && !joined && !standsAlone(before, after) ? "loose" : undefined;
}

function isRangeEnd(sign: string): boolean {
  return beginsNumeral(sign) && !"百千".includes(sign);
}

/** Whether a number without a unit ends its clause and does not number a point: 予以公开22，部分公开0; but not 1.申请人…. */
function standsAlone(before: string, after: string): boolean {
  const ends = after === "" || "，,。；;、）)".includes(after);
  return ends && before !== "" && !"。；;（(、".includes(before);
}

/** 亿元 as 万元, which the tables count. */
function inTenThousands(numeral: Numeral): Numeral {
  const times = (decimal: string): string => new Big(decimal).times(10_000).toFixed();
  return { ...numeral, value: times(numeral.value), step: times(numeral.step) };
}

/** Puts 约, 近, 超, 左右 beside a number into the number. */
function withApproximations(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, place) => {
    if (token.kind !== "number") return token;
    const sign =
      approximation(tokens[place - 1], token.from, "to") ?? approximation(tokens[place + 1], token.end, "from");
    return sign === undefined ? token : { ...token, numeral: { ...token.numeral, approximate: sign } };
  });
}

function approximation(
  token: Token | undefined,
  place: number,
  side: "from" | "to",
): "about" | "over" | "under" | undefined {
  if (token?.kind !== "term" || token.term.sort !== "sign" || token[side] !== place) return undefined;
  const { is } = token.term;
  return is === "about" || is === "over" || is === "under" ? is : undefined;
}
