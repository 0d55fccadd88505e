import { dayNumber, dayOfNumber, isWeekend } from "../calendar.ts";
import { type HolidayTable, holidayTable } from "./holidays.ts";

/** Tells working days by a table of holidays. Days are YYYY-MM-DD. */
export interface WorkingCalendar {
  /** The day that is so many working days after another: that one does not count, the last one is a working day (条例 articles 30 and 33). */
  readonly after: (day: string, workingDays: number) => string;
  /** Whether a notice says which days of every year in a stretch of time are off and which weekends are worked. */
  readonly knows: (from: string, to: string) => boolean;
}

/** A calendar of the holidays that are shipped, with those that the user has added or changed. */
export function workingCalendar(own: HolidayTable = {}): WorkingCalendar {
  const table: HolidayTable = { ...holidayTable, ...own };
  const [off, worked] = [new Set<number>(), new Set<number>()];
  for (const [year, holidays] of Object.entries(table)) {
    for (const range of holidays.off) for (const day of daysOf(year, range)) off.add(day);
    for (const range of holidays.worked) for (const day of daysOf(year, range)) worked.add(day);
  }
  const isWorked = (day: number): boolean => worked.has(day) || (!isWeekend(day) && !off.has(day));
  return {
    after: (day, workingDays) => {
      let at = dayNumber(day);
      for (let left = workingDays; left > 0;) {
        at += 1;
        if (isWorked(at)) left -= 1;
      }
      return dayOfNumber(at);
    },
    knows: (from, to) => {
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
        if (table[String(year)]?.notice === undefined) return false;
      }
      return true;
    },
  };
}

function daysOf(year: string, range: string): readonly number[] {
  const [first = "", last = first] = range.split("-");
  const [from, to] = [numberOf(year, first), numberOf(year, last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
}

function numberOf(year: string, monthAndDay: string): number {
  return dayNumber(`${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`);
}
