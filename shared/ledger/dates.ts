import { calendarDay, dayOfNumber } from "../calendar.ts";
import { digitsValue, listNumberValue } from "../numerals/written.ts";
import { foldText } from "../recognition/normalise.ts";

/** What a cell that should hold a date says: a day (YYYY-MM-DD), nothing, or words that are no certain day. */
export type ReadDate = { readonly day: string } | "none" | "unclear";

/** Serial numbers of spreadsheets are taken for days of these years; registers hold no others. */
const firstYear = 1990;
const lastYear = 2099;

/** Words for "there is no date yet". */
const noDate =
  /^(?:[-—–―/\\.]+|无|没有|未|否|空|暂无|未答复|未办结|未送达|待答复|待办|办理中|在办|正在办理|办理过程中|延期|延期中|补正中|待补正|n\/?a)$/iu;

const ending = "[日号]?";
const time =
  "(?:t?\\d{1,2}[:时点]\\d{1,2}(?:[:分]\\d{0,2}(?:\\.\\d+)?秒?)?(?:z|\\+08:?00)?|[上下]午.*|\\(?(?:星期|周)[一二三四五六日天]\\)?)*";
/** Both signs between are the same: 2021.3-5 may be March to May. Some stand only behind a whole year: 21、3、5 may be three days. */
const yearFirst = new RegExp(
  `^(\\d{4}|\\d{2}(?=[.\\-/年]))(?:年(?<month>\\d{1,2})月|年?(?<sign>[.\\-/、,·_\\\\—–])(?<place>\\d{1,2})\\k<sign>)(?<date>\\d{1,2})${ending}${time}$`,
  "iu",
);
/** The time of a day in Greenwich at which the next one has begun here. */
const nextDayHere = /t(?:1[6-9]|2\d):.*z$/iu;
const packed = /^(20\d{2}|19\d{2})([01]\d)([0-3]\d)$/u;
const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u;
const chinese =
  /^(\d{4}|[二一][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/u;
const withoutYear = /^(\d{1,2})[.\-/月](\d{1,2})[日号]?$/u;
const serial = /^\d{5}(?:\.\d+)?$/u;

/**
 * Reads a date in the spellings of registers: 2021.3.5, 2021-03-05 10:30, 21年3月5日, 20210305, 二〇二一年三月五日, 44260 (the day as a
 * spreadsheet counts). 3月5日 is a day only where `yearOfDates` says of which year. 5/3/2021 is one only where no other order is possible. Days that
 * no calendar has, two dates in one cell and months without a day are unclear.
 */
export function readDate(text: string, yearOfDates?: number): ReadDate {
  const plain = foldText(text)
    .replace(/^[.'’]+|[.,;。]+$/gu, "")
    .replace(/^\((.+)\)$/u, "$1");
  if (plain === "" || noDate.test(plain)) return "none";
  const first = yearFirst.exec(plain);
  if (first !== null) return nextDayHere.test(plain) ? "unclear" : readYearFirst(first);
  const run = packed.exec(plain);
  if (run !== null) return dayOf(Number(run[1]), Number(run[2]), Number(run[3]));
  if (serial.test(plain)) return dayOfSerial(Math.floor(Number(plain)));
  const last = dayFirst.exec(plain);
  if (last !== null) return eitherOrder(Number(last[1]), Number(last[2]), Number(last[3]));
  const written = chinese.exec(plain);
  if (written !== null) {
    return dayOf(digitsValue(written[1] ?? ""), listNumberValue(written[2] ?? ""), listNumberValue(written[3] ?? ""));
  }
  const short = withoutYear.exec(plain);
  if (short !== null && yearOfDates !== undefined) return dayOf(yearOfDates, Number(short[1]), Number(short[2]));
  return "unclear";
}

/** The year of a day. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** 12/05/21 may be of 2012 as well as of 2021, as some programs save it; 21/3/5 and 12年5月21日 are of one year only. */
function readYearFirst({ 0: all, 1: year = "", groups = {} }: RegExpExecArray): ReadDate {
  if (year.length === 2 && Number(year) <= 12 && !/^\d+年/u.test(all)) return "unclear";
  const month = Number(groups["month"] ?? groups["place"]);
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(groups["date"]));
}

/** 13/5/2021 can be read in one way only, 5/3/2021 in two. */
function eitherOrder(first: number, second: number, year: number): ReadDate {
  if (first > 12) return dayOf(year, second, first);
  if (second > 12) return dayOf(year, first, second);
  return first === second ? dayOf(year, first, second) : "unclear";
}

function dayOf(year: number | undefined, month: number | undefined, date: number | undefined): ReadDate {
  if (year === undefined || month === undefined || date === undefined) return "unclear";
  if (year < firstYear || year > lastYear) return "unclear";
  const day = calendarDay(year, month, date);
  return day === undefined ? "unclear" : { day };
}

/** The Julian day number of day 0 of the calendar that spreadsheets count in, 1899-12-30. */
const dayZero = 2_415_019;

function dayOfSerial(count: number): ReadDate {
  const day = dayOfNumber(dayZero + count);
  const year = yearOf(day);
  return year < firstYear || year > lastYear ? "unclear" : { day };
}
