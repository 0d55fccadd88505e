import { Big } from "big.js";
import { groupBy } from "../../group-by.ts";
import { type Numeral, readNumeral } from "../../numerals/numeral.ts";
import { beginsNumeralAt, codesOf, firstNumeralSigns, isChineseNumeralAt } from "../../numerals/signs.ts";
import type { Stretch } from "../passages.ts";
import { firstSigns, wordAt } from "./lexicon/registry.ts";
import type { Term } from "./lexicon/term.ts";
import { decidesOnCases, isMeans, isRespondent, ofUnit, withNames } from "./own-name.ts";
import { periodAt } from "./period-token.ts";
import { withPetitions } from "./petitions.ts";
import type { CountUnit, MarkKind, NumberToken, Reference, Token, UncountedReason, UncountedToken } from "./token.ts";

const markSigns: readonly (readonly [string, MarkKind])[] = [
  ["。！？!?", "stop"],
  ["；;", "semicolon"],
  ["，,", "comma"],
  ["、", "list"],
  ["：:", "colon"],
  ["（(", "open"],
  ["）)", "close"],
];

/** The marks by the codes of their signs: a code is at hand at once, a sign of a text would have to be made a string first. */
const marks: ReadonlyMap<number, MarkKind> = new Map(
  markSigns.flatMap(([signs, mark]) => Array.from(codesOf(signs), (code) => [code, mark] as const)),
);

/** A word for what is counted. */
interface Unit {
  readonly word: string;
  readonly unit: CountUnit;
}

function unitsOf(words: string, unit: CountUnit): readonly Unit[] {
  return words.split(" ").map((word) => ({ word, unit }));
}

const units: readonly Unit[] = [
  ...unitsOf("个百分点 百分点", "points"),
  ...unitsOf("万元 亿元", "tenThousandYuan"),
  ...unitsOf("元", "yuan"),
  ...unitsOf("%", "percent"),
  ...unitsOf("倍", "times"),
  ...unitsOf("条", "entry"),
  ...unitsOf("件次 件 宗 起 份 例 笔 封", "case"),
  ...unitsOf("项 次 个 部", "piece"),
  ...unitsOf("个工作日 工作日 人次 ‰", "other"),
  ...unitsOf("人 名 家 篇 期 场 处 类 年 月 日 天 号 届 岁 页 所 位 批 级 版 册 户 台 辆 本 套 座 盘 通 张", "other"),
].toSorted((a, b) => b.word.length - a.word.length);

const unitsByBeginning = groupBy(units, ({ word }) => word.charCodeAt(0));

/** For each code of a sign whether a word (1), a mark (2) or a number (4) can begin with it: most places of a text are passed over by this. */
const beginnings = new Uint8Array(0x1_00_00);
for (const [bit, codes] of [
  [1, firstSigns],
  [2, marks.keys()],
  [4, codesOf(firstNumeralSigns)],
] as const)
  for (const code of codes) beginnings[code] = (beginnings[code] ?? 0) | bit;

/** Splits a plain text into known words, numbers and marks, in one pass from left to right. */
export function tokenize(text: string, reference: Reference): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const begins = beginnings[text.charCodeAt(at)] ?? 0;
    const token = begins === 0 ? undefined : tokenAt(text, at, begins, reference);
    if (token === undefined) {
      at += 1;
    } else {
      tokens.push(token);
      at = token.kind === "number" ? token.end : token.to;
    }
  }
  return withNames(withPetitions(withApproximations(tokens), text), text, reference);
}

/** The token that begins at a place, of those that can begin there. */
function tokenAt(text: string, at: number, begins: number, reference: Reference): Token | undefined {
  const word = (begins & 1) === 0 ? undefined : wordAt(text, at);
  if (word !== undefined) {
    const to = at + word.word.length;
    const { term } = word;
    return { kind: "term", from: at, to, term: inPlace(term, text, { from: at, to }, reference) };
  }
  const mark = (begins & 2) === 0 ? undefined : marks.get(text.charCodeAt(at));
  if (mark !== undefined) return { kind: "mark", from: at, to: at + 1, mark };
  if ((begins & 4) === 0) return undefined;
  if (text.startsWith(percentWord, at)) return percentInWords(text, at);
  return periodAt(text, at, reference) ?? numberAt(text, at);
}

/** What a word means where it stands. */
function inPlace(term: Term, text: string, at: Stretch, reference: Reference): Term {
  if (term.sort === "foreign" && isRespondent(text, at, reference)) return neutral;
  if (term.sort !== "authority") return term;
  if (decidesOnCases(text, at)) return neutral;
  return term.is === "other" && isMeans(text, at.from) ? way : ofUnit(term, text, at, reference);
}

