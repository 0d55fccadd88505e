import { dayNumber } from "../calendar.ts";
import { isGovernment, levelOf } from "../report/level.ts";
import type { Report } from "../report/report.ts";

/** When a report is due: the day as YYYY-MM-DD, and how many days are left on a given day; negative where it is past. */
export interface Deadline {
  readonly date: string;
  readonly days: number;
}

/** The days of the year, as MM-DD, by which departments and governments publish. */
export interface DueDates {
  readonly departments: string;
  readonly governments: string;
}

/** What the Regulation says; many places ask for earlier days. Source: 政府信息公开条例, article 49. */
export const statutoryDates: DueDates = { departments: "01-31", governments: "03-31" };

/** Whether a text is a day of the year as MM-DD; the 29th of February is none, as it is not there every year. */
export function isDayOfYear(text: string): boolean {
  const [, month = "", day = ""] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

/**
 * The day by which a report is published (G1), without other dates: 31 March for governments from county level on, 31 January for everybody else. Towns are not named by the
 * article, and publish with the departments. `today` is YYYY-MM-DD. Source: 政府信息公开条例, article 49.
 */
export function deadlineOf(
  { year, unit }: Pick<Report, "year" | "unit">,
  today: string,
  dates: DueDates = statutoryDates,
): Deadline {
  const level = levelOf(unit.level);
  const late = level === undefined ? unit.name.endsWith("人民政府") && !town.test(unit.name) : isGovernment(level);
  const date = `${year + 1}-${late ? dates.governments : dates.departments}`;
  return { date, days: dayNumber(date) - dayNumber(today) };
}

const town = /[乡镇]人民政府$/u;

/** The day of a moment where this computer stands, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
