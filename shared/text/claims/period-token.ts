import { codesOf, isArabicDigitAt } from "../../numerals/signs.ts";
import { digitsValue } from "../../numerals/written.ts";
import type { Reference, TermToken } from "./token.ts";

const datePattern =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:(?:至|到|[-—–~－]{1,2})(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?)?/y;
const monthRangePattern = /(?:(\d{4})年)?(\d{1,2})(?:至|到|[-—–~－]{1,2})(\d{1,2})月/y;
const yearPattern = /(\d{4})年/y;
const chineseYearPattern = /[〇零一二三四五六七八九]{4}年/y;

/** 2020年12月31日前制定的 dates a thing, not what is told of it. */
const beforeSign = /^[以之]?前/;

/** The date or year that begins at a place. A whole year, or its last day, is the year; part of one is another period. */
export function periodAt(text: string, at: number, { year }: Reference): TermToken | undefined {
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
    const lastDay =
      month === "12" && endMonth === undefined && (day === "31" || (day === undefined && isEnd(text, at, to)));
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

/** 截至12月, 12月底; 12月收到13件 is told of the month. */
function isEnd(text: string, from: number, to: number): boolean {
  return "至到止".includes(text.charAt(from - 1) || " ") || "底末".includes(text.charAt(to) || " ");
}

/** Whether 年, 月 or the sign of a range stands behind some digits: other numbers need not be held against all ways of writing a date. */
function mayBePeriod(text: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && isArabicDigitAt(text, end)) end += 1;
  return end === at ? text.startsWith("年", at + 4) : behindDates.has(text.charCodeAt(end));
}

const behindDates = codesOf("年月至到-—–~－");

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