const way = { sort: "channel", is: "channel" } as const;
const neutral = { sort: "neutral", is: "neutral" } as const;

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
  const inChinese = isChineseNumeralAt(text, from);
  const { word, unit } = unitAt(text, to);
  const end = to + word.length;
  // Chinese signs that count nothing are parts of words (一体化, 十四五), and may hide a word that is known (一三安全一稳定).
  if (inChinese && word === "") return { kind: "uncounted", from, to: beforeKnownWord(text, from, to), why: "word" };
  const within = daysWithin.has(word) ? (/^[以之]?内/u.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  if (within > 0) return { kind: "uncounted", from, to: end + within, why: "within" };
  // 三项合计, 三类决定分别为: how many numbers are added up, or follow.
  if (inChinese && addsUpBehind.has(word) && sumWord.test(text.slice(end, end + 2)))
    return { kind: "uncounted", from, to: end, why: "word" };
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

/** The unit at a place, the longest one that stands there. */
function unitAt(text: string, at: number): Unit {
  const found = unitsByBeginning.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
  if (found === undefined) return noUnit;
  const after = at + found.word.length;
  return otherWords.get(found.word)?.some((rest) => text.startsWith(rest, after)) === true ? noUnit : found;
}

const noUnit: Unit = { word: "", unit: "" };

/** What turns a unit into another word: 部分, 部门, 一次性, 一件事, 十件实事. */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map([
  ["部", ["分", "门", "署"]],
  ["次", ["性"]],
  ["件", ["事", "实事"]],
]);

/** Units of what is added up in 三项合计, and what follows them. */
const addsUpBehind: ReadonlySet<string> = new Set(["项", "类", "处", "次", "个"]);
const sumWord = /^(?:合计|共计|总计|相加|之和|累计|决定|数据|数量|执法|案件|行政|行为|分别|依次)$/;

/** Days that say within which time something is done: 20个工作日内. */
const daysWithin: ReadonlySet<string> = new Set(["个工作日", "工作日", "日", "天"]);

function beforeKnownWord(text: string, from: number, end: number): number {
  for (let to = from + 1; to < end; to += 1) if (wordAt(text, to) !== undefined) return to;
  return end;
}

const rangeSigns = codesOf("至到-—–~～");
const ordinalSigns = codesOf("第〔[【No.№/");

/** Signs of a code in front of a number (A3, 3.1.2), and behind it. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const beforeCodes = codesOf(`${letters}.`);
const afterCodes = codesOf(`${letters}0123456789+/`);

/** Signs in front of a Chinese number that make it no count: 每一件; and, in front of 一 alone, those of words like 统一. */
const everySigns = codesOf("每逐同任某这那各上下");
const beforeOne = codesOf("统唯单专划归合不万之");
const andSigns = codesOf("和及与");

interface FoundNumber extends Pick<NumberToken, "from" | "to" | "unit"> {
  readonly inChinese: boolean;
}

/** Why a number is no quantity, from what stands around it; undefined where it is one. */
function whyUncounted(text: string, { from, to, inChinese, unit }: FoundNumber): UncountedReason | undefined {
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  if (ordinalSigns.has(before)) return "ordinal";
  if (rangeSigns.has(before) && isRangeEnd(text, from - 2)) return "range";
  if (rangeSigns.has(after) && beginsNumeralAt(text, to + 1)) return "range";
  // 排在前三位, 前5名; but 目前3件
  if (text.charAt(from - 1) === "前" && "位名".includes(text.charAt(to) || "-")) return "ordinal";
  if (beforeCodes.has(before) || afterCodes.has(after)) return "code";
  if (inChinese && everySigns.has(before)) return "every";
  if (inChinese && text.startsWith("分之", from - 2)) return "word";
  if (inChinese && to - from === 1 && beforeOne.has(before) && text.startsWith("一", from)) return "word";
  if (unit !== "") return undefined;
  // 10、8和2件: the unit follows at the end.
  if (andSigns.has(after) && beginsNumeralAt(text, to + 1)) return undefined;
  return standsAlone(text.charAt(from - 1), text.charAt(to)) ? undefined : "loose";
}

function isRangeEnd(text: string, at: number): boolean {
  return beginsNumeralAt(text, at) && !"百千".includes(text.charAt(at));
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
  if (!tokens.some((token) => approximationOf(token) !== undefined)) return tokens;
  return tokens.map((token, place) => {
    if (token.kind !== "number") return token;
    const [before, after] = [tokens[place - 1], tokens[place + 1]];
    const sign =
      (before?.kind === "term" && before.to === token.from ? approximationOf(before) : undefined) ??
      (after?.kind === "term" && after.from === token.end ? approximationOf(after) : undefined);
    return sign === undefined ? token : { ...token, numeral: { ...token.numeral, approximate: sign } };
  });
}

function approximationOf(token: Token): "about" | "over" | "under" | undefined {
  if (token.kind !== "term" || token.term.sort !== "sign") return undefined;
  const { is } = token.term;
  return is === "about" || is === "over" || is === "under" ? is : undefined;
}
